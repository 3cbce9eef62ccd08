package org.xunlu.patrol.planning.arc;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** For each task the nearest tasks, itself first; looked for when first asked, as a short search asks for few. One thread. */
final class Neighbours {
    private static final int MOST = 250;

    private final @Nullable ArcProblem problem;
    private final int[][] nearest;
    private final long[] order;

    Neighbours(ArcProblem problem) {
        this.problem = problem;
        this.nearest = new int[problem.tasks()][];
        this.order = new long[problem.tasks()];
    }

    /** Neighbours somebody else has found. */
    Neighbours(int[][] nearest) {
        this.problem = null;
        this.nearest = nearest;
        this.order = new long[0];
    }

    int[] of(int task) {
        if (problem != null && nearest[task] == null) {
            nearest[task] = find(problem, task);
        }
        return nearest[task];
    }

    private int[] find(ArcProblem ground, int task) {
        for (int other = 0; other < order.length; other++) {
            int far = other == task ? -1 : ground.between(task, other);
            order[other] = ((long) far + 1) << 32 | other;
        }
        int most = Math.min(MOST, order.length);
        if (most < order.length) {
            select(most);
        }
        Arrays.sort(order, 0, most);
        return Arrays.stream(order, 0, most).mapToInt(each -> (int) each).toArray();
    }

    /** Brings the smallest ones to the front, in any order (Hoare's quickselect). */
    private void select(int count) {
        int low = 0;
        int high = order.length - 1;
        while (low < high) {
            long pivot = order[(low + high) >>> 1];
            int left = low;
            int right = high;
            while (left <= right) {
                while (order[left] < pivot) {
                    left++;
                }
                while (order[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    long swap = order[left];
                    order[left++] = order[right];
                    order[right--] = swap;
                }
            }
            if (count - 1 <= right) {
                high = right;
            } else if (count - 1 >= left) {
                low = left;
            } else {
                return;
            }
        }
    }
}
