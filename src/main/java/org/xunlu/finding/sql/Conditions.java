package org.xunlu.finding.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.Bounds;
import org.xunlu.refusal.Refusal;

/** The WHERE of a filtered list: terms that are left out where the filter does not restrict. */
public final class Conditions {
    private final List<String> terms = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** Adds a term with its one placeholder, unless the value is null. */
    public void with(String term, String placeholder, @Nullable Object value) {
        if (value != null) {
            terms.add(term);
            values.put(placeholder, value);
        }
    }

    /** Adds a term without a placeholder. */
    public void where(String term) {
        terms.add(term);
    }

    /**
     * Adds that columns {@code lon} and {@code lat} lie within a box.
     *
     * @param prefix of the columns, e.g. {@code "a."}
     */
    public void within(String prefix, @Nullable Bounds bounds) {
        if (bounds != null) {
            terms.add(prefix + "lat BETWEEN :south AND :north AND " + prefix + "lon BETWEEN :west AND :east");
            values.putAll(Map.of(
                    "south", bounds.south(), "north", bounds.north(), "west", bounds.west(), "east", bounds.east()));
        }
    }

    /**
     * Adds that a list ordered by descending key goes on after this cursor.
     *
     * @throws Refusal where the cursor is none of ours
     */
    public void before(String column, @Nullable String cursor) {
        if (cursor != null) {
            try {
                with(column + " < :before", "before", Long.valueOf(cursor));
            } catch (NumberFormatException e) {
                throw Refusal.invalid("not_one_of", "after", Map.of("value", cursor));
            }
        }
    }

    /** {@code WHERE …}, or nothing. */
    public String where() {
        return terms.isEmpty() ? "" : "WHERE " + String.join(" AND ", terms);
    }

    /** What fills the placeholders; more may be put in. */
    public Map<String, Object> values() {
        return values;
    }

    /** A LIKE pattern in lower case for texts that contain this one. */
    public static String containing(String text) {
        return "%"
                + text.toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_") + "%";
    }
}
