package org.xunlu.alarm;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.track.AlarmKind;

/**
 * Which alarms are asked for; null for any.
 *
 * @param kinds of one of these kinds; empty for any
 * @param open only open ones, or only acknowledged ones
 * @param unitId of this unit
 * @param personId raised by this officer
 * @param from raised at or after
 * @param to raised before
 */
public record AlarmFilter(
        Set<AlarmKind> kinds,
        @Nullable Boolean open,
        @Nullable Long unitId,
        @Nullable Long personId,
        @Nullable Instant from,
        @Nullable Instant to) {
    public AlarmFilter {
        kinds = Set.copyOf(kinds);
    }

    /** Those of a period. */
    public static AlarmFilter of(@Nullable Instant from, @Nullable Instant to) {
        return new AlarmFilter(Set.of(), null, null, null, from, to);
    }

    /** Those one officer raised by the page since a time. */
    public static AlarmFilter ofPerson(long personId, Instant from) {
        return new AlarmFilter(Set.of(), null, null, personId, from, null);
    }
}
