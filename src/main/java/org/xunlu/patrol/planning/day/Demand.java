package org.xunlu.patrol.planning.day;

/**
 * A segment wanted.
 *
 * @param segment its index in the network
 * @param weight how bad it is to leave it out, per kilometre; 1 is usual, a contract or a hotspot weighs more
 */
public record Demand(int segment, double weight) {
    public Demand {
        if (!(weight > 0)) {
            throw new IllegalArgumentException("a demand weighs more than nothing: " + weight);
        }
    }

    /** A segment wanted as much as any other. */
    public static Demand of(int segment) {
        return new Demand(segment, 1);
    }
}
