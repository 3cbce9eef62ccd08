package org.xunlu.patrol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A patrol as one line of a list, without its route.
 *
 * @param unit who drives it; null until assigned
 * @param unitName the unit's name; null until assigned
 * @param from planned departure; null until assigned
 * @param to planned return; null until assigned
 * @param stateSince since when it is in its state
 * @param lengthMeters the whole route
 * @param requiredMeters of it to be inspected
 * @param seconds planned driving time
 * @param unreachedCount wanted segments the route leaves out
 * @param outcome how it was driven so far or in the end; null before departure
 */
public record PatrolLine(
        PatrolId id,
        String name,
        PatrolState.Kind state,
        Instant stateSince,
        @Nullable UnitId unit,
        @Nullable String unitName,
        @Nullable Instant from,
        @Nullable Instant to,
        double lengthMeters,
        double requiredMeters,
        double seconds,
        int unreachedCount,
        @Nullable Outcome outcome,
        long version) {

    /**
     * Figures kept with a patrol.
     *
     * @param drivenMeters everything driven
     * @param requiredDrivenMeters of the required length, driven at least once
     */
    public record Outcome(double drivenMeters, double requiredDrivenMeters) {}
}
