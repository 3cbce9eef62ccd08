package org.xunlu.patrol.planning.day;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.patrol.planning.Tour;

/**
 * What is driven over on the way to something else: a run passed from end to end in its period has had its visit, and
 * the day it was dealt to is spared it.
 */
final class Passages {
    private final List<WantedRun> runs;
    private final List<Integer> periods;
    private final Map<Integer, List<Integer>> runsOf = new HashMap<>();
    private final int[] passedIn;
    private long visits;
    private double meters;

    Passages(List<WantedRun> runs, List<Integer> periods) {
        this.runs = runs;
        this.periods = periods;
        passedIn = new int[runs.size()];
        Arrays.fill(passedIn, -1);
        for (int run = 0; run < runs.size(); run++) {
            for (int segment : runs.get(run).segments()) {
                runsOf.computeIfAbsent(segment, any -> new ArrayList<>()).add(run);
            }
        }
    }

    /** What of a day's deal is still to be visited; the rest is counted as done. */
    List<Integer> missing(int day, List<Integer> dealt) {
        List<Integer> missing = new ArrayList<>();
        for (int run : dealt) {
            if (passedIn[run] == day / periods.get(run)) {
                visits += runs.get(run).segments().length;
                meters += runs.get(run).meters();
            } else {
                missing.add(run);
            }
        }
        return missing;
    }

    /** Notes what a day's routes pass. */
    void note(int day, List<UnitRoute> routes) {
        Map<Integer, Integer> passed = new HashMap<>();
        routes.stream()
                .flatMap(route -> route.tour().steps().stream())
                .filter(step -> Math.abs(step.toFraction() - step.fromFraction()) == 1)
                .map(Tour.Step::segment)
                .distinct()
                .forEach(segment ->
                        runsOf.getOrDefault(segment, List.of()).forEach(run -> passed.merge(run, 1, Integer::sum)));
        passed.forEach((run, segments) -> {
            if (segments == runs.get(run).segments().length) {
                passedIn[run] = day / periods.get(run);
            }
        });
    }

    /** Visits of segments that were spared. */
    long visits() {
        return visits;
    }

    /** Length that was spared. */
    double meters() {
        return meters;
    }
}
