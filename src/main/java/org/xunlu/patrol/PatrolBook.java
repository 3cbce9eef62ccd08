package org.xunlu.patrol;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.paging.Page;

/** Where patrols are kept. */
public interface PatrolBook {

    /** Keeps a new patrol; its key and version are given by the book. */
    Patrol add(Patrol draft, Act by);

    /**
     * Keeps a changed patrol in place of the version it was made on, with a row of history.
     *
     * @return the patrol with its new version, or empty when somebody else changed it first: nothing is kept then
     * @throws org.xunlu.refusal.Refusal {@code patrol.unit_booked} or {@code patrol.officer_booked} when its assignment
     *     wants a unit or an officer that another patrol has at that time
     */
    Optional<Patrol> replace(Patrol changed, HistoryEntry.What what, Act by, String note);

    /** A patrol with its route. */
    Optional<Patrol> find(PatrolId id);

    /** A page of patrols, newest first. */
    Page<PatrolLine> list(PatrolFilter filter, int limit, @Nullable String after);

    /** What was done to a patrol, oldest first. */
    List<HistoryEntry> listHistory(PatrolId id);

    /** The patrols that are on the road: driving or interrupted. */
    List<PatrolId> listUnderWay();

    /**
     * The patrols a unit drove at some time of a period, for data that come late.
     *
     * @return keys, oldest first
     */
    List<PatrolId> listDriven(UnitId unit, java.time.Instant from, java.time.Instant to);

    /**
     * The patrol a person is to drive or drives: on the road first, then the next published one; one that nobody began in
     * its time only where there is no other.
     */
    Optional<PatrolId> findForPerson(long personId, java.time.Instant now);

    /** Keeps how a patrol was driven. */
    void keepOutcome(PatrolId id, PatrolLine.Outcome outcome);
}
