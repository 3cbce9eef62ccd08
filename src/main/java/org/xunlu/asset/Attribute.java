package org.xunlu.asset;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.xunlu.refusal.Refusal;

/**
 * One attribute that assets of a kind may have.
 *
 * @param name as the API has it, camel case with the unit at its end
 * @param type what its value may be
 * @param min least number; without meaning for other types
 * @param max greatest number, or greatest length of a text
 */
public record Attribute(String name, Type type, int min, int max) {
    /** What a value may be. */
    public enum Type {
        TEXT,
        NUMBER,
        WHOLE,
        YES_NO,
        DATE
    }

    static Attribute text(String name) {
        return new Attribute(name, Type.TEXT, 0, 200);
    }

    static Attribute number(String name, int max) {
        return new Attribute(name, Type.NUMBER, 0, max);
    }

    static Attribute whole(String name, int min, int max) {
        return new Attribute(name, Type.WHOLE, min, max);
    }

    static Attribute yesNo(String name) {
        return new Attribute(name, Type.YES_NO, 0, 1);
    }

    static Attribute date(String name) {
        return new Attribute(name, Type.DATE, 0, 0);
    }

    /**
     * The value in its one written form.
     *
     * @throws Refusal naming the attribute, where the value is not of its type
     */
    String read(String value) {
        String text = value.strip();
        return switch (type) {
            case TEXT -> words(text);
            case NUMBER, WHOLE -> number(text);
            case YES_NO -> yesNoOf(text);
            case DATE -> day(text);
        };
    }

    private String words(String text) {
        if (text.length() > max) {
            throw Refusal.invalid(
                    "text_length", "attributes." + name, Map.of("min", 0, "max", max, "value", text.length()));
        }
        return text;
    }

    private String number(String text) {
        BigDecimal number;
        try {
            number = new BigDecimal(text).stripTrailingZeros();
        } catch (NumberFormatException e) {
            throw Refusal.invalid("not_a_number", "attributes." + name, Map.of("value", text));
        }
        boolean inRange =
                number.compareTo(BigDecimal.valueOf(min)) >= 0 && number.compareTo(BigDecimal.valueOf(max)) <= 0;
        if (!inRange || (type == Type.WHOLE && number.scale() > 0)) {
            throw Refusal.invalid("out_of_range", "attributes." + name, Map.of("min", min, "max", max, "value", text));
        }
        return number.toPlainString();
    }

    private String yesNoOf(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "是", "1" -> "true";
            case "false", "否", "0" -> "false";
            default -> throw Refusal.invalid("not_one_of", "attributes." + name, Map.of("value", text));
        };
    }

    private String day(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            throw Refusal.invalid("not_a_day", "attributes." + name, Map.of("value", text));
        }
    }
}
