package org.xunlu.patrol.planning.hour;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.planning.Tour;

/** How much of what is wanted in certain hours a tour passes in them, for each minute at which it may leave. */
final class HourGains {
    private final Leaving leaving;
    private final int minutes;
    private final double[] lasts;
    private final List<Key> keys = new ArrayList<>();
    private final double possible;

    /** A wanted segment the tour passes: worth, window, and the steps that pass it. */
    private record Key(double worth, HourWindow window, List<Integer> steps) {}

    HourGains(RoadNetwork roads, Tour tour, Map<Integer, List<HourWindow>> wanted, Leaving leaving) {
        this.leaving = leaving;
        minutes = leaving.lastMinute() - leaving.firstMinute() + 1;
        int size = tour.steps().size();
        lasts = new double[size];
        Map<Integer, List<Integer>> passes = new LinkedHashMap<>();
        double all = 0;
        for (int i = 0; i < size; i++) {
            Tour.Step step = tour.steps().get(i);
            lasts[i] = TourTimes.seconds(roads, step);
            all += lasts[i];
            if (wanted.containsKey(step.segment()) && TourTimes.passes(step)) {
                passes.computeIfAbsent(step.segment(), any -> new ArrayList<>()).add(i);
            }
        }
        double first = leaving.second(leaving.firstMinute());
        double last = leaving.second(leaving.lastMinute()) + all;
        double worths = 0;
        for (Map.Entry<Integer, List<Integer>> each : passes.entrySet()) {
            for (HourWindow window : wanted.getOrDefault(each.getKey(), List.of())) {
                if (window.meets(first, last)) {
                    double worth = window.weight() * roads.lengthMeters(each.getKey());
                    keys.add(new Key(worth, window, each.getValue()));
                    worths += worth;
                }
            }
        }
        possible = worths;
    }

    /** Whether there is anything to choose. */
    boolean matter() {
        return possible > 0;
    }

    /** Minute → share of the wanted passed in its hours, 0 to 1, when the steps are driven in this order. */
    double[] of(int[] order) {
        double[] half = new double[lasts.length];
        double before = 0;
        for (int visit : order) {
            half[visit / 2] = before + lasts[visit / 2] / 2;
            before += lasts[visit / 2];
        }
        double[] change = new double[minutes + 1];
        for (Key key : keys) {
            if (key.steps.size() == 1) {
                mark(key.window, half[key.steps.get(0)], key.worth, change);
            } else {
                markAny(key, half, change);
            }
        }
        double[] gains = new double[minutes];
        double sum = 0;
        for (int minute = 0; minute < minutes; minute++) {
            sum += change[minute];
            gains[minute] = sum / possible;
        }
        return gains;
    }

    /** A road passed several times counts once. */
    private void markAny(Key key, double[] half, double[] change) {
        double[] times = new double[minutes + 1];
        for (int step : key.steps) {
            mark(key.window, half[step], 1, times);
        }
        double passed = 0;
        boolean before = false;
        for (int minute = 0; minute < minutes; minute++) {
            passed += times[minute];
            boolean now = passed > 0.5;
            if (now != before) {
                change[minute] += now ? key.worth : -key.worth;
                before = now;
            }
        }
    }

    /** Adds a worth to all minutes that lead to a place within a window. */
    private void mark(HourWindow window, double after, double worth, double[] change) {
        double departs = leaving.second(leaving.firstMinute()) + after;
        int from = (int) Math.max(0, Math.ceil((window.fromSecond() - departs) / 60));
        int until = (int) Math.min(minutes, Math.ceil((window.toSecond() - departs) / 60));
        if (from < until) {
            change[from] += worth;
            change[until] -= worth;
        }
    }
}
