package org.xunlu.demo.year;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Cost;
import org.xunlu.network.NetworkPath;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.ShortestPaths;
import org.xunlu.network.Snap;
import org.xunlu.network.Traversal;

/** Round trips over the network, as a car on routine duty drives them. */
public final class Tours {
    private static final double NEAR_METERS = 2_000;
    private static final int TRIES = 4;
    private final RoadNetwork network;
    private final ShortestPaths paths;
    private final List<Integer> wanted = new ArrayList<>();

    /** Over this network. */
    public Tours(RoadNetwork network) {
        this.network = network;
        this.paths = new ShortestPaths(network);
        for (int i = 0; i < network.segmentCount(); i++) {
            RoadClass roadClass = network.roadOf(i).roadClass();
            boolean brigades =
                    roadClass.compareTo(RoadClass.NATIONAL) >= 0 && roadClass.compareTo(RoadClass.VILLAGE) <= 0;
            // numbered roads are visited more often than village roads
            int times = roadClass.compareTo(RoadClass.PROVINCIAL) <= 0 ? 4 : roadClass == RoadClass.COUNTY ? 2 : 1;
            for (int time = 0; brigades && time < times; time++) {
                wanted.add(i);
            }
        }
    }

    /**
     * From a base through three places and back, about so long.
     *
     * @param withinMeters places farther from the base, as the crow flies, are not visited
     */
    public List<Traversal> around(LonLat base, double lengthMeters, double withinMeters, SplittableRandom chance) {
        Snap home = network.snap(base, NEAR_METERS, 1).get(0);
        List<Traversal> best = List.of();
        double nearest = Double.MAX_VALUE;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            List<Traversal> tour = attempt(home, Math.min(withinMeters, lengthMeters / 2.2), chance);
            double off = Math.abs(lengthMeters(tour) - lengthMeters);
            if (!tour.isEmpty() && off < nearest) {
                nearest = off;
                best = tour;
            }
        }
        return best;
    }

    private List<Traversal> attempt(Snap home, double withinMeters, SplittableRandom chance) {
        List<Traversal> tour = new ArrayList<>();
        Snap at = home;
        for (int stop = 0; stop < 3; stop++) {
            Snap next = stop == 2 ? home : place(home, withinMeters, chance);
            NetworkPath path =
                    next == null ? null : paths.path(at, next, Cost.SECONDS).orElse(null);
            if (next == null || path == null) {
                return List.of();
            }
            tour.addAll(path.traversals());
            at = next;
        }
        return tour;
    }

    private @Nullable Snap place(Snap home, double withinMeters, SplittableRandom chance) {
        for (int thrown = 0; thrown < 60; thrown++) {
            int segment = wanted.get(chance.nextInt(wanted.size()));
            LonLat at = network.positionAt(segment, 0.5);
            if (at.roughMetersTo(home.position()) < withinMeters) {
                return network.snap(at, 50, 1).get(0);
            }
        }
        return null;
    }

    /** Length of a way. */
    public double lengthMeters(List<Traversal> way) {
        return way.stream()
                .mapToDouble(each -> each.share() * network.lengthMeters(each.segment()))
                .sum();
    }
}
