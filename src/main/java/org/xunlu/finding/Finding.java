package org.xunlu.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.refusal.Refusal;

/**
 * One finding.
 *
 * @param address computed from the position when it was set; null where no road was near
 * @param foundBy key of the person
 * @param foundByName the person's name then
 * @param version grows by one with every change
 */
public record Finding(
        FindingId id,
        Observation observation,
        @Nullable RoadAddress address,
        long foundBy,
        String foundByName,
        FindingState state,
        long version) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The finding with another observation. */
    public Finding corrected(Observation newObservation, @Nullable RoadAddress newAddress) {
        refuseWhenEnded();
        return new Finding(id, newObservation, newAddress, foundBy, foundByName, state, version + 1);
    }

    /**
     * Orders it to be put right.
     *
     * @throws Refusal where it has ended, or the deadline lies before the day it was found
     */
    public Finding ordered(LocalDate deadline, Instant now) {
        refuseWhenEnded();
        LocalDate foundOn = LocalDate.ofInstant(observation.foundAt(), CHINA);
        if (deadline.isBefore(foundOn)) {
            throw Refusal.invalid(
                    "finding.deadline_before_finding", "deadline", Map.of("deadline", deadline, "found", foundOn));
        }
        return in(new FindingState.Ordered(deadline, now));
    }

    /**
     * Closes it as put right.
     *
     * @param afterPhoto whether a photo taken afterwards is there
     */
    public Finding closed(boolean afterPhoto, Instant now) {
        refuseWhenEnded();
        return in(new FindingState.Closed(now, afterPhoto));
    }

    /** Ends it as no violation. */
    public Finding dismissed(Instant now) {
        refuseWhenEnded();
        return in(new FindingState.Dismissed(now));
    }

    private Finding in(FindingState next) {
        return new Finding(id, observation, address, foundBy, foundByName, next, version + 1);
    }

    private void refuseWhenEnded() {
        if (state.ended()) {
            throw Refusal.conflict("finding.ended", Map.of("state", state.name()));
        }
    }
}
