package org.xunlu.patrol.planning.chance;

/** One step towards the weights of a logistic regression with a Gaussian prior that says they are small. */
final class NewtonStep {
    private final int size;
    private final double prior;
    private final double[] slope;
    private final double[][] bend;

    NewtonStep(int size, double prior) {
        this.size = size;
        this.prior = prior;
        slope = new double[size];
        bend = new double[size][size];
    }

    void add(double[] features, double probability, boolean hit) {
        double error = (hit ? 1 : 0) - probability;
        double weight = Math.max(1e-6, probability * (1 - probability));
        for (int i = 0; i < size; i++) {
            slope[i] += error * features[i];
            for (int j = 0; j <= i; j++) {
                bend[i][j] += weight * features[i] * features[j];
            }
        }
    }

    /** Moves the weights, by Cholesky's decomposition. */
    void apply(double[] weights) {
        double[][] l = new double[size][size];
        for (int i = 0; i < size; i++) {
            slope[i] -= prior * weights[i];
            bend[i][i] += prior;
            for (int j = 0; j <= i; j++) {
                double sum = bend[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
            }
        }
        double[] y = new double[size];
        for (int i = 0; i < size; i++) {
            double sum = slope[i];
            for (int k = 0; k < i; k++) {
                sum -= l[i][k] * y[k];
            }
            y[i] = sum / l[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                y[i] -= l[k][i] * y[k];
            }
            y[i] /= l[i][i];
        }
        for (int i = 0; i < size; i++) {
            weights[i] += Math.max(-2, Math.min(2, y[i]));
        }
    }
}
