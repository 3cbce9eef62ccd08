package org.xunlu.exchange;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunlu.refusal.Refusal;

/**
 * Days and times as offices write them: {@code 2026-03-05}, {@code 2026.3.5}, {@code 2026年3月5日}, {@code 20260305}, the day
 * number of a spreadsheet. Times without a zone are those of Asia/Shanghai. {@code 3/5/2026} could be two days and is
 * refused.
 */
final class Moments {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*[日号]?(?:[T\\s]*(\\d{1,2})[:时](\\d{1,2})分?(?::?(\\d{1,2})(?:\\.\\d+)?秒?)?)?");
    private static final Pattern TOGETHER = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");
    /** Day 0 of spreadsheets, as it works out for days after February 1900. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private Moments() {}

    static Cleaning.Clean day(String field, String text) {
        LocalDate day = LocalDate.from(parsed(field, text));
        return new Cleaning.Clean(day.toString(), !day.toString().equals(text));
    }

    static Cleaning.Clean time(String field, String text) {
        try {
            return new Cleaning.Clean(OffsetDateTime.parse(text).toInstant().toString(), false);
        } catch (DateTimeException notIso) {
            Instant at = parsed(field, text).atZone(CHINA).toInstant();
            return new Cleaning.Clean(at.toString(), true);
        }
    }

    private static LocalDateTime parsed(String field, String told) {
        String text = Normalizer.normalize(told, Normalizer.Form.NFKC).strip();
        try {
            Matcher written = WRITTEN.matcher(text);
            if (written.matches()) {
                LocalTime time = written.group(4) == null
                        ? LocalTime.MIDNIGHT
                        : LocalTime.of(
                                number(written, 4),
                                number(written, 5),
                                written.group(6) == null ? 0 : number(written, 6));
                return LocalDate.of(number(written, 1), number(written, 2), number(written, 3))
                        .atTime(time);
            }
            Matcher together = TOGETHER.matcher(text);
            if (together.matches()) {
                return LocalDate.of(number(together, 1), number(together, 2), number(together, 3))
                        .atStartOfDay();
            }
        } catch (DateTimeException noSuchDay) {
            throw Refusal.invalid("not_a_day", field, Map.of("value", told));
        }
        if (SERIAL.matcher(text).matches()) {
            BigDecimal days = new BigDecimal(text);
            long seconds = days.remainder(BigDecimal.ONE)
                    .multiply(BigDecimal.valueOf(86_400))
                    .setScale(0, java.math.RoundingMode.HALF_UP)
                    .longValue();
            return DAY_ZERO.plusDays(days.longValue()).atStartOfDay().plusSeconds(seconds);
        }
        throw Refusal.invalid("exchange.day_unclear", field, Map.of("value", told));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
