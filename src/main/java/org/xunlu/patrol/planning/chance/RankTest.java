package org.xunlu.patrol.planning.chance;

import java.util.Arrays;

/** How well scores tell hits from misses: the area under the ROC curve, ties counting half. */
final class RankTest {
    private RankTest() {}

    /** 1 for a perfect order, 0.5 for none; 0.5 also where there are only hits or only misses. */
    static double auc(double[] scores, boolean[] hits) {
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(scores[a], scores[b]));
        double rankSum = 0;
        double count = 0;
        for (int i = 0; i < order.length; ) {
            int j = i;
            int tied = 0;
            while (j < order.length && scores[order[j]] == scores[order[i]]) {
                tied += hits[order[j]] ? 1 : 0;
                j++;
            }
            rankSum += tied * ((i + 1 + j) / 2.0);
            count += tied;
            i = j;
        }
        double misses = scores.length - count;
        return count == 0 || misses == 0 ? 0.5 : (rankSum - count * (count + 1) / 2) / (count * misses);
    }
}
