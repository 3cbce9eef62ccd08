package org.xunlu.patrol.planning.arc;

import java.util.Arrays;

/** Which vehicle a task belonged to before, and what it counts in the objective to give it to another. */
public final class Loyalty {
    private final int[] home;
    private final double price;

    private Loyalty(int[] home, double price) {
        this.home = home;
        this.price = price;
    }

    /** Tasks belong to nobody. */
    public static Loyalty none() {
        return new Loyalty(new int[0], 0);
    }

    /**
     * Tasks belong to vehicles.
     *
     * @param home task → vehicle, -1 for none
     * @param price of each task given to another
     */
    public static Loyalty to(int[] home, double price) {
        return new Loyalty(Arrays.copyOf(home, home.length), price);
    }

    double strangeness(int task, int vehicle) {
        return price == 0 || home[task] < 0 || home[task] == vehicle ? 0 : price;
    }
}
