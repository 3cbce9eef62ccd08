package org.xunlu.network;

/**
 * A stretch of one segment driven one way.
 *
 * @param segment the segment's index in the snapshot
 * @param forward whether it is driven the way its geometry runs
 * @param fromFraction where driving begins, 0 at the geometry's first vertex to 1 at its last
 * @param toFraction where it ends; smaller than the first when driven backward
 */
public record Traversal(int segment, boolean forward, double fromFraction, double toFraction) {
    /** The share of the segment that is driven, 0 to 1. */
    public double share() {
        return Math.abs(toFraction - fromFraction);
    }
}
