package org.xunlu.patrol.planning.arc;

import java.util.Arrays;

/** Which vehicles a task belongs to, and what it counts in the objective to give it to another. */
@FunctionalInterface
public interface Loyalty {
    /** What it counts that a vehicle serves a task, 0 or more; infinite where it must not. */
    double strangeness(int task, int vehicle);

    /** Tasks belong to nobody. */
    static Loyalty none() {
        return (task, vehicle) -> 0;
    }

    /**
     * Tasks belong to vehicles.
     *
     * @param home task → vehicle, -1 for none
     * @param price task → what it counts to give it to another; infinite where it must not be
     */
    static Loyalty to(int[] home, double[] price) {
        int[] homes = Arrays.copyOf(home, home.length);
        double[] prices = Arrays.copyOf(price, price.length);
        return (task, vehicle) -> homes[task] < 0 || homes[task] == vehicle ? 0 : prices[task];
    }

    /**
     * Tasks that may be served from a first to a last day only.
     *
     * @param first task → first day
     * @param last task → last day
     * @param day vehicle → the day it drives
     */
    static Loyalty within(int[] first, int[] last, int[] day) {
        int[] firsts = first.clone();
        int[] lasts = last.clone();
        int[] days = day.clone();
        return (task, vehicle) ->
                days[vehicle] < firsts[task] || days[vehicle] > lasts[task] ? Double.POSITIVE_INFINITY : 0;
    }
}
