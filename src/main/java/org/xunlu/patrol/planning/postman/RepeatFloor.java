package org.xunlu.patrol.planning.postman;

import java.util.stream.IntStream;
import org.xunlu.patrol.planning.arc.ArcGraph;

/**
 * What must be driven for nothing at least when links are owed visits again and again. In every turn of those owed most
 * often (the pace) each of them is driven once, and all tours are closed, so the odd nodes of these links must be joined
 * by driving more: over links of the pace themselves or links owed nothing, for nothing; over links owed less often, for
 * nothing but for the share of their visits that falls on a turn. The best split over the turns is a linear programme
 * over the T-joins; its Lagrangian, each step a least perfect matching, bounds it from below at every step.
 */
public final class RepeatFloor {
    private static final double FIRST_STEP = 0.3;

    private final ArcGraph graph;
    private final double[] share;
    private final int[] odd;
    private final ShortestTrees trees;

    /**
     * A floor.
     *
     * @param graph links with their lengths; required are those of the pace
     * @param share link → visits owed to it in a turn, 0 to 1; 1 for required ones
     */
    public RepeatFloor(ArcGraph graph, double[] share) {
        this.graph = graph;
        this.share = share.clone();
        int[] degree = new int[graph.nodes()];
        graph.required().forEach(link -> {
            degree[link.from()]++;
            degree[link.to()]++;
        });
        odd = IntStream.range(0, degree.length)
                .filter(node -> degree[node] % 2 == 1)
                .toArray();
        trees = new ShortestTrees(graph);
    }

    /** The floor in a turn, in the unit of the lengths; 0 where there are more odd nodes than are matched exactly. */
    public double value(int steps) {
        if (odd.length == 0 || odd.length > DeadheadBound.MOST_MATCHED) {
            return 0;
        }
        int links = graph.links().size();
        double[] length = new double[links];
        double[] price = new double[links];
        for (int link = 0; link < links; link++) {
            ArcGraph.Link each = graph.links().get(link);
            length[link] = Math.min(each.costAlong(), each.costAgainst());
            price[link] = length[link] * (free(link) ? 1 - share[link] : 1);
        }
        double best = 0;
        for (int step = 0; step < steps; step++) {
            int[] used = new int[links];
            double value = join(price, used);
            for (int link = 0; link < links; link++) {
                value -= free(link) ? price[link] * share[link] : 0;
            }
            best = Math.max(best, value);
            double pace = FIRST_STEP / (1 + step / 10.0);
            for (int link = 0; link < links; link++) {
                if (free(link)) {
                    double moved = price[link] + pace * length[link] * (used[link] - share[link]);
                    price[link] = Math.max(0, Math.min(length[link], moved));
                }
            }
        }
        return best;
    }

    private boolean free(int link) {
        return share[link] > 0 && !graph.links().get(link).required();
    }

    /** The cheapest T-join; counts the links it uses. */
    private double join(double[] price, int[] used) {
        long[][] cost = new long[odd.length][odd.length];
        int[][] tree = new int[odd.length][];
        for (int i = 0; i < odd.length; i++) {
            tree[i] = trees.from(odd[i], price);
            for (int j = 0; j < odd.length; j++) {
                cost[i][j] = (long) trees.costTo(odd[j]);
            }
        }
        for (int i = 0; i < odd.length; i++) {
            for (int j = 0; j < i; j++) {
                cost[i][j] = Math.min(cost[i][j], cost[j][i]);
                cost[j][i] = cost[i][j];
            }
        }
        int[] partner = PerfectMatching.of(cost);
        double sum = 0;
        for (int i = 0; i < odd.length; i++) {
            if (i < partner[i]) {
                sum += cost[i][partner[i]];
                for (int at = odd[partner[i]]; at != odd[i]; ) {
                    int link = tree[i][at];
                    used[link]++;
                    at = graph.links().get(link).from() == at
                            ? graph.links().get(link).to()
                            : graph.links().get(link).from();
                }
            }
        }
        return sum;
    }
}
