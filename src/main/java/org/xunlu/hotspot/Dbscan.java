package org.xunlu.hotspot;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * DBSCAN (Ester and others 1996): points that lie dense enough, and what touches them. Clusters are numbered in the
 * order of their first dense point; a point between two belongs to the first.
 *
 * @param label the cluster of each point from 0, −1 for none
 * @param core whether the point is dense itself
 */
@SuppressWarnings("ArrayRecordComponent") // results of 50,000 points are handed over, not compared
public record Dbscan(int[] label, boolean[] core) {
    /**
     * Of points and who is near whom.
     *
     * @param near neighbours within the distance, the points themselves left out
     * @param fewest how many must be near, the point itself counted, for it to be dense
     */
    public static Dbscan of(Weights near, int fewest) {
        int n = near.size();
        boolean[] core = new boolean[n];
        for (int i = 0; i < n; i++) {
            core[i] = near.degree(i) + 1 >= fewest;
        }
        int[] label = new int[n];
        Arrays.fill(label, -1);
        int clusters = 0;
        for (int i = 0; i < n; i++) {
            if (core[i] && label[i] < 0) {
                spread(i, clusters++, near, core, label);
            }
        }
        return new Dbscan(label, core);
    }

    private static void spread(int seed, int cluster, Weights near, boolean[] core, int[] label) {
        ArrayDeque<Integer> open = new ArrayDeque<>();
        label[seed] = cluster;
        open.add(seed);
        while (!open.isEmpty()) {
            int at = open.remove();
            for (int k = 0; k < near.degree(at); k++) {
                int other = near.neighbour(at, k);
                if (label[other] < 0) {
                    label[other] = cluster;
                    if (core[other]) {
                        open.add(other);
                    }
                }
            }
        }
    }
}
