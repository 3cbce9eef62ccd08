package org.xunlu.overload;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.refusal.Refusal;

/** The texts of one delivered record, read as what they should be; what is not is refused with the field's name. */
final class FieldText {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter WALL_CLOCK =
            DateTimeFormatter.ofPattern("yyyy-M-d['T'][ ]H:mm[:ss][.SSS]", Locale.ROOT);

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Map<PassField, String> texts;

    FieldText(Map<PassField, String> texts) {
        this.texts = texts;
    }

    String text(PassField field, int longest) {
        String text = texts.getOrDefault(field, "").strip();
        if (text.length() > longest) {
            throw Refusal.invalid("text_length", field.key(), Map.of("min", 0, "max", longest, "value", text.length()));
        }
        return text;
    }

    String required(PassField field, int longest) {
        String text = text(field, longest);
        if (text.isEmpty()) {
            throw Refusal.invalid("field_missing", field.key());
        }
        return text;
    }

    /** A time: ISO 8601 with zone, or {@code 2026-06-01 08:30:00} as Chinese wall-clock time. */
    Instant time(PassField field) {
        String text = required(field, 40);
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notWithZone) {
            try {
                return LocalDateTime.parse(text.replace('/', '-'), WALL_CLOCK)
                        .atZone(CHINA)
                        .toInstant();
            } catch (DateTimeException neither) {
                throw Refusal.invalid("overload.time_unreadable", field.key(), Map.of("value", text));
            }
        }
    }

    /** A time as people here read it off the wall, for reasons. */
    static String wallClock(Instant time) {
        return SHOWN.format(time.atZone(CHINA));
    }

    @Nullable
    Double decimal(PassField field, double least, double most) {
        String text = text(field, 40);
        if (text.isEmpty()) {
            return null;
        }
        double value;
        try {
            value = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("not_a_number", field.key(), Map.of("value", text));
        }
        // also refuses NaN
        if (!(value >= least && value <= most)) {
            throw outOfRange(field, least, most, text);
        }
        return value;
    }

    @Nullable
    Integer whole(PassField field, int least, int most) {
        Double value = decimal(field, least, most);
        return value == null ? null : (int) Math.round(value);
    }

    /** How many there are of something: half an axle is refused, not rounded. */
    @Nullable
    Integer count(PassField field, int least, int most) {
        Double value = decimal(field, least, most);
        if (value != null && value != Math.rint(value)) {
            throw Refusal.invalid("overload.not_whole", field.key(), Map.of("value", text(field, 40)));
        }
        return value == null ? null : value.intValue();
    }

    int countOr(PassField field, int least, int most, int otherwise) {
        Integer value = count(field, least, most);
        return value == null ? otherwise : value;
    }

    /** Whole numbers separated by comma, semicolon, blank, plus or bar. */
    List<Integer> wholes(PassField field, int least, int most) {
        List<Integer> values = new ArrayList<>();
        for (String part : text(field, 400).split("[,;；，\\s+|]+", -1)) {
            if (!part.isEmpty()) {
                Integer value = new FieldText(Map.of(field, part)).whole(field, least, most);
                values.add(value == null ? 0 : value);
            }
        }
        return values;
    }

    boolean yes(PassField field) {
        String text = text(field, 10).toLowerCase(Locale.ROOT);
        return switch (text) {
            case "", "0", "否", "无", "false", "no", "n" -> false;
            case "1", "是", "有", "true", "yes", "y" -> true;
            default -> throw Refusal.invalid("not_one_of", field.key(), Map.of("value", text));
        };
    }

    private static Refusal outOfRange(PassField field, double least, double most, String value) {
        return Refusal.invalid(
                field.mass() ? "overload.mass_out_of_range" : "out_of_range",
                field.key(),
                Map.of("min", number(least), "max", number(most), "value", value));
    }

    private static Number number(double value) {
        long whole = (long) value;
        if (whole == value) {
            return whole;
        }
        return value;
    }
}
