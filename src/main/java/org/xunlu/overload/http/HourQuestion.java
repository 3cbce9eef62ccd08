package org.xunlu.overload.http;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Calls;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.HourFilter;
import org.xunlu.overload.LeastExcess;
import org.xunlu.overload.TravelDirection;
import org.xunlu.overload.VehicleType;
import org.xunlu.refusal.Refusal;

/** Reads which passes a count by hours is about: from, to, checkpoint, axles, type, direction, cargo, excess. */
final class HourQuestion {
    private static final Duration USUAL_PERIOD = Duration.ofDays(91);
    private static final Duration LONGEST = Duration.ofDays(3 * 366);
    private static final int FEWEST_AXLES = 2;
    private static final int MOST_AXLES = 6;

    private HourQuestion() {}

    /** What was asked; without a period, the last thirteen weeks. */
    static HourFilter of(Context context, Clock clock) {
        Instant toAsked = Calls.queryTime(context, "to");
        Instant to = toAsked == null ? clock.instant() : toAsked;
        Instant fromAsked = Calls.queryTime(context, "from");
        Instant from = fromAsked == null ? to.minus(USUAL_PERIOD) : fromAsked;
        if (!from.isBefore(to)) {
            throw Refusal.invalid("overload.period_empty", "from", Map.of("from", from, "to", to));
        }
        if (from.isBefore(to.minus(LONGEST))) {
            throw Refusal.invalid("overload.period_too_long", "from", Map.of("days", LONGEST.toDays()));
        }
        Long checkpoint = Calls.queryNumber(context, "checkpoint");
        LeastExcess excess = Calls.queryEnum(context, "excess", LeastExcess.class);
        return new HourFilter(
                from,
                to,
                checkpoint == null ? null : new CheckpointId(checkpoint),
                axles(context),
                Calls.queryEnum(context, "type", VehicleType.class),
                Calls.queryEnum(context, "direction", TravelDirection.class),
                cargo(context),
                excess == null ? LeastExcess.ANY : excess);
    }

    private static @Nullable String cargo(Context context) {
        String cargo = context.queryParam("cargo");
        return cargo == null || cargo.isBlank() ? null : cargo.strip();
    }

    private static @Nullable Integer axles(Context context) {
        Long axles = Calls.queryNumber(context, "axles");
        if (axles == null) {
            return null;
        }
        if (axles < FEWEST_AXLES || axles > MOST_AXLES) {
            throw Refusal.invalid(
                    "out_of_range", "axles", Map.of("min", FEWEST_AXLES, "max", MOST_AXLES, "value", axles));
        }
        return axles.intValue();
    }
}
