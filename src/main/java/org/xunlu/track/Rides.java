package org.xunlu.track;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * With which unit a device rides, by time.
 *
 * @param turns in the order of time, the first from {@link Instant#EPOCH} on; at least one
 */
public record Rides(List<Turn> turns) {
    private static final Duration CLOCK_ERROR = Duration.ofMinutes(10);

    public Rides {
        turns = List.copyOf(turns);
        if (turns.isEmpty()) {
            throw new IllegalArgumentException("a device rides with somebody or with nobody at every time");
        }
    }

    /** With the same unit at all times; null for none. */
    public static Rides always(@Nullable Long unitId) {
        return new Rides(List.of(new Turn(Instant.EPOCH, unitId)));
    }

    /**
     * The unit at this time, or null. What was before the first turn is as the first. Who rides with nobody, and with a
     * unit ten minutes later, already rides with it: a device's clock may be as wrong as that.
     */
    public @Nullable Long unitAt(Instant time) {
        int turn = turns.size() - 1;
        while (turn > 0 && time.isBefore(turns.get(turn).since())) {
            turn--;
        }
        Long unit = turns.get(turn).unitId();
        if (unit != null || turn == turns.size() - 1) {
            return unit;
        }
        Turn following = turns.get(turn + 1);
        return following.since().isAfter(time.plus(CLOCK_ERROR)) ? null : following.unitId();
    }

    /** The unit now, or null. */
    public @Nullable Long unitNow() {
        return turns.get(turns.size() - 1).unitId();
    }

    /** The same until this time, and from it on with this unit; null for none. */
    public Rides from(Instant since, @Nullable Long unitId) {
        List<Turn> changed = new ArrayList<>();
        for (Turn turn : turns) {
            if (turn.since().isBefore(since)) {
                changed.add(turn);
            }
        }
        changed.add(new Turn(changed.isEmpty() ? Instant.EPOCH : since, unitId));
        return new Rides(changed);
    }

    /**
     * From a time on with a unit.
     *
     * @param unitId the unit, or null for none
     */
    public record Turn(Instant since, @Nullable Long unitId) {}
}
