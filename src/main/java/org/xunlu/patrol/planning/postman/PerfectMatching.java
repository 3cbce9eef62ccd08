package org.xunlu.patrol.planning.postman;

/**
 * A perfect matching of least total cost in a complete graph, by Edmonds' blossom algorithm with dual variables in
 * {@code O(n³)} (Galil 1986). Exact.
 */
public final class PerfectMatching {
    private PerfectMatching() {}

    /**
     * Matches.
     *
     * @param cost symmetric, 0 or more; an even number of rows
     * @return row → its partner
     */
    public static int[] of(long[][] cost) {
        int n = cost.length;
        if (n % 2 != 0) {
            throw new IllegalArgumentException("an odd number cannot be matched: " + n);
        }
        if (n == 0) {
            return new int[0];
        }
        long most = 1;
        for (long[] row : cost) {
            for (long each : row) {
                most = Math.max(most, each);
            }
        }
        long base = most * (n / 2 + 1L) + 1;
        long[][] weight = new long[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                weight[i][j] = i == j ? 0 : base - cost[i][j];
            }
        }
        return new Blossoms(weight).match();
    }

    /** The total cost of the least perfect matching. */
    public static long cost(long[][] cost) {
        int[] partner = of(cost);
        long sum = 0;
        for (int i = 0; i < partner.length; i++) {
            sum += i < partner[i] ? cost[i][partner[i]] : 0;
        }
        return sum;
    }
}
