package org.xunlu.siting.location;

import java.util.Arrays;
import java.util.Set;

/**
 * Demands, and sites that could serve them.
 *
 * @param distances by demand, then site; metres or seconds; infinite where a site cannot serve
 * @param weights by demand, ≥ 0
 * @param sites how many sites to open; {@link LocationPlanner#setCover} does without
 * @param existing numbers of sites that are open already; they count among {@code sites}
 * @param forbidden numbers of sites that must not be opened
 */
@SuppressWarnings("ArrayRecordComponent") // read only, and never compared
public record LocationProblem(
        double[][] distances, double[] weights, int sites, Set<Integer> existing, Set<Integer> forbidden) {
    /** Copies, and refuses tables that do not fit together. */
    public LocationProblem {
        distances = Arrays.stream(distances).map(double[]::clone).toArray(double[][]::new);
        weights = weights.clone();
        existing = Set.copyOf(existing);
        forbidden = Set.copyOf(forbidden);
        if (distances.length != weights.length) {
            throw new IllegalArgumentException(distances.length + " demands, " + weights.length + " weights");
        }
        for (int demand = 0; demand < distances.length; demand++) {
            if (!(weights[demand] >= 0) || distances[demand].length != distances[0].length) {
                throw new IllegalArgumentException("demand " + demand);
            }
            for (double distance : distances[demand]) {
                if (!(distance >= 0)) {
                    throw new IllegalArgumentException("distance of demand " + demand + " is " + distance);
                }
            }
        }
    }

    /** No site is open yet and none is forbidden. */
    public static LocationProblem of(double[][] distances, double[] weights, int sites) {
        return new LocationProblem(distances, weights, sites, Set.of(), Set.of());
    }

    /** How many demands there are. */
    public int demandCount() {
        return weights.length;
    }

    /** How many sites could be opened. */
    public int siteCount() {
        return distances.length == 0 ? 0 : distances[0].length;
    }
}
