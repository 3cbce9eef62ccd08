package org.xunlu.patrol.run;

/** Hears how the making of a run goes. */
public interface RunProgress {
    /** What is being done. */
    enum Phase {
        /** Visits are dealt to days, and routes searched day by day. */
        SEARCH,
        /** What the plan amounts to is added up. */
        FIGURES,
        /** It is being kept. */
        KEEP
    }

    /** What is done from now on; may throw to end it. */
    default void phase(Phase phase) {
        // who does not mind
    }

    /** How far the search is, 0 to 1; may throw to end it. */
    void fraction(double fraction);

    /**
     * The best plan so far.
     *
     * @param visited share of the owed visits, 0 to 1
     * @param seconds driven in all
     */
    void best(double visited, double seconds);
}
