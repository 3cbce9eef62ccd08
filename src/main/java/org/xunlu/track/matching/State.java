package org.xunlu.track.matching;

/**
 * A place on a road where a vehicle may have been at a fix, driving one way.
 *
 * @param arc 2 × segment driven forward, + 1 backward
 * @param offset metres from the beginning of the arc, in driving direction
 * @param distance metres from the fix
 * @param cost how badly the fix fits, as a negative log-likelihood
 */
record State(int arc, double offset, double distance, double cost) {
    int segment() {
        return arc >> 1;
    }

    boolean forward() {
        return (arc & 1) == 0;
    }
}
