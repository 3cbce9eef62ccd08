package org.xunlu.patrol.planning.arc;

/** How long a search may go on, and who hears of its finds. */
@FunctionalInterface
public interface SearchControl {
    /**
     * How much of the effort is spent, 0 at the beginning; from 1 on the search ends with the best it has. Asked often.
     *
     * @param rounds rounds done so far
     */
    double spent(long rounds);

    /**
     * Hears of a better plan.
     *
     * @param rounds rounds done so far
     * @param worth its objective
     */
    default void improved(long rounds, double worth) {}

    /** So many rounds and nobody listening. */
    static SearchControl rounds(long most) {
        return rounds -> (double) rounds / most;
    }
}
