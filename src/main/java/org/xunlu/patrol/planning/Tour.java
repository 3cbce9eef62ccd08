package org.xunlu.patrol.planning;

import java.util.List;
import java.util.Map;

/**
 * A tour.
 *
 * @param steps segments in driving order; each begins where the one before ends
 * @param seconds driving time
 * @param unreached segment index → why it is left out
 */
public record Tour(List<Step> steps, double seconds, Map<Integer, UnreachedReason> unreached) {

    public Tour {
        steps = List.copyOf(steps);
        unreached = Map.copyOf(unreached);
    }

    /**
     * One segment driven.
     *
     * @param segment its index in the network
     * @param forward whether in the direction of its geometry
     * @param fromFraction where along the geometry it is entered, 0 to 1
     * @param toFraction where along the geometry it is left
     * @param required whether it is inspected here
     */
    public record Step(int segment, boolean forward, double fromFraction, double toFraction, boolean required) {}
}
