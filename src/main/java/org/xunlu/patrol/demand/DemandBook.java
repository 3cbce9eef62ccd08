package org.xunlu.patrol.demand;

import java.time.Instant;

/** Where rows of demand are kept. A row is never changed: a new one ends the one before it, or it is taken back. */
public interface DemandBook {
    /** All rows, those no longer in force among them. */
    DemandRules rules();

    /** Adds a visit rule; the one before it for the same class and road ends the day before. */
    void add(VisitRule rule);

    /** Adds a risk rule; the one before it for the same kind ends the day before. */
    void add(RiskRule rule);

    /** Adds a season and answers its key. */
    long add(Season season);

    /** Takes a season back; answers false where there is none of this key. */
    boolean removeSeason(long id);

    /** Closes segments and answers the closure's key. */
    long add(Closure closure);

    /** Ends a closure now; answers false where there is none of this key that is open. */
    boolean reopen(long id, Instant now);
}
