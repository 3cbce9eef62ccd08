package org.xunlu.patrol.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.patrol.planning.Base;

/**
 * How soon somebody would be at an incident, by the roads, from wherever units then are; incidents fall on roads by their
 * weight and length.
 *
 * @param meanMinutes over roads and sampled times
 * @param p90Minutes nine of ten incidents are reached within this
 */
public record ResponseTimes(double meanMinutes, double p90Minutes) {
    /** Times sampled in all; more change the figures by less than a minute. */
    private static final int SAMPLES = 14;

    /** Whether a day is one of those looked at. */
    static boolean samples(int day, int days) {
        // the first sample at or after the share of this day is of this day
        return (day * SAMPLES + days - 1) / days * days / SAMPLES == day;
    }

    /** Of a run with its reserves at their posts, day by day; null where nobody is on duty. */
    static @Nullable ResponseTimes of(MadeRun run, Incidents incidents, List<List<ReservePost>> posts) {
        List<double[]> found = new ArrayList<>();
        for (int sample = 0; sample < SAMPLES && !run.days().isEmpty(); sample++) {
            int day = sample * run.days().size() / SAMPLES;
            Presence there = Presence.of(run, day);
            Instant now = there.moment((sample % 7 + 1) / 8.0);
            if (now == null) {
                continue;
            }
            List<Base> places = there.patrolling(now);
            posts.get(day).stream()
                    .filter(post -> post.reserve().isOn(now))
                    .map(ReservePost::at)
                    .forEach(places::add);
            add(found, incidents, incidents.fromNearest(places));
        }
        return of(found);
    }

    static void add(List<double[]> found, Incidents incidents, double[] seconds) {
        for (int i = 0; i < seconds.length; i++) {
            if (seconds[i] < Double.POSITIVE_INFINITY) {
                found.add(new double[] {seconds[i], incidents.mass(i)});
            }
        }
    }

    /** From pairs of seconds and mass; null where there are none. The list is sorted. */
    static @Nullable ResponseTimes of(List<double[]> found) {
        if (found.isEmpty()) {
            return null;
        }
        found.sort((one, other) -> Double.compare(one[0], other[0]));
        double weight = found.stream().mapToDouble(each -> each[1]).sum();
        double mean = found.stream().mapToDouble(each -> each[0] * each[1]).sum() / weight;
        double sum = 0;
        double p90 = found.get(found.size() - 1)[0];
        for (double[] each : found) {
            sum += each[1];
            if (sum >= 0.9 * weight) {
                p90 = each[0];
                break;
            }
        }
        return new ResponseTimes(mean / 60, p90 / 60);
    }
}
