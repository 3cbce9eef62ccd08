package org.xunlu.exchange;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunlu.refusal.Refusal;

/** Turns the text of a cell into the one written form of a value. */
final class Cleaning {
    private static final Pattern NUMBER = Pattern.compile(
            "约?\\s*([-+]?[0-9][0-9,]*(?:\\.[0-9]+)?|[-+]?\\.[0-9]+)\\s*(m|米|公尺|t|吨|°|面|个)?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> YES_NO = Map.ofEntries(
            Map.entry("true", "true"),
            Map.entry("yes", "true"),
            Map.entry("y", "true"),
            Map.entry("1", "true"),
            Map.entry("是", "true"),
            Map.entry("有", "true"),
            Map.entry("√", "true"),
            Map.entry("false", "false"),
            Map.entry("no", "false"),
            Map.entry("n", "false"),
            Map.entry("0", "false"),
            Map.entry("否", "false"),
            Map.entry("无", "false"),
            Map.entry("×", "false"));

    private Cleaning() {}

    /**
     * A value.
     *
     * @param text in its one written form
     * @param repaired whether the cell said it in a way that had to be interpreted
     */
    record Clean(String text, boolean repaired) {}

    /**
     * Reads a cell that is not blank.
     *
     * @throws Refusal naming the field
     */
    static Clean read(Field field, String cell) {
        String text = cell.strip();
        return switch (field.type()) {
            case TEXT -> new Clean(text, false);
            case NUMBER, WHOLE -> number(field, text);
            case YES_NO -> choice(field, text, YES_NO);
            case DAY -> Moments.day(field.key(), text);
            case TIME -> Moments.time(field.key(), text);
            case CHOICE -> choice(field, text, field.words());
        };
    }

    private static Clean number(Field field, String text) {
        // full-width figures and signs are figures and signs
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        Matcher matcher = NUMBER.matcher(plain);
        if (!matcher.matches()) {
            throw Refusal.invalid("not_a_number", field.key(), Map.of("value", text));
        }
        String figures = matcher.group(1).replace(",", "").replaceFirst("^\\+", "");
        BigDecimal value = new BigDecimal(figures).stripTrailingZeros();
        if (field.type() == Field.Type.WHOLE && value.scale() > 0) {
            throw Refusal.invalid("exchange.not_whole", field.key(), Map.of("value", text));
        }
        return new Clean(value.toPlainString(), !text.matches("-?[0-9]+(\\.[0-9]+)?"));
    }

    private static Clean choice(Field field, String text, Map<String, String> words) {
        String value = words.get(text.toLowerCase(Locale.ROOT));
        if (value == null) {
            throw Refusal.invalid("not_one_of", field.key(), Map.of("value", text));
        }
        return new Clean(value, false);
    }
}
