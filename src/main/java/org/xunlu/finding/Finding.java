package org.xunlu.finding;

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
     * The finding in another state; which may follow which is told by the case work.
     *
     * @throws Refusal where it has ended
     */
    public Finding in(FindingState next) {
        refuseWhenEnded();
        return new Finding(id, observation, address, foundBy, foundByName, next, version + 1);
    }

    /** The day it was found, in China. */
    public LocalDate foundOn() {
        return LocalDate.ofInstant(observation.foundAt(), CHINA);
    }

    private void refuseWhenEnded() {
        if (state.ended()) {
            throw Refusal.conflict("finding.ended", Map.of("state", state.name()));
        }
    }
}
