package org.xunlu.siting.post;

import java.util.List;
import org.xunlu.geo.LonLat;

/**
 * Bases, and how fast they reach the county.
 *
 * @param bases the bases
 * @param figures how fast they reach it
 * @param today how fast the bases that stand reach it; all zero where none stands
 * @param gap how far the goal may be from the best possible, 0 to 1
 * @param method how it was found
 * @param needs each part of the county with its base
 * @param unreached how many parts no base reaches at all
 */
public record PostPlan(
        List<Base> bases,
        Figures figures,
        Figures today,
        double gap,
        boolean proven,
        String method,
        List<Served> needs,
        int unreached) {
    public PostPlan {
        bases = List.copyOf(bases);
        needs = List.copyOf(needs);
    }

    /**
     * A base.
     *
     * @param weight Σ weight of the parts it serves
     * @param meanMinutes weighted mean time to them
     * @param worstMinutes longest time to one of them
     */
    public record Base(Spot spot, double weight, double meanMinutes, double worstMinutes) {}

    /**
     * How fast bases reach the county.
     *
     * @param withinReach share of the weight reached in time, 0 to 1
     */
    public record Figures(double meanMinutes, double p90Minutes, double worstMinutes, double withinReach) {
        static final Figures NONE = new Figures(0, 0, 0, 0);
    }

    /**
     * A part of the county.
     *
     * @param base index of its base; -1 where none reaches it
     */
    public record Served(LonLat position, double weight, int base, double minutes) {}
}
