package org.xunlu.patrol.planning.postman;

import java.util.List;
import java.util.stream.IntStream;
import org.xunlu.patrol.planning.arc.ArcGraph;
import org.xunlu.patrol.planning.arc.ArcWays;

/**
 * What closed tours must drive twice because of odd nodes. With all links required, both directions costing the same,
 * links and repetition together are the Chinese postman's tour, exactly; else a lower bound.
 */
public final class OddNodes {
    private final ArcGraph lowest;
    private final int[] odd;

    /** The odd nodes of a graph's required links. */
    public OddNodes(ArcGraph graph) {
        // a tour costs no less where each link costs the same both ways, namely the lesser
        lowest = new ArcGraph(
                graph.nodes(), graph.links().stream().map(OddNodes::lowest).toList());
        int[] degree = new int[graph.nodes()];
        for (ArcGraph.Link link : graph.required()) {
            degree[link.from()]++;
            degree[link.to()]++;
        }
        odd = IntStream.range(0, degree.length)
                .filter(node -> degree[node] % 2 == 1)
                .toArray();
    }

    private static ArcGraph.Link lowest(ArcGraph.Link link) {
        int cost = Math.min(link.costAlong(), link.costAgainst());
        return new ArcGraph.Link(link.from(), link.to(), cost, cost, link.required(), link.demand());
    }

    /** Cost of all required links and of the least repetition. */
    public long postmanCost() {
        List<ArcGraph.Link> required = lowest.required();
        return required.stream().mapToLong(ArcGraph.Link::costAlong).sum() + repetition();
    }

    /** The least matching of the odd nodes; of very many only half the way from each to its nearest. */
    private long repetition() {
        ArcWays ways = new ArcWays(lowest);
        long[][] cost = new long[odd.length][odd.length];
        boolean exact = odd.length <= DeadheadBound.MOST_MATCHED;
        long nearest = 0;
        for (int i = 0; i < odd.length; i++) {
            int[] from = ways.from(odd[i]);
            long least = Long.MAX_VALUE;
            for (int j = 0; j < odd.length; j++) {
                cost[i][j] = from[odd[j]];
                least = i == j ? least : Math.min(least, cost[i][j]);
            }
            nearest += least;
        }
        return exact ? PerfectMatching.cost(cost) : (nearest + 1) / 2;
    }
}
