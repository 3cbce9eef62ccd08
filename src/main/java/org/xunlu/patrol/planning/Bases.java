package org.xunlu.patrol.planning;

import java.util.List;
import java.util.Optional;

/** Puts the base on the network so that most of what is wanted is within reach. */
final class Bases {
    private static final double FARTHEST_METERS = 3_000;
    private static final int MOST_TRIED = 8;

    private final DriveGraph graph;

    Bases(DriveGraph graph) {
        this.graph = graph;
    }

    /** The nearest place on a road from which as much as possible is within reach; empty where no road is near. */
    Optional<Base> find(TourRequest request) {
        if (request.base() == null) {
            return best(
                    request.wanted().stream()
                            .map(segment -> new Base(segment, startOf(segment)))
                            .limit(MOST_TRIED)
                            .toList(),
                    request.wanted());
        }
        return best(
                graph.network().snap(request.base(), FARTHEST_METERS, MOST_TRIED).stream()
                        .map(snap -> new Base(snap.segment(), snap.fraction()))
                        .toList(),
                request.wanted());
    }

    private double startOf(int segment) {
        return graph.drivable(2 * segment) ? 0 : 1;
    }

    private Optional<Base> best(List<Base> candidates, List<Integer> wanted) {
        Base best = null;
        long most = -1;
        for (Base candidate : candidates) {
            Reach reach = Reach.of(graph, candidate);
            long held = wanted.stream()
                    .filter(segment -> reach.holdsSegment(graph, segment))
                    .count();
            if (held > most) {
                most = held;
                best = candidate;
            }
            if (held == wanted.size()) {
                break;
            }
        }
        return Optional.ofNullable(best);
    }
}
