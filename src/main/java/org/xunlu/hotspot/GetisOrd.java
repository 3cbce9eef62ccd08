package org.xunlu.hotspot;

/**
 * Local G of Getis and Ord: does a unit's surroundings hold more of the total than chance would put there?
 *
 * <p>Gi leaves the unit itself out of the sum, and out of mean and variance; Gi* takes it in everywhere. For rows of even
 * weights the moments are those of Getis and Ord (1992) in the sum of weights W, as in PySAL's {@code G_Local}: binary
 * Gi* is also what ArcGIS's Hot Spot Analysis prints; standardising a row then makes W 1 and the z-score smaller. For
 * uneven rows, and everywhere with {@link Moments#ORD_GETIS_1995}, they are those of Ord and Getis (1995) in W and the
 * sum of squares, which do not change when a row is standardised.
 *
 * @param g the statistic: the weighted sum over the sum of all values counted
 * @param expected its expectation
 * @param variance its variance
 * @param z the standardised statistic; NaN without neighbours and where all values are the same
 */
@SuppressWarnings("ArrayRecordComponent") // results of 50,000 units are handed over, not compared
public record GetisOrd(double[] g, double[] expected, double[] variance, double[] z) {
    /** Which moments standardise. */
    public enum Moments {
        /** In the sum of weights, where a row is even; the default. */
        GETIS_ORD_1992,
        /** In the sum of weights and the sum of their squares. */
        ORD_GETIS_1995
    }

    /** Gi: without the unit itself, whatever the weights say of it. */
    public static GetisOrd gi(double[] values, Weights weights, Moments moments) {
        return of(values, weights.withoutSelf(), false, moments);
    }

    /** Gi*: the unit is among its neighbours already, see {@link Weights#withSelf}. */
    public static GetisOrd giStar(double[] values, Weights weightsWithSelf, Moments moments) {
        return of(values, weightsWithSelf, true, moments);
    }

    private static GetisOrd of(double[] values, Weights weights, boolean star, Moments moments) {
        int n = values.length;
        double sum = 0;
        double squares = 0;
        for (double value : values) {
            sum += value;
            squares += value * value;
        }
        GetisOrd result = new GetisOrd(new double[n], new double[n], new double[n], new double[n]);
        for (int i = 0; i < n; i++) {
            double left = star ? 0 : values[i];
            double count = star ? n : n - 1;
            double mean = (sum - left) / count;
            double variance = Math.max(0, (squares - left * left) / count - mean * mean);
            boolean flat = variance <= 1e-14 * (squares / n + mean * mean);
            double w = weights.sum(i);
            boolean early = moments == Moments.GETIS_ORD_1992 && weights.isEven(i);
            double spread = early ? w * (count - w) : count * weights.sumOfSquares(i) - w * w;
            double lag = weights.lag(values, i);
            double lagVariance = variance * spread / (count - 1);
            boolean defined = weights.degree(i) > 0 && !flat && spread > 1e-12 * w * w;
            result.g[i] = lag / (sum - left);
            result.expected[i] = w / count;
            result.variance[i] = lagVariance / ((sum - left) * (sum - left));
            result.z[i] = defined ? (lag - w * mean) / Math.sqrt(lagVariance) : Double.NaN;
        }
        return result;
    }
}
