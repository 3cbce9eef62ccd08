package org.xunlu.siting.capture;

import java.util.List;

/**
 * A question made ready for the search: commodities that could be caught by points not yet standing.
 *
 * @param commodities what is to be caught
 * @param reaches by commodity: where its trucks may drive
 * @param sites sites that may be chosen
 * @param costs by site, CNY cents
 * @param points most sites
 * @param budget most money, CNY cents
 * @param groups sites of which at most one may be chosen
 * @param valuation what catching is worth
 * @param fixedWays true when each commodity has only the way already in the pool (classic flow capture)
 */
@SuppressWarnings("ArrayRecordComponent") // read only, and never compared
record CaptureTask(
        List<Commodity> commodities,
        List<Reach> reaches,
        SiteMap sites,
        long[] costs,
        int points,
        long budget,
        List<int[]> groups,
        Valuation valuation,
        boolean fixedWays) {
    int siteCount() {
        return costs.length;
    }

    /** True when money limits the choice. */
    boolean hasBudget() {
        long sum = 0;
        for (long cost : costs) {
            sum += cost;
            if (sum > budget) {
                return true;
            }
        }
        return false;
    }

    /** True when the sites may be chosen together. */
    boolean allows(boolean[] chosen) {
        int count = 0;
        long cost = 0;
        for (int site = 0; site < chosen.length; site++) {
            if (chosen[site]) {
                count++;
                cost += costs[site];
            }
        }
        if (count > points || cost > budget) {
            return false;
        }
        for (int[] group : groups) {
            int together = 0;
            for (int site : group) {
                together += chosen[site] ? 1 : 0;
            }
            if (together > 1) {
                return false;
            }
        }
        return true;
    }
}
