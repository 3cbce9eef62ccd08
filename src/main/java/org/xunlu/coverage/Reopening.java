package org.xunlu.coverage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Late data changed a day that was over.
 *
 * @param id its number, rising
 * @param day whose and which
 * @param at when
 * @param fixes how many fixes had come in late
 * @param networkBefore driven on roads of every class until then, metres
 * @param patrolBefore of it on public roads (domain: patrol_km)
 * @param networkAfter the first figure since then
 * @param patrolAfter the second figure since then
 */
public record Reopening(
        long id,
        RiderDay day,
        Instant at,
        int fixes,
        double networkBefore,
        double patrolBefore,
        double networkAfter,
        double patrolAfter) {

    /**
     * What late data changed of a day; null where it was not over, or where nothing came in.
     *
     * @param before its figures so far, or null where there are none
     * @param late whether its first fixes come in when it is over
     */
    static @Nullable Reopening of(@Nullable DayFigures before, DayFigures after, boolean late, Instant at) {
        DayFigures known = before == null ? new DayFigures(after.day(), DayMeters.NONE, 0, 0, null) : before;
        boolean reopened = before == null ? late : before.closed() != null;
        return reopened && after.fixes() > known.fixes()
                ? new Reopening(
                        0,
                        after.day(),
                        at,
                        after.fixes() - known.fixes(),
                        known.meters().network(),
                        known.meters().patrol(),
                        after.meters().network(),
                        after.meters().patrol())
                : null;
    }
}
