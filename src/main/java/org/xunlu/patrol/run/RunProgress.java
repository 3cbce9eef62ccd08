package org.xunlu.patrol.run;

/** Hears how the making of a run goes. */
public interface RunProgress {
    /** How far the whole work is, 0 to 1; may throw to end it. */
    void fraction(double fraction);

    /**
     * The best plan so far.
     *
     * @param visited share of the owed visits, 0 to 1
     * @param seconds driven in all
     */
    void best(double visited, double seconds);
}
