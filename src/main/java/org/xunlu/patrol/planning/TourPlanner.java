package org.xunlu.patrol.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.RoadNetwork;

/**
 * The house's tour maker: wanted segments become stretches, their order and directions come from {@link TourSearch}, and
 * the fastest ways join them. Deterministic; thread-safe.
 */
public final class TourPlanner implements RoutePlanner {
    /** Evaluations of a place for a stretch that are spent on shaking; bounds the work whatever the size. */
    private static final long MOST_EVALUATIONS = 40_000_000;

    private static final int USUAL_TAKEN = 6;

    /** The graph of the network last planned on; networks are immutable and change seldom. */
    private volatile @Nullable DriveGraph last;

    @Override
    public Tour plan(TourRequest request) {
        DriveGraph graph = graph(request.network(), request.closed());
        Map<Integer, UnreachedReason> unreached = new HashMap<>();
        Optional<Base> base = new Bases(graph).find(request);
        if (base.isEmpty()) {
            request.wanted().forEach(segment -> unreached.put(segment, UnreachedReason.NO_WAY_THERE));
            return new Tour(List.of(), 0, unreached);
        }
        Reach reach = Reach.of(graph, base.get());
        List<Integer> reached = new ArrayList<>();
        for (int segment : request.wanted().stream().distinct().toList()) {
            if (reach.holdsSegment(graph, segment)) {
                reached.add(segment);
            } else {
                unreached.put(segment, reach.whyNot(graph, segment));
            }
        }
        if (reached.isEmpty()) {
            return new Tour(List.of(), 0, unreached);
        }
        List<Stretch> stretches = Stretches.of(graph, reach, reached);
        FastestWays ways = new FastestWays(graph);
        VisitCosts costs = new VisitTimes(graph, base.get(), ways).between(stretches);
        int[] visits = new TourSearch(costs, request.seed()).search(rounds(request, stretches.size()));
        return new TourWriter(graph, base.get(), ways).write(stretches, visits, unreached);
    }

    private static int rounds(TourRequest request, int stretches) {
        long affordable = MOST_EVALUATIONS / (2L * USUAL_TAKEN * stretches + 1);
        return (int) Math.min(request.rounds(), affordable);
    }

    private DriveGraph graph(RoadNetwork network, Set<Integer> closed) {
        DriveGraph graph = last;
        if (graph == null || !graph.isOf(network, closed)) {
            graph = new DriveGraph(network, closed);
            last = graph;
        }
        return graph;
    }
}
