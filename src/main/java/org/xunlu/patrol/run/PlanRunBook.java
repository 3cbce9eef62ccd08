package org.xunlu.patrol.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.paging.Page;
import org.xunlu.patrol.Act;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolId;

/** Where plan runs are kept. */
public interface PlanRunBook {

    /**
     * Keeps a run with its patrols, all or nothing.
     *
     * @param run its members name unit, day, times; their patrols are keyed by the book
     * @param drafts the patrols, in the order of the members
     */
    PlanRun add(PlanRun run, List<Patrol> drafts, Act by);

    Optional<PlanRun> find(PlanRunId id);

    /** A page of runs, newest first, without their patrols and figures. */
    Page<PlanRun> list(int limit, @Nullable String after);

    /** Moves a run of this version on; answers false when somebody else was first. Discarding removes its drafts. */
    boolean move(PlanRunId id, long version, PlanRun.State state);

    /** When a patrol's crew may see it; empty for patrols of no run. */
    Optional<Instant> findShownFrom(PatrolId patrol);

    /** Published patrols whose crews may see them since a moment in [from, to). */
    List<PatrolId> listUnveiled(Instant from, Instant to);
}
