package org.xunlu.hotspot;

/**
 * Local Moran's I (Anselin 1995): is a unit like its surroundings, and are both high or low?
 *
 * @param i the statistic (n − 1) z_i Σ w_ij z_j / Σ z², as in PySAL
 * @param quadrant 1 high among high, 2 low among high, 3 low among low, 4 high among low
 * @param z standardised by the moments under randomisation; NaN without neighbours and where all values are the same
 */
@SuppressWarnings("ArrayRecordComponent") // results of 50,000 units are handed over, not compared
public record LocalMoran(double[] i, int[] quadrant, double[] z) {
    /** Local I of each unit; the unit itself does not count, whatever the weights say of it. */
    public static LocalMoran of(double[] values, Weights weights) {
        int n = values.length;
        double[] z = centred(values);
        double second = 0;
        double fourth = 0;
        for (double each : z) {
            second += each * each / n;
            fourth += each * each * each * each / n;
        }
        double b2 = fourth / (second * second);
        Weights others = weights.withoutSelf();
        LocalMoran result = new LocalMoran(new double[n], new int[n], new double[n]);
        for (int unit = 0; unit < n; unit++) {
            double lag = others.lag(z, unit);
            result.i[unit] = (n - 1) * z[unit] * lag / (n * second);
            result.quadrant[unit] = z[unit] > 0 ? (lag > 0 ? 1 : 4) : (lag > 0 ? 2 : 3);
            double w = others.sum(unit);
            double w2 = others.sumOfSquares(unit);
            double variance = w2 * (n - b2) / (n - 1)
                    + (w * w - w2) * (2 * b2 - n) / ((n - 1.0) * (n - 2))
                    - w * w / ((n - 1.0) * (n - 1));
            double expected = -w / (n - 1);
            result.z[unit] = others.degree(unit) == 0 || !(second > 0)
                    ? Double.NaN
                    : (z[unit] * lag / second - expected) / Math.sqrt(variance);
        }
        return result;
    }

    /** Values less their mean. */
    public static double[] centred(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double[] z = new double[values.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = values[i] - mean;
        }
        return z;
    }
}
