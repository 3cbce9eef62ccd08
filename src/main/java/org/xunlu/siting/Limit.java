package org.xunlu.siting;

/**
 * How much may be built; existing points do not count.
 *
 * @param points most points, ≥ 0
 * @param budgetCents most money, CNY cents, ≥ 0
 */
public record Limit(int points, long budgetCents) {
    /** Refuses negative limits. */
    public Limit {
        if (points < 0 || budgetCents < 0) {
            throw new IllegalArgumentException("limit of " + points + " points, " + budgetCents + " cents");
        }
    }

    /** At most so many points, whatever they cost. */
    public static Limit points(int points) {
        return new Limit(points, Long.MAX_VALUE);
    }

    /** At most so much money, however many points. */
    public static Limit budget(long cents) {
        return new Limit(Integer.MAX_VALUE, cents);
    }
}
