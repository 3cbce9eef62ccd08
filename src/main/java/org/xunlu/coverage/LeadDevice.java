package org.xunlu.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.track.DeviceId;
import org.xunlu.track.Fix;

/**
 * Lets one device speak for a rider at a time: where a terminal and two phones ride in one car, their drives must not be
 * counted three times. Whoever speaks goes on until it has been silent for two minutes.
 */
final class LeadDevice {
    private static final Duration SILENCE = Duration.ofMinutes(2);

    /** Who spoke from when to when. */
    private static final class Turn {
        private final DeviceId device;
        private final Instant from;
        private Instant to;

        Turn(DeviceId device, Instant from) {
            this.device = device;
            this.from = from;
            this.to = from;
        }
    }

    private final List<Turn> turns = new ArrayList<>();
    private @Nullable Turn now;

    /** Whether this fix, next in time, speaks for the rider. */
    boolean leads(Fix fix) {
        Turn turn = now;
        boolean silent = turn == null || Duration.between(turn.to, fix.time()).compareTo(SILENCE) > 0;
        if (turn != null && !silent) {
            if (!fix.device().equals(turn.device)) {
                return false;
            }
            turn.to = fix.time();
            return true;
        }
        Turn next = new Turn(fix.device(), fix.time());
        turns.add(next);
        now = next;
        return true;
    }

    /** Whether another device was speaking when this fix, which comes late, was taken. */
    boolean isOthersTurn(Fix fix) {
        for (int i = turns.size() - 1; i >= 0; i--) {
            Turn turn = turns.get(i);
            if (!turn.from.isAfter(fix.time())) {
                return !turn.device.equals(fix.device())
                        && Duration.between(turn.to, fix.time()).compareTo(SILENCE) <= 0;
            }
        }
        return false;
    }
}
