package org.xunlu.track.protocol;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as devices and files write them. */
public final class SentTime {
    private static final long LARGEST_SECONDS = Integer.MAX_VALUE;
    /** With a fraction or without seconds, and with one digit where spreadsheets leave the zero out. */
    private static final DateTimeFormatter PLAIN = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-M-d H:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    private static final DateTimeFormatter ZONE_WITHOUT_COLON = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HHmm", "Z")
            .toFormatter(Locale.ROOT);

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d+)?");
    private static final Pattern NO_COLON = Pattern.compile(".*[+-]\\d{4}");
    private static final Pattern WITH_ZONE = Pattern.compile(".*(Z|[+-]\\d\\d(:\\d\\d)?)");
    private static final Pattern PLAIN_WITH_ZONE = Pattern.compile(".*:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)");

    private SentTime() {}

    /**
     * Reads epoch seconds, epoch milliseconds (from 2<sup>31</sup>-1 on), ISO 8601 with or without a colon in the zone,
     * or {@code yyyy-MM-dd HH:mm:ss}, also with slashes, a fraction or a zone.
     *
     * @param zone what a time without a zone means
     * @return empty where it is none of these
     */
    public static Optional<Instant> find(String sent, ZoneId zone) {
        String text = sent.strip();
        try {
            if (isDigits(text)) {
                long value = Long.parseLong(text);
                return Optional.of(Instant.ofEpochMilli(value >= LARGEST_SECONDS ? value : value * 1000));
            }
            if (NUMBER.matcher(text).matches()) {
                double value = Double.parseDouble(text);
                return Optional.of(Instant.ofEpochMilli(Math.round(value >= LARGEST_SECONDS ? value : value * 1000)));
            }
            if (text.indexOf('T') < 0) {
                return plain(text.replace('/', '-'), zone);
            }
            if (NO_COLON.matcher(text).matches()) {
                return Optional.of(
                        OffsetDateTime.parse(text, ZONE_WITHOUT_COLON).toInstant());
            }
            if (WITH_ZONE.matcher(text).matches()) {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            }
            return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As nearly all clients write it, found without a pattern. */
    private static boolean isDigits(String text) {
        if (text.isEmpty() || text.length() > 18) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Optional<Instant> plain(String text, ZoneId zone) {
        if (PLAIN_WITH_ZONE.matcher(text).matches()) {
            return find(text.replace(' ', 'T'), zone);
        }
        return Optional.of(LocalDateTime.parse(text, PLAIN).atZone(zone).toInstant());
    }
}
