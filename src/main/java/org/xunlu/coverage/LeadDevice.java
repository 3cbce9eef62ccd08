package org.xunlu.coverage;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xunlu.track.DeviceId;
import org.xunlu.track.Fix;

/**
 * Lets one device speak for a rider at a time: where a terminal and two phones ride in one car, their drives must not be
 * counted three times. Whoever speaks goes on until it has been silent for two minutes.
 */
final class LeadDevice {
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private @Nullable DeviceId leader;
    private @Nullable Instant heard;

    /** Whether this fix, next in time, speaks for the rider. */
    boolean leads(Fix fix) {
        boolean silent = heard == null || Duration.between(heard, fix.time()).compareTo(SILENCE) > 0;
        if (fix.device().equals(leader) || silent) {
            leader = fix.device();
            heard = fix.time();
            return true;
        }
        return false;
    }
}
