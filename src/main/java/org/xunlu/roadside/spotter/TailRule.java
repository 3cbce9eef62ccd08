package org.xunlu.roadside.spotter;

/**
 * From when a plate counts as following.
 *
 * @param minutes how long before or after our car
 * @param meters how near our car has to have come to the place
 * @param occasions on how many occasions
 * @param roads on how many different roads
 * @param level false discovery rate accepted
 */
public record TailRule(int minutes, int meters, int occasions, int roads, double level) {
    /** Five minutes, 500 m, three occasions, two roads. */
    public static final TailRule USUAL = new TailRule(5, 500, 3, 2, 0.05);
}
