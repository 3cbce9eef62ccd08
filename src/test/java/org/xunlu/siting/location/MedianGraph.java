package org.xunlu.siting.location;

import java.util.Arrays;
import java.util.Random;

/** Random graphs of the recipe of the OR-Library's p-median instances (Beasley 1985): n² ÷ 50 edges of length 1 to 100. */
public final class MedianGraph {
    private MedianGraph() {}

    /** All shortest distances of one such graph. */
    public static double[][] distances(int nodes, long seed) {
        Random random = new Random(seed);
        double[][] distances = new double[nodes][nodes];
        for (int node = 0; node < nodes; node++) {
            Arrays.fill(distances[node], Double.POSITIVE_INFINITY);
            distances[node][node] = 0;
        }
        for (int edge = 0; edge < nodes * nodes / 50; edge++) {
            int one = edge + 1 < nodes ? edge : random.nextInt(nodes);
            int other = edge + 1 < nodes ? edge + 1 : random.nextInt(nodes);
            if (one != other) {
                distances[one][other] = 1 + random.nextInt(100);
                distances[other][one] = distances[one][other];
            }
        }
        for (int over = 0; over < nodes; over++) {
            for (int from = 0; from < nodes; from++) {
                for (int to = 0; to < nodes; to++) {
                    double round = distances[from][over] + distances[over][to];
                    distances[from][to] = Math.min(distances[from][to], round);
                }
            }
        }
        return distances;
    }
}
