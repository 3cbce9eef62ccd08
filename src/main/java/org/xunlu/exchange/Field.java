package org.xunlu.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One column of a register as a table.
 *
 * @param key its name in the API and in GeoJSON
 * @param type what its values may be
 * @param needed whether a new row has to have it
 * @param shortName at most ten ASCII letters, as shapefiles have it
 * @param names what people call it, in Chinese and English; the first two are its headings in these languages
 * @param words for {@link Type#CHOICE} what people write, in any case, and the value meant
 */
public record Field(
        String key, Type type, boolean needed, String shortName, List<String> names, Map<String, String> words) {
    private static final int LONGEST_SHORT_NAME = 10;

    /** What a value may be. */
    public enum Type {
        TEXT,
        NUMBER,
        WHOLE,
        YES_NO,
        DAY,
        TIME,
        CHOICE
    }

    public Field {
        names = List.copyOf(names);
        Map<String, String> lower = new TreeMap<>();
        words.forEach((word, value) -> lower.put(word.toLowerCase(Locale.ROOT), value));
        words = Map.copyOf(lower);
    }

    /** A field without choices; its short name is cut from the key. */
    public static Field of(String key, Type type, List<String> names) {
        // room for the number of a part, where a long text is cut
        int most = type == Type.TEXT ? LONGEST_SHORT_NAME - 2 : LONGEST_SHORT_NAME;
        return new Field(key, type, false, key.substring(0, Math.min(most, key.length())), names, Map.of());
    }

    /** A field that a new row has to have, with choices where its type has them. */
    public static Field needed(String key, Type type, List<String> names, Map<String, String> words) {
        return new Field(key, type, true, shortName(key), names, words);
    }

    private static String shortName(String key) {
        return key.length() <= LONGEST_SHORT_NAME ? key : key.substring(0, LONGEST_SHORT_NAME);
    }

    /** Its heading in a language, {@code zh} or {@code en}. */
    public String heading(String language) {
        return names.isEmpty() ? key : names.get("en".equals(language) && names.size() > 1 ? 1 : 0);
    }
}
