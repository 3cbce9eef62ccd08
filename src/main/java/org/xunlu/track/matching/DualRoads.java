package org.xunlu.track.matching;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.network.NearRoads;
import org.xunlu.network.RoadGrid;
import org.xunlu.network.RoadNetwork;

/**
 * Finds the segments that run beside another of the same road for as long as carriageways do: lay-bys and bus stops, which
 * leave the road and come back to it soon, are none.
 */
final class DualRoads {
    static final double LEAST_METERS = 4;
    static final double MOST_METERS = 40;
    static final double PARALLEL_DEGREES = 20;

    /** Both carriageways together. */
    private static final double LEAST_RUN_METERS = 300;

    private static final int MOST_NEAR = 16;

    private final RoadNetwork network;
    private final int[] twins;
    private final NearRoads near;
    private final int[] root;

    private DualRoads(RoadNetwork network, RoadGrid grid, int[] twins) {
        this.network = network;
        this.twins = twins;
        this.near = new NearRoads(grid);
        this.root = new int[network.segmentCount()];
        Arrays.setAll(root, s -> s);
    }

    /** @param twins the same number for segments that may be carriageways of one road, 0 for those that cannot */
    static boolean[] of(RoadNetwork network, RoadGrid grid, int[] twins) {
        return new DualRoads(network, grid, twins).find();
    }

    private boolean[] find() {
        int segments = network.segmentCount();
        boolean[] beside = new boolean[segments];
        int[] at = new int[network.nodeCount()];
        Arrays.fill(at, -1);
        for (int s = 0; s < segments; s++) {
            beside[s] = twins[s] != 0 && isBeside(s);
            if (beside[s]) {
                join(at, network.startNode(s), s);
                join(at, network.endNode(s), s);
            }
        }
        double[] meters = new double[segments];
        for (int s = 0; s < segments; s++) {
            meters[rootOf(s)] += beside[s] ? network.lengthMeters(s) : 0;
        }
        boolean[] dual = new boolean[segments];
        for (int s = 0; s < segments; s++) {
            // a long one may be dual for a part of its way
            double run = beside[s] ? meters[rootOf(s)] : network.lengthMeters(s);
            dual[s] = twins[s] != 0 && run >= LEAST_RUN_METERS;
        }
        return dual;
    }

    private boolean isBeside(int segment) {
        Coordinate middle = network.projection().toMeters(network.positionAt(segment, 0.5));
        int found = near.find(middle.x, middle.y, MOST_METERS, MOST_NEAR);
        double bearing = 0;
        for (int i = 0; i < found; i++) {
            if (near.segment(i) == segment) {
                bearing = near.bearingDegrees(i);
            }
        }
        for (int i = 0; i < found; i++) {
            double turn = Math.abs(Math.IEEEremainder(near.bearingDegrees(i) - bearing, 180));
            if (near.segment(i) != segment
                    && twins[near.segment(i)] == twins[segment]
                    && near.distanceMeters(i) >= LEAST_METERS
                    && turn <= PARALLEL_DEGREES) {
                return true;
            }
        }
        return false;
    }

    private void join(int[] at, int node, int segment) {
        if (at[node] < 0) {
            at[node] = segment;
        } else {
            root[rootOf(segment)] = rootOf(at[node]);
        }
    }

    private int rootOf(int segment) {
        int s = segment;
        while (root[s] != s) {
            root[s] = root[root[s]];
            s = root[s];
        }
        return s;
    }
}
