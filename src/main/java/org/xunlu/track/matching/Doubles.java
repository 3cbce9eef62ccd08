package org.xunlu.track.matching;

import org.locationtech.jts.geom.Coordinate;
import org.xunlu.network.NearRoads;
import org.xunlu.network.RoadGrid;
import org.xunlu.network.RoadNetwork;

/**
 * Segments drawn a second time: dead ends that lie on another segment from end to end. Files cut out of greater ones are
 * full of them; they lead nowhere the other does not lead, and would take the places of real roads.
 */
final class Doubles {
    private static final double APART_METERS = 0.3;
    private static final double EVERY_METERS = 5;
    private static final int MOST_NEAR = 8;

    private final RoadNetwork network;
    private final NearRoads near;
    private final int[] degree;

    private Doubles(RoadNetwork network, RoadGrid grid, int[] degree) {
        this.network = network;
        this.near = new NearRoads(grid);
        this.degree = degree;
    }

    /** Which segments are drawn a second time; at the nodes they end in they no longer count. */
    static boolean[] of(RoadNetwork network, RoadGrid grid, int[] degree) {
        Doubles doubles = new Doubles(network, grid, degree);
        boolean[] found = new boolean[network.segmentCount()];
        for (int s = 0; s < found.length; s++) {
            found[s] = doubles.isDouble(s, found);
        }
        for (int s = 0; s < found.length; s++) {
            if (found[s]) {
                degree[network.startNode(s)]--;
                degree[network.endNode(s)]--;
            }
        }
        return found;
    }

    private boolean isDouble(int segment, boolean[] already) {
        if (degree[network.startNode(segment)] > 1 && degree[network.endNode(segment)] > 1) {
            return false;
        }
        int found = find(segment, 0.5);
        for (int i = 0; i < found; i++) {
            int other = near.segment(i);
            if (other != segment && !already[other] && covers(other, segment)) {
                return true;
            }
            find(segment, 0.5);
        }
        return false;
    }

    private boolean covers(int other, int segment) {
        double length = network.lengthMeters(segment);
        if (length > network.lengthMeters(other) + APART_METERS
                || network.segment(other).direction()
                        != network.segment(segment).direction()) {
            return false;
        }
        int steps = (int) Math.ceil(length / EVERY_METERS);
        for (int i = 0; i <= steps; i++) {
            boolean on = false;
            for (int found = find(segment, (double) i / Math.max(1, steps)) - 1; found >= 0 && !on; found--) {
                on = near.segment(found) == other;
            }
            if (!on) {
                return false;
            }
        }
        return true;
    }

    private int find(int segment, double fraction) {
        Coordinate at = network.projection().toMeters(network.positionAt(segment, fraction));
        return near.find(at.x, at.y, APART_METERS, MOST_NEAR);
    }
}
