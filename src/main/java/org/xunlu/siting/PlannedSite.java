package org.xunlu.siting;

/**
 * One point of a plan. Worths are sums over the scenarios, each times its weight.
 *
 * @param candidate the place
 * @param standing existing, required or chosen
 * @param passing worth of caught flows whose cheapest way passes here: what this point sees if nobody drives round
 * @param onlyHere worth that would no longer be caught without this point: its marginal value
 */
public record PlannedSite(Candidate candidate, Standing standing, double passing, double onlyHere) {
    /** Why the point is in the plan. */
    public enum Standing {
        /** It stands already. */
        EXISTING,
        /** The asker wants it. */
        REQUIRED,
        /** The search chose it. */
        CHOSEN
    }
}
