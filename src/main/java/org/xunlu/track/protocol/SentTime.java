package org.xunlu.track.protocol;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;

/** Times as devices and files write them. */
public final class SentTime {
    private static final long LARGEST_SECONDS = Integer.MAX_VALUE;
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter ZONE_WITHOUT_COLON = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HHmm", "Z")
            .toFormatter(java.util.Locale.ROOT);

    private SentTime() {}

    /**
     * Reads epoch seconds, epoch milliseconds (from 2<sup>31</sup>-1 on), ISO 8601 with or without a colon in the zone,
     * or {@code yyyy-MM-dd HH:mm:ss}.
     *
     * @param zone what a time without a zone means
     * @return empty where it is none of these
     */
    public static Optional<Instant> find(String sent, ZoneId zone) {
        String text = sent.strip();
        try {
            if (text.matches("-?\\d{1,18}(\\.\\d+)?")) {
                double value = Double.parseDouble(text);
                return Optional.of(Instant.ofEpochMilli(Math.round(value >= LARGEST_SECONDS ? value : value * 1000)));
            }
            if (text.indexOf('T') < 0) {
                return Optional.of(LocalDateTime.parse(text, PLAIN).atZone(zone).toInstant());
            }
            if (text.matches(".*[+-]\\d{4}")) {
                return Optional.of(
                        OffsetDateTime.parse(text, ZONE_WITHOUT_COLON).toInstant());
            }
            if (text.matches(".*(Z|[+-]\\d\\d(:\\d\\d)?)")) {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            }
            return Optional.of(LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
