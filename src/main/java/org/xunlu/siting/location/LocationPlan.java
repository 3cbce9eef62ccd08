package org.xunlu.siting.location;

import java.util.List;

/**
 * Sites to open.
 *
 * @param sites their numbers, ascending
 * @param value what the model counts: Σ weight × distance, the greatest distance, covered weight, or number of sites;
 *     infinite where some demand cannot be served at all
 * @param bound the value cannot be better than this
 * @param proven the value is the best possible
 * @param servedBy by demand: the nearest open site, −1 when none serves it (or it is not covered)
 * @param method how it was found
 */
public record LocationPlan(
        List<Integer> sites, double value, double bound, boolean proven, List<Integer> servedBy, String method) {
    /** Copies. */
    public LocationPlan {
        sites = List.copyOf(sites);
        servedBy = List.copyOf(servedBy);
    }

    /** How far the value may be from the best possible: |value − bound| ÷ the larger, 0 to 1. */
    public double gap() {
        double larger = Math.max(Math.abs(value), Math.abs(bound));
        return proven || larger == 0 ? 0 : Double.isFinite(larger) ? Math.abs(value - bound) / larger : 1;
    }
}
