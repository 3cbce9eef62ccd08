package org.xunlu.asset;

import java.util.Map;
import org.xunlu.geo.LonLat;
import org.xunlu.refusal.Refusal;

/**
 * What people enter about an asset.
 *
 * @param name 1 to 100 characters
 * @param attributes by name, in their written form; see {@link AssetKind#attributes()}
 * @param note at most 1000 characters
 */
public record AssetDetails(AssetKind kind, String name, LonLat position, Map<String, String> attributes, String note) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 1000;

    /** Refuses a name or note of the wrong length and attributes the kind does not have. */
    public AssetDetails {
        name = name.strip();
        note = note.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refusal.invalid("text_length", "name", Map.of("min", 1, "max", LONGEST_NAME, "value", name.length()));
        }
        if (note.length() > LONGEST_NOTE) {
            throw Refusal.invalid("text_length", "note", Map.of("min", 0, "max", LONGEST_NOTE, "value", note.length()));
        }
        attributes = Map.copyOf(kind.read(attributes));
    }
}
