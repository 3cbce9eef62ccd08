package org.xunlu.network.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A feature as the file has it.
 *
 * @param row where it stands in the file, e.g. {@code row 17} or {@code way 4711}
 * @param attributes by the file's own names; a value that is null in the file is absent
 * @param lines its lines; more than one where the file has a multi-line
 * @param fault what the reader of the file found wrong with it
 */
record RawFeature(String row, Map<String, String> attributes, List<RawLine> lines, Optional<Fault> fault) {
    /** Something wrong, with the value concerned. */
    record Fault(Doubt doubt, String detail) {}

    RawFeature(String row, Map<String, String> attributes, List<RawLine> lines) {
        this(row, attributes, lines, Optional.empty());
    }

    /** A feature with something wrong. */
    RawFeature(String row, Map<String, String> attributes, List<RawLine> lines, Doubt doubt, String detail) {
        this(row, attributes, lines, Optional.of(new Fault(doubt, detail)));
    }

    /** The same with more lines. */
    RawFeature with(List<RawLine> more) {
        List<RawLine> all = new ArrayList<>(lines);
        all.addAll(more);
        return new RawFeature(row, attributes, all, fault);
    }

    /** The value of an attribute, stripped; empty where absent. */
    String text(String name) {
        String value = attributes.get(name);
        return value == null ? "" : value.strip();
    }
}
