package org.xunlu.track.matching;

/**
 * The places on roads where a vehicle may have been at a fix, each driven one way, in arrays.
 *
 * <p>{@code arc}: 2 × segment driven forward, + 1 backward. {@code offset}: metres from the beginning of the arc, in driving
 * direction. {@code distance}: metres from the fix. {@code cost}: how badly the fix fits, a negative log-likelihood.
 */
final class Places {
    final int count;
    final int[] arc;
    final double[] offset;
    final double[] distance;
    final double[] cost;

    /** The first so many of these. */
    Places(int count, int[] arc, double[] offset, double[] distance, double[] cost) {
        this.count = count;
        this.arc = arc;
        this.offset = offset;
        this.distance = distance;
        this.cost = cost;
    }
}
