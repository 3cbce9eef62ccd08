package org.xunlu.patrol.run;

import java.util.Arrays;

/**
 * How soon so many units could be at an incident at best, wherever they wait: within any time no unit reaches more than the
 * most that can be reached from any junction, so as many units reach at most that many times as much. What remains is late
 * at least; summed over time that is a lower bound of the mean. Units and incidents are taken to be at junctions.
 */
public final class ResponseBound {
    private static final int STEP_SECONDS = 20;
    private static final int STEPS = 360;

    /** Step → the largest share of the mass within its time of one junction. */
    private final double[] most = new double[STEPS];

    ResponseBound(Incidents incidents) {
        double[] reached = new double[STEPS];
        double all = 0;
        for (int i = 0; i < incidents.size(); i++) {
            all += incidents.mass(i);
        }
        double mass = Math.max(all, 1e-9);
        for (int junction : incidents.junctions()) {
            Arrays.fill(reached, 0);
            double[] seconds = incidents.fromJunction(junction);
            for (int i = 0; i < seconds.length; i++) {
                // counted as reached from the beginning of its step on: early rather than late, so that it stays a
                // bound
                int step = (int) Math.min(STEPS, seconds[i] / STEP_SECONDS);
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
