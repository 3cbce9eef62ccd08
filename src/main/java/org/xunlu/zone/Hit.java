package org.xunlu.zone;

import java.util.Set;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadLocation;

/**
 * A footprint that stands where a rule does not want it, or so near the limit that nobody can tell.
 *
 * @param footprint its number among the {@link Footprints}
 * @param rule the row of law
 * @param place the nearest place of the road: route, chainage, side
 * @param edgeMeters from the outer edge of the road land to the nearest edge of the footprint, negative within the land;
 *     for a structure, from it
 * @param centreMeters from the centre line
 * @param limitMeters the rule's limit as measured from where {@code edgeMeters} is measured
 * @param landSquareMeters area of it on the road land
 * @param zoneSquareMeters area of it between land and limit
 * @param certain whether the distance differs from the limit by more than the positions may be off
 * @param nearest the nearest place of the footprint
 * @param remarks what one should know
 */
public record Hit(
        int footprint,
        ZoneRule rule,
        RoadLocation place,
        double edgeMeters,
        double centreMeters,
        double limitMeters,
        double landSquareMeters,
        double zoneSquareMeters,
        boolean certain,
        LonLat nearest,
        Set<Remark> remarks) {
    /** What one should know of a hit. */
    public enum Remark {
        /** The road land is what the class lets expect; nobody measured it. */
        LAND_ESTIMATED,
        /** The register has no width of the road land on a side. */
        LAND_UNKNOWN,
        /** It lies outside the limit, though by less than the positions may be off. */
        OUTSIDE,
        /** Whether it lies up or down the river is not known, and decides. */
        STREAM_UNKNOWN,
        /** The zone was computed from a sight distance. */
        COMPUTED,
        /** The width of the carriageway is not known. */
        CARRIAGEWAY_ESTIMATED
    }

    public Hit {
        remarks = Set.copyOf(remarks);
    }

    /** How far it reaches into the zone, seen from the limit; 0 outside. */
    public double depthMeters() {
        return Math.max(0, limitMeters - edgeMeters);
    }
}
