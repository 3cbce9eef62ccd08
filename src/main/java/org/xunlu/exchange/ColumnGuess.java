package org.xunlu.exchange;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Guesses which column of a file is which field, by what people call them. */
public final class ColumnGuess {
    private ColumnGuess() {}

    /**
     * The guess.
     *
     * @param remembered what people chose for columns of this name before; an empty text for a column left out
     * @return by heading the key of its field; a field is used once, columns that mean nothing are left out
     */
    public static Map<String, String> mapping(
            List<String> headings, List<Field> fields, Map<String, String> remembered) {
        Map<String, String> mapping = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        Set<String> known = new HashSet<>();
        fields.forEach(field -> known.add(field.key()));
        for (String heading : headings) {
            String chosen = remembered.get(plain(heading));
            if (chosen != null && (chosen.isEmpty() || (known.contains(chosen) && used.add(chosen)))) {
                mapping.put(heading, chosen);
            }
        }
        // the whole name before parts of it
        for (boolean whole : new boolean[] {true, false}) {
            for (String heading : headings) {
                for (Field field : fields) {
                    if (!mapping.containsKey(heading)
                            && !used.contains(field.key())
                            && called(field, plain(heading), whole)) {
                        mapping.put(heading, field.key());
                        used.add(field.key());
                    }
                }
            }
        }
        mapping.values().removeIf(String::isEmpty);
        return mapping;
    }

    private static boolean called(Field field, String heading, boolean whole) {
        if (whole) {
            return heading.equals(plain(field.key()))
                    || heading.equals(plain(field.shortName()))
                    || field.names().stream().anyMatch(name -> heading.equals(plain(name)));
        }
        return field.names().stream()
                .map(ColumnGuess::plain)
                .anyMatch(name -> name.length() >= 2 && name.codePointAt(0) > 0x2E80 && heading.contains(name));
    }

    /** A heading without case, width, spaces, underscores, stars and what stands in brackets. */
    public static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("\\([^)]*\\)", "")
                .replaceAll("[\\s_*:\\-]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The datum that a heading of coordinates names, e.g. {@code 经度(WGS84)}; empty where none does. */
    static String datumOf(Iterable<String> headings) {
        for (String heading : headings) {
            String text = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            for (Map.Entry<String, String> word : PlaceFields.datums().entrySet()) {
                if (text.contains(word.getKey().toLowerCase(Locale.ROOT))) {
                    return word.getValue();
                }
            }
        }
        return "";
    }
}
