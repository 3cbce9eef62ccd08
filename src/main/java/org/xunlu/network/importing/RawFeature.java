package org.xunlu.network.importing;

import java.util.List;
import java.util.Map;

/**
 * A feature as the file has it.
 *
 * @param row where it stands in the file, e.g. {@code row 17} or {@code way 4711}
 * @param attributes by the file's own names; a value that is null in the file is absent
 * @param lines its lines; more than one where the file has a multi-line
 */
record RawFeature(String row, Map<String, String> attributes, List<RawLine> lines) {
    /** The value of an attribute, stripped; empty where absent. */
    String text(String name) {
        String value = attributes.get(name);
        return value == null ? "" : value.strip();
    }
}
