package org.xunlu.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.xunlu.track.Fix;
import org.xunlu.track.Rider;

/** One day of one rider, from midnight to midnight in Asia/Shanghai. */
public record RiderDay(Rider rider, LocalDate day) {
    private static final ZoneId BRIGADE = ZoneId.of("Asia/Shanghai");

    /** The day a fix belongs to. */
    public static RiderDay of(Fix fix) {
        return of(fix.rider(), fix.time());
    }

    /** The day of a rider that this moment belongs to. */
    public static RiderDay of(Rider rider, Instant time) {
        return new RiderDay(rider, time.atZone(BRIGADE).toLocalDate());
    }

    /** Its first moment. */
    public Instant start() {
        return day.atStartOfDay(BRIGADE).toInstant();
    }

    /** The first moment of the next. */
    public Instant end() {
        return day.plusDays(1).atStartOfDay(BRIGADE).toInstant();
    }

    /** The day after. */
    public RiderDay next() {
        return new RiderDay(rider, day.plusDays(1));
    }
}
