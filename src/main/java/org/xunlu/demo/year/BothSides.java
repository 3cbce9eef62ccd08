package org.xunlu.demo.year;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Cost;
import org.xunlu.network.NetworkPath;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.ShortestPaths;
import org.xunlu.network.Snap;

/** Two places on a point's road between which the usual way leads over the point and another way leads round it. */
final class BothSides {
    private static final double STEP = 0.015;
    private static final int STEPS = 16;
    private static final double LEAST_TIMES = 1.1;
    private static final double MOST_TIMES = 3.5;

    private BothSides() {}

    /** The places of a share of a road's length; see {@link Stations}. */
    @FunctionalInterface
    interface Shares {
        LonLat at(double share);
    }

    /** The nearest such pair around the point at {@code share}, before and behind it; empty where there is none. */
    static Optional<List<LonLat>> around(RoadNetwork network, Shares road, double share) {
        Snap point = snap(network, road.at(share));
        ShortestPaths open = new ShortestPaths(network);
        BitSet closed = new BitSet();
        closed.set(point.segment());
        ShortestPaths round = open.closing(closed);
        for (int[] pair : pairs()) {
            LonLat before = road.at(Math.max(0, share - pair[0] * STEP));
            LonLat behind = road.at(Math.min(1, share + pair[1] * STEP));
            Snap from = snap(network, before);
            Snap to = snap(network, behind);
            Optional<NetworkPath> direct = open.path(from, to, Cost.SECONDS);
            boolean over = direct.isPresent()
                    && from.segment() != point.segment()
                    && to.segment() != point.segment()
                    && direct.get().traversals().stream().anyMatch(part -> part.segment() == point.segment());
            if (over) {
                double seconds = direct.get().seconds();
                Optional<NetworkPath> other = round.path(from, to, Cost.SECONDS)
                        .filter(way -> way.seconds() >= LEAST_TIMES * seconds && way.seconds() <= MOST_TIMES * seconds);
                if (other.isPresent()) {
                    return Optional.of(List.of(before, behind));
                }
            }
        }
        return Optional.empty();
    }

    /** Steps before and behind, the nearest first. */
    private static List<int[]> pairs() {
        List<int[]> pairs = new ArrayList<>();
        for (int sum = 4; sum <= 2 * STEPS; sum++) {
            for (int before = Math.max(1, sum - STEPS); before <= Math.min(STEPS, sum - 1); before++) {
                pairs.add(new int[] {before, sum - before});
            }
        }
        return pairs;
    }

    private static Snap snap(RoadNetwork network, LonLat at) {
        return network.snap(at, 60, 1).get(0);
    }
}
