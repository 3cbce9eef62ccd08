package org.xunlu.coverage.http;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.coverage.RiderDay;
import org.xunlu.http.Calls;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.Rider;

/**
 * Days asked for: {@code from} and {@code to} as dates of Asia/Shanghai, both included, the last thirty days where not
 * given; and {@code unit}, with a minus a device that rides alone, all where not given.
 */
record MileagePeriod(LocalDate from, LocalDate to, @Nullable Rider rider) {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 400;

    static MileagePeriod of(Context context, Clock clock) {
        LocalDate today = RiderDay.of(Rider.unit(1), clock.instant()).day();
        LocalDate to = Calls.queryDay(context, "to", today);
        LocalDate from = Calls.queryDay(context, "from", to.minusDays(USUAL_DAYS - 1));
        Long unit = Calls.queryNumber(context, "unit");
        if (from.isAfter(to) || ChronoUnit.DAYS.between(from, to) > MOST_DAYS) {
            throw Refusal.invalid("track.period", "from", Map.of("max", MOST_DAYS));
        }
        return new MileagePeriod(from, to, unit == null ? null : new Rider(unit));
    }

    /** Its first moment. */
    Instant start() {
        return new RiderDay(Rider.unit(1), from).start();
    }

    /** The first moment after it. */
    Instant end() {
        return new RiderDay(Rider.unit(1), to).end();
    }

    static LocalDate date(@Nullable String text, String field, LocalDate otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.invalid("not_a_time", field, Map.of("value", text));
        }
    }
}
