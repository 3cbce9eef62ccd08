package org.xunlu.roadside.bypass;

/** Fisher's exact test of a two-by-two table, one-sided. */
final class FisherExact {
    private FisherExact() {}

    /**
     * How probable it is that, margins given, the first cell is at least {@code a}.
     *
     * @param a first row, first column
     * @param b first row, second column
     * @param c second row, first column
     * @param d second row, second column
     */
    static double upper(long a, long b, long c, long d) {
        long row = a + b;
        long column = a + c;
        long all = a + b + c + d;
        double sum = 0;
        for (long x = a; x <= Math.min(row, column); x++) {
            sum += Math.exp(logChoose(column, x) + logChoose(all - column, row - x) - logChoose(all, row));
        }
        return Math.min(1, sum);
    }

    private static double logChoose(long n, long k) {
        if (k < 0 || k > n) {
            return Double.NEGATIVE_INFINITY;
        }
        double sum = 0;
        for (long i = 1; i <= k; i++) {
            sum += Math.log((double) (n - k + i) / i);
        }
        return sum;
    }
}
