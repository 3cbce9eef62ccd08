package org.xunlu.asset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to an asset.
 *
 * @param action {@code recorded}, {@code imported}, {@code edited}, {@code removed}, {@code merged}, {@code took_in},
 *     {@code split} or {@code proposed}
 * @param note in words, may be empty
 * @param fields what it changed
 */
public record AssetChange(
        Instant at, long personId, String personName, String action, String note, List<Field> fields) {
    public AssetChange {
        fields = List.copyOf(fields);
    }

    /**
     * One changed field.
     *
     * @param name {@code kind}, {@code name}, {@code place}, {@code note} or {@code attributes.…}
     * @param before empty where there was nothing
     * @param after empty where nothing is left
     */
    public record Field(String name, String before, String after) {}

    /** The fields in which an asset differs from what it was; all that are not empty where it was nothing. */
    static List<Field> between(@Nullable AssetDetails before, AssetDetails after) {
        List<Field> fields = new ArrayList<>();
        put(
                fields,
                "kind",
                before == null ? "" : before.kind().name(),
                after.kind().name());
        put(fields, "name", before == null ? "" : before.name(), after.name());
        put(fields, "place", before == null ? "" : place(before), place(after));
        put(fields, "note", before == null ? "" : before.note(), after.note());
        TreeSet<String> names = new TreeSet<>(after.attributes().keySet());
        if (before != null) {
            names.addAll(before.attributes().keySet());
        }
        for (String name : names) {
            String former = before == null ? "" : before.attributes().getOrDefault(name, "");
            put(fields, "attributes." + name, former, after.attributes().getOrDefault(name, ""));
        }
        return fields;
    }

    private static void put(List<Field> fields, String name, String before, String after) {
        if (!before.equals(after)) {
            fields.add(new Field(name, before, after));
        }
    }

    private static String place(AssetDetails details) {
        return String.format(
                Locale.ROOT,
                "%.6f %.6f",
                details.position().lon(),
                details.position().lat());
    }
}
