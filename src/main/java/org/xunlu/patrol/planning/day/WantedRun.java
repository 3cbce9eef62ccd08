package org.xunlu.patrol.planning.day;

import org.locationtech.jts.geom.Coordinate;
import org.xunlu.geo.LonLat;
import org.xunlu.patrol.planning.DriveGraph;
import org.xunlu.patrol.planning.Stretch;

/**
 * A stretch of wanted segments of equal weight.
 *
 * @param stretch its arcs
 * @param weight of leaving it out, per kilometre
 * @param meters its length
 * @param along time to inspect it from its beginning, tenths of a second
 * @param against the same from its end
 * @param middle where it lies, projected metres
 */
record WantedRun(Stretch stretch, double weight, double meters, int along, int against, Coordinate middle) {

    static WantedRun of(DriveGraph graph, Stretch stretch, double weight) {
        double meters = 0;
        double seconds = 0;
        int[] arcs = stretch.arcs(true);
        for (int arc : arcs) {
            meters += graph.network().segment(arc >> 1).lengthMeters();
            seconds += graph.inspectionSeconds(arc);
        }
        LonLat middle = graph.network().positionAt(arcs[arcs.length / 2] >> 1, 0.5);
        Coordinate at = graph.network().projection().toMeters(middle);
        int tenths = Tenths.of(seconds);
        return new WantedRun(stretch, weight, meters, tenths, tenths, at);
    }

    int[] segments() {
        int[] segments = stretch.arcs(true);
        for (int i = 0; i < segments.length; i++) {
            segments[i] >>= 1;
        }
        return segments;
    }

    /** Time it takes, tenths of a second. */
    int service() {
        return Math.min(along, against);
    }

    /** What leaving it out is worth: driving to it for this long would still be worth it. */
    double forgone() {
        return 1e8 * weight * (0.05 + meters / 1000);
    }
}
