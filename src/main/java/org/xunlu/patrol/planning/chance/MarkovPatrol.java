package org.xunlu.patrol.planning.chance;

/**
 * A patrol that goes from place to place by fixed probabilities, and how hard it is to foresee: entropy rate, mean return
 * times, and Kemeny's constant, the mean number of steps to a place drawn by how often it is visited (Kemeny and Snell
 * 1960; Patel, Agharkar, Bullo 2015).
 */
public final class MarkovPatrol {
    private static final double ROUNDING = 1e-9;

    private final double[][] step;
    private final double[] stationary;

    /**
     * A patrol.
     *
     * @param step from → to → probability; rows sum to 1, every place can be reached from every other
     * @throws IllegalArgumentException when it is not so
     */
    public MarkovPatrol(double[][] step) {
        this.step = new double[step.length][];
        for (int i = 0; i < step.length; i++) {
            double sum = 0;
            for (double probability : step[i]) {
                sum += probability >= 0 ? probability : Double.NaN;
            }
            if (step[i].length != step.length || !(Math.abs(sum - 1) < ROUNDING)) {
                throw new IllegalArgumentException("row " + i + " must hold probabilities that sum to 1");
            }
            this.step[i] = step[i].clone();
        }
        stationary = stationary(step);
    }

    /** Elimination without subtraction (Grassmann, Taksar, Heyman 1985), which loses no digits. */
    private static double[] stationary(double[][] step) {
        int n = step.length;
        double[][] a = new double[n][];
        for (int i = 0; i < n; i++) {
            a[i] = step[i].clone();
        }
        for (int k = n - 1; k > 0; k--) {
            double out = 0;
            for (int j = 0; j < k; j++) {
                out += a[k][j];
            }
            if (!(out > 0)) {
                throw new IllegalArgumentException("from place " + k + " not every place can be reached");
            }
            for (int i = 0; i < k; i++) {
                a[i][k] /= out;
                for (int j = 0; j < k; j++) {
                    a[i][j] += a[i][k] * a[k][j];
                }
            }
        }
        double[] shares = new double[n];
        shares[0] = 1;
        double sum = 1;
        for (int k = 1; k < n; k++) {
            for (int i = 0; i < k; i++) {
                shares[k] += shares[i] * a[i][k];
            }
            if (!(shares[k] > 0)) {
                throw new IllegalArgumentException("place " + k + " is never reached");
            }
            sum += shares[k];
        }
        for (int k = 0; k < n; k++) {
            shares[k] /= sum;
        }
        return shares;
    }

    /** Share of the visits each place gets in the long run. */
    public double[] stationary() {
        return stationary.clone();
    }

    /** Bits a watcher lacks about the next step, on average. */
    public double entropyRateBits() {
        double bits = 0;
        for (int i = 0; i < step.length; i++) {
            for (double probability : step[i]) {
                bits -= probability > 0 ? stationary[i] * probability * Math.log(probability) / Math.log(2) : 0;
            }
        }
        return bits;
    }

    /** Steps between two visits of a place, on average. */
    public double returnSteps(int place) {
        return 1 / stationary[place];
    }

    /** Kemeny's constant, the step of staying where one is not counted: 0 for one place. */
    public double kemeny() {
        double[][] z = fundamental();
        double trace = 0;
        for (int i = 0; i < z.length; i++) {
            trace += z[i][i];
        }
        return trace - 1;
    }

    /** Steps from a place until another is first reached, on average. */
    public double stepsTo(int from, int to) {
        double[][] z = fundamental();
        return from == to ? returnSteps(to) : (z[to][to] - z[from][to]) / stationary[to];
    }

    private double[][] fundamental() {
        int n = step.length;
        double[][] a = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = (i == j ? 1 : 0) - step[i][j] + stationary[j];
            }
            a[i][n + i] = 1;
        }
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = Math.abs(a[i][k]) > Math.abs(a[pivot][k]) ? i : pivot;
            }
            double[] row = a[pivot];
            a[pivot] = a[k];
            a[k] = row;
            for (int i = 0; i < n; i++) {
                double factor = a[i][k] / row[k];
                for (int j = k; i != k && j < 2 * n; j++) {
                    a[i][j] -= factor * row[j];
                }
            }
        }
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                inverse[i][j] = a[i][n + j] / a[i][i];
            }
        }
        return inverse;
    }
}
