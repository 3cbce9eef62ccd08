package org.xunlu.patrol.planning.postman;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.patrol.planning.arc.ArcGraph;

/** Even subgraphs of greatest price, found by least T-joins between odd nodes. One thread. */
final class TJoin {
    /** Costs are matched in whole parts of this size of the unit. */
    private static final double GRAIN = 64;

    private final ArcGraph graph;
    private final ShortestTrees trees;
    private int matched;

    TJoin(ArcGraph graph) {
        this.graph = graph;
        this.trees = new ShortestTrees(graph);
    }

    /** The links of the dearest even subgraph, prices of any sign; null where more are odd than are matched exactly. */
    @Nullable
    BitSet dearestEven(double[] price) {
        BitSet chosen = new BitSet();
        double[] size = new double[price.length];
        boolean[] isOdd = new boolean[graph.nodes()];
        for (int link = 0; link < price.length; link++) {
            size[link] = Math.abs(price[link]);
            if (price[link] > 0) {
                chosen.set(link);
                isOdd[graph.links().get(link).from()] ^= true;
                isOdd[graph.links().get(link).to()] ^= true;
            }
        }
        List<Integer> odd = new ArrayList<>();
        for (int node = 0; node < isOdd.length; node++) {
            if (isOdd[node]) {
                odd.add(node);
            }
        }
        matched = odd.size();
        if (matched > DeadheadBound.MOST_MATCHED) {
            return null;
        }
        long[][] cost = new long[matched][matched];
        int[][] tree = new int[matched][];
        for (int i = 0; i < matched; i++) {
            tree[i] = trees.from(odd.get(i), size);
            for (int j = 0; j < i; j++) {
                cost[i][j] = Math.round(GRAIN * trees.costTo(odd.get(j)));
                cost[j][i] = cost[i][j];
            }
        }
        int[] partner = PerfectMatching.of(cost);
        for (int i = 0; i < matched; i++) {
            if (i < partner[i]) {
                int at = odd.get(partner[i]);
                while (at != odd.get(i)) {
                    int link = tree[i][at];
                    chosen.flip(link);
                    at = graph.links().get(link).from()
                            + graph.links().get(link).to()
                            - at;
                }
            }
        }
        return chosen;
    }

    /** By how much the price found last may be below the greatest, as costs were rounded. */
    double slack() {
        return matched / GRAIN;
    }
}
