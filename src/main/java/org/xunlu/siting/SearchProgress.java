package org.xunlu.siting;

/**
 * How far a search is.
 *
 * @param best value of the best answer so far
 * @param bound no answer is better than this
 */
public record SearchProgress(double best, double bound) {
    /** How far the best may be from the optimum: |bound − best| ÷ bound; 0 when proven. */
    public double gap() {
        return Gap.of(best, bound);
    }
}
