package org.xunlu.patrol.planning.arc;

import java.util.Arrays;

/** For each task the nearest tasks, itself first. */
final class Neighbours {
    private static final int MOST = 250;

    private final int[][] nearest;

    Neighbours(ArcProblem problem) {
        int tasks = problem.tasks();
        nearest = new int[tasks][Math.min(tasks, MOST)];
        long[] order = new long[tasks];
        for (int task = 0; task < tasks; task++) {
            for (int other = 0; other < tasks; other++) {
                int far = other == task ? -1 : problem.between(task, other);
                order[other] = ((long) far + 1) << 32 | other;
            }
            Arrays.sort(order);
            for (int i = 0; i < nearest[task].length; i++) {
                nearest[task][i] = (int) order[i];
            }
        }
    }

    Neighbours(int[][] nearest) {
        this.nearest = nearest;
    }

    int[] of(int task) {
        return nearest[task];
    }
}
