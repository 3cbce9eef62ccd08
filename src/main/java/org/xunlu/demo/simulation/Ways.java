package org.xunlu.demo.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.xunlu.demo.year.Drive;
import org.xunlu.demo.year.Tours;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Cost;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.ShortestPaths;
import org.xunlu.network.Snap;
import org.xunlu.network.Traversal;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.RouteLeg;

/** Ways for cars over one snapshot of the roads. */
final class Ways {
    private static final double NEAR_METERS = 2_000;
    private static final double ROUTINE_METERS = 30_000;
    private static final double WITHIN_METERS = 12_000;

    private final RoadNetwork network;
    private final Tours tours;
    private final ShortestPaths paths;

    Ways(RoadNetwork network) {
        this.network = network;
        this.tours = new Tours(network);
        this.paths = new ShortestPaths(network);
    }

    RoadNetwork network() {
        return network;
    }

    /** A round trip from a base. */
    Drive routine(LonLat base, SplittableRandom chance) {
        return new Drive(network, around(base, ROUTINE_METERS, WITHIN_METERS, chance));
    }

    /** The parts of a round trip from a base, in driving order. */
    List<Traversal> around(LonLat base, double lengthMeters, double withinMeters, SplittableRandom chance) {
        return tours.around(base, lengthMeters, withinMeters, chance);
    }

    /**
     * A patrol's route, reached from where the car is.
     *
     * @param given the route as the car knew it before; what is the same at the beginning of both was driven already
     * @param from where the car is, or null when it stands at the start
     */
    Drive patrol(Patrol patrol, List<RouteLeg> given, @Nullable LonLat from) {
        List<Traversal> way = new ArrayList<>();
        List<RouteLeg> legs = patrol.route().legs();
        int same = 0;
        while (same < Math.min(legs.size(), given.size()) && sameWay(legs.get(same), given.get(same))) {
            same++;
        }
        for (RouteLeg leg : legs.subList(same, legs.size())) {
            int segment = network.indexOf(leg.segment());
            if (segment >= 0) {
                way.add(new Traversal(segment, leg.forward(), leg.fromFraction(), leg.toFraction()));
            }
        }
        if (from != null && !way.isEmpty()) {
            way.addAll(0, approach(from, way.get(0)));
        }
        return new Drive(network, way);
    }

    private static boolean sameWay(RouteLeg one, RouteLeg other) {
        return one.segment().equals(other.segment())
                && one.fromFraction() == other.fromFraction()
                && one.toFraction() == other.toFraction();
    }

    private List<Traversal> approach(LonLat from, Traversal first) {
        List<Snap> here = network.snap(from, NEAR_METERS, 1);
        List<Snap> there = network.snap(network.positionAt(first.segment(), first.fromFraction()), 50, 1);
        return here.isEmpty() || there.isEmpty()
                ? List.of()
                : paths.path(here.get(0), there.get(0), Cost.SECONDS)
                        .map(path -> path.traversals())
                        .orElse(List.of());
    }
}
