package org.xunlu.screening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.geo.Side;
import org.xunlu.network.RoadClass;
import org.xunlu.zone.Footprint;
import org.xunlu.zone.Matter;

/**
 * A hit of a screening as a person reviews it.
 *
 * @param id key; 0 before it is stored
 * @param decision what a person said of it
 */
public record Suspicion(long id, long setId, Footprint what, Where where, Measured measured, Decision decision) {
    /**
     * Which road, and where on it.
     *
     * @param onRoad the nearest place of the centre line
     */
    public record Where(
            long roadId,
            RoadClass roadClass,
            String routeCode,
            String roadName,
            String stake,
            Side side,
            LonLat onRoad) {}

    /**
     * By which rule, and how near.
     *
     * @param nearest the nearest place of the footprint
     * @param remarks names of {@link org.xunlu.zone.Hit.Remark} with spaces between
     */
    public record Measured(
            Matter matter,
            String article,
            double edgeMeters,
            double centreMeters,
            double limitMeters,
            double depthMeters,
            double landSquareMeters,
            double zoneSquareMeters,
            boolean certain,
            String remarks,
            LonLat nearest,
            long mark) {}

    /**
     * What a person said.
     *
     * @param reopened whether it was decided once and has changed since
     * @param version grows by one with every change
     */
    public record Decision(
            SuspicionState state,
            boolean reopened,
            String reason,
            String by,
            @Nullable Instant at,
            @Nullable Long findingId,
            long version) {
        /** Nobody has looked at it. */
        public static final Decision NONE = new Decision(SuspicionState.OPEN, false, "", "", null, null, 1);
    }

    /** The same with what a person said. */
    public Suspicion decided(Decision newDecision) {
        return new Suspicion(id, setId, what, where, measured, newDecision);
    }
}
