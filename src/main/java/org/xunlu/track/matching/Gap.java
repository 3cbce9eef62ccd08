package org.xunlu.track.matching;

import java.time.Instant;

/**
 * A part of a track that is on no road.
 *
 * @param from time of the first fix of the gap, or of the last one before a silence
 * @param to time of the last fix of the gap, or of the first one after a silence
 * @param fixes how many fixes lie in it
 * @param meters from fix to fix where they lie beside all roads, the way there and back to the road included; straight
 *     from end to end in a silence
 * @param reason why it could not be matched
 */
public record Gap(Instant from, Instant to, int fixes, double meters, Reason reason) {
    /** Why a part of a track is not matched. */
    public enum Reason {
        /** No road is near. */
        OFF_NETWORK,
        /** No road leads from before it to behind it in the time there was. */
        NO_WAY,
        /** Nothing was heard for too long. */
        SILENCE
    }
}
