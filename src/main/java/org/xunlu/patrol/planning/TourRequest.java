package org.xunlu.patrol.planning;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;

/**
 * What a tour is asked for.
 *
 * @param network the roads
 * @param wanted indices of the segments to be inspected
 * @param closed indices of segments nobody may drive now
 * @param base where it starts and ends, WGS84; null lets it start on the wanted roads
 * @param seed chooses among tours of equal worth
 * @param rounds how often a found tour is shaken and improved again; bounds the work
 */
public record TourRequest(
        RoadNetwork network,
        List<Integer> wanted,
        Set<Integer> closed,
        @Nullable LonLat base,
        long seed,
        int rounds) {

    /** Fastest speed at which the roadside can still be inspected (domain rule of thumb, 60 km/h). */
    public static final double INSPECTION_KM_PER_HOUR = 60;

    /** Rounds that keep a plan of some hundred stretches within a second. */
    public static final int USUAL_ROUNDS = 3_000;

    public TourRequest {
        wanted = List.copyOf(wanted);
        closed = Set.copyOf(closed);
    }
}
