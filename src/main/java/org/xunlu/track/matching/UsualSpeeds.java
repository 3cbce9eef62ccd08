package org.xunlu.track.matching;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;

/**
 * How fast roads are usually driven: between what they allow and what roads of their class do. Of a road whose class is not
 * known, and files from cities are half full of them, the way it goes on tells more than the file: what carries a main road
 * straight on is one.
 */
final class UsualSpeeds {
    /** Of what is not known and leads on from nothing that is. */
    private static final double UNKNOWN_KM_PER_HOUR = 30;

    /** What files tell of limits is often the same for all roads of a town, and then the class tells more. */
    private static final double CLASS_SHARE = 0.5;

    private static final double STRAIGHT_ON_DEGREES = 35;
    /** So many unknown segments in a row are told from what is known at either end. */
    private static final int LONGEST_RUN = 10;

    private final RoadNetwork network;
    private final double[] kmPerHour;
    private final boolean[] known;
    /** The ends of segments at each node: {@code 2 × segment} its start, one more its end. */
    private final int[] firstAt;

    private final int[] endsAt;
    /** How each end leaves its node, degrees clockwise from grid north. */
    private final double[] bearings;

    private UsualSpeeds(RoadNetwork network) {
        int n = network.segmentCount();
        this.network = network;
        this.kmPerHour = new double[n];
        this.known = new boolean[n];
        this.bearings = new double[2 * n];
        this.firstAt = new int[network.nodeCount() + 1];
        this.endsAt = new int[2 * n];
        for (int s = 0; s < n; s++) {
            RoadClass roadClass = network.roadOf(s).roadClass();
            known[s] = roadClass != RoadClass.OTHER;
            kmPerHour[s] = known[s]
                    ? Math.pow(network.segment(s).kmPerHour(), 1 - CLASS_SHARE)
                            * Math.pow(roadClass.defaultKmPerHour(), CLASS_SHARE)
                    : UNKNOWN_KM_PER_HOUR;
            Coordinate[] line = network.projectedLine(s).getCoordinates();
            bearings[2 * s] = bearing(line[0], line[1]);
            bearings[2 * s + 1] = bearing(line[line.length - 1], line[line.length - 2]);
            firstAt[network.startNode(s) + 1]++;
            firstAt[network.endNode(s) + 1]++;
        }
        Arrays.parallelPrefix(firstAt, Integer::sum);
        int[] next = firstAt.clone();
        for (int s = 0; s < n; s++) {
            endsAt[next[network.startNode(s)]++] = 2 * s;
            endsAt[next[network.endNode(s)]++] = 2 * s + 1;
        }
    }

    /** Seconds that driving each arc takes. */
    static float[] seconds(RoadNetwork network) {
        UsualSpeeds speeds = new UsualSpeeds(network);
        for (int round = 0; round < LONGEST_RUN && speeds.goOn(); round++) {
            // each round tells the next unknown segments
        }
        float[] seconds = new float[2 * network.segmentCount()];
        for (int s = 0; s < network.segmentCount(); s++) {
            float taken = (float) (3.6 * network.lengthMeters(s) / speeds.kmPerHour[s]);
            seconds[2 * s] = taken;
            seconds[2 * s + 1] = taken;
        }
        return seconds;
    }

    /** Tells unknown segments by the known ones they carry on; false where there are no more. */
    private boolean goOn() {
        boolean[] before = known.clone();
        boolean found = false;
        for (int s = 0; s < before.length; s++) {
            if (before[s]) {
                continue;
            }
            double fastest = Math.max(
                    carriedOn(2 * s, network.startNode(s), before), carriedOn(2 * s + 1, network.endNode(s), before));
            if (fastest > 0) {
                kmPerHour[s] = fastest;
                known[s] = true;
                found = true;
            }
        }
        return found;
    }

    /** The fastest known road that goes straight on from this end, or 0. */
    private double carriedOn(int end, int node, boolean[] before) {
        double fastest = 0;
        for (int i = firstAt[node]; i < firstAt[node + 1]; i++) {
            int other = endsAt[i];
            double bend = Math.abs(Math.IEEEremainder(bearings[end] - bearings[other] - 180, 360));
            if (before[other >> 1] && bend < STRAIGHT_ON_DEGREES) {
                fastest = Math.max(fastest, kmPerHour[other >> 1]);
            }
        }
        return fastest;
    }

    private static double bearing(Coordinate from, Coordinate to) {
        return Math.toDegrees(Math.atan2(to.x - from.x, to.y - from.y));
    }
}
