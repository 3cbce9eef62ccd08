package org.xunlu.siting.flow;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Trips between places, the fewer the longer the way: T = a·b·O·D·exp(−βt), balanced to the places' totals (doubly
 * constrained gravity model, Wilson 1967).
 */
final class GravityModel {
    private static final int MOST_ROUNDS = 60;
    private static final double CLOSE = 1e-6;

    private GravityModel() {}

    /**
     * Trips of each pair.
     *
     * @param perMinute β, how fast trips thin out with a minute of driving
     */
    static double[] trips(List<Journeys.Pair> pairs, double perMinute) {
        Map<FreightPlaceId, Integer> index = new HashMap<>();
        for (Journeys.Pair pair : pairs) {
            index.putIfAbsent(pair.from().id(), index.size());
            index.putIfAbsent(pair.to().id(), index.size());
        }
        int n = index.size();
        int[] from = new int[pairs.size()];
        int[] to = new int[pairs.size()];
        double[] out = new double[n];
        double[] in = new double[n];
        double[] trips = new double[pairs.size()];
        for (int i = 0; i < trips.length; i++) {
            Journeys.Pair pair = pairs.get(i);
            from[i] = index.getOrDefault(pair.from().id(), 0);
            to[i] = index.getOrDefault(pair.to().id(), 0);
            out[from[i]] = pair.from().details().trucksOut();
            in[to[i]] = pair.to().details().trucksIn();
            trips[i] = out[from[i]] * in[to[i]] * Math.exp(-perMinute * pair.seconds() / 60);
        }
        // what leaves and what arrives must be the same in all
        double share =
                Arrays.stream(out).sum() / Math.max(CLOSE, Arrays.stream(in).sum());
        for (int place = 0; place < n; place++) {
            in[place] *= share;
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double change = balance(trips, from, out) + balance(trips, to, in);
            if (change < CLOSE) {
                break;
            }
        }
        return trips;
    }

    /** Scales the trips so that those of each place sum up to its total; answers by how much they were off. */
    private static double balance(double[] trips, int[] place, double[] total) {
        double[] sum = new double[total.length];
        for (int i = 0; i < trips.length; i++) {
            sum[place[i]] += trips[i];
        }
        double off = 0;
        for (int p = 0; p < total.length; p++) {
            if (sum[p] > 0) {
                off = Math.max(off, Math.abs(total[p] / sum[p] - 1));
            }
        }
        for (int i = 0; i < trips.length; i++) {
            if (sum[place[i]] > 0) {
                trips[i] *= total[place[i]] / sum[place[i]];
            }
        }
        return off;
    }
}
