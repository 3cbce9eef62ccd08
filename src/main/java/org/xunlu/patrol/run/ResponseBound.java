package org.xunlu.patrol.run;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * How soon so many units could be at an incident at best, wherever they wait: within any time no unit reaches more than the
 * most that can be reached from any junction, so as many units reach at most that many times as much. What remains is late
 * at least; summed over time that is a lower bound of the mean. Units and incidents are taken to be at junctions.
 *
 * <p>Where there are too many junctions to search from each, those near to each other are searched from one of them: what
 * any of them reaches within a time, that one reaches within that time and the way to it. So it stays a bound.
 */
public final class ResponseBound {
    private static final int STEP_SECONDS = 20;
    private static final int STEPS = 360;

    /** Junctions beside each other with a longer way between them, as over a river, are searched from one by one. */
    private static final double LONGEST_WAY_SECONDS = 180;

    /** Step → the largest share of the mass within its time of one junction. */
    private final double[] most = new double[STEPS];

    ResponseBound(Incidents incidents) {
        this(incidents, incidents.affordableSearches());
    }

    /**
     * A bound.
     *
     * @param searches about how many there are to be at most; fewer give a lower bound
     */
    ResponseBound(Incidents incidents, int searches) {
        double[] reached = new double[STEPS];
        double all = 0;
        for (int i = 0; i < incidents.size(); i++) {
            all += incidents.mass(i);
        }
        double mass = Math.max(all, 1e-9);
        Deque<int[]> groups = new ArrayDeque<>(incidents.junctionGroups(searches));
        while (!groups.isEmpty()) {
            int[] group = groups.poll();
            Arrays.fill(reached, 0);
            double[] seconds = incidents.fromJunction(group[0]);
            double way = 0;
            for (int junction : group) {
                double there = incidents.secondsTo(junction);
                if (there > LONGEST_WAY_SECONDS) {
                    groups.add(new int[] {junction});
                } else {
                    way = Math.max(way, there);
                }
            }
            for (int i = 0; i < seconds.length; i++) {
                // counted as reached from the beginning of its step on: early rather than late, so that it stays a
                // bound
                int step = (int) Math.min(STEPS, Math.max(0, seconds[i] - way) / STEP_SECONDS);
                if (step < STEPS) {
                    reached[step] += incidents.mass(i);
                }
            }
            double sum = 0;
            for (int step = 0; step < STEPS; step++) {
                sum += reached[step];
                most[step] = Math.max(most[step], sum / mass);
            }
        }
    }

    /** Minutes to an incident no placing of so many units can better. */
    double minutes(int units) {
        double seconds = 0;
        for (double share : most) {
            seconds += STEP_SECONDS * Math.max(0, 1 - units * share);
        }
        return units == 0 ? 0 : seconds / 60;
    }
}
