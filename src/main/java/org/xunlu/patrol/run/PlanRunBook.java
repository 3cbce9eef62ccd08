package org.xunlu.patrol.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.paging.Page;
import org.xunlu.patrol.Act;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.RouteLeg;

/** Where plan runs are kept. */
public interface PlanRunBook {

    /**
     * Keeps a run, all or nothing.
     *
     * @param calendar of a long plan, as the API tells it; otherwise empty
     * @param drawn its patrols that are drawn up at once
     * @param later those that are not
     */
    PlanRun add(PlanRun run, String calendar, List<Drawn> drawn, List<Sketch> later, Act by);

    /** Keeps drafts in the place of the sketches of these days; answers false when the run is no longer of this version. */
    boolean draw(PlanRunId id, long version, Span days, List<Drawn> drawn, Act by);

    /**
     * Replaces all sketches of a run by those of its rest planned anew.
     *
     * @param run with its new figures
     * @return false when the run is no longer of its version
     */
    boolean renew(PlanRun run, String calendar, Renewal renewal, List<Sketch> later);

    /** The sketches of these days, by day and unit, with their legs. */
    List<Sketch> listSketches(PlanRunId id, Span days);

    /** The same of the whole run without their legs. */
    List<Sketch> listSums(PlanRunId id);

    /** A long plan by day, week and month, as the API tells it; empty for others. */
    String calendar(PlanRunId id);

    /** Segments of the routes of drawn-up patrols of these days, as they are now. */
    List<DrawnLeg> listLegs(PlanRunId id, Span days);

    /** A leg of a patrol that is drawn up. */
    record DrawnLeg(LocalDate day, RouteLeg leg) {}

    /** A patrol drawn up of a sketch. */
    record Drawn(Sketch sketch, Patrol draft) {}

    Optional<PlanRun> find(PlanRunId id);

    /** A page of runs, newest first, without their patrols and figures. */
    Page<PlanRun> list(int limit, @Nullable String after);

    /** Moves a run of this version on; answers false when somebody else was first. Discarding removes its drafts and sketches. */
    boolean move(PlanRunId id, long version, PlanRun.State state);

    /** Removes the drafts and sketches that were not given out; the run is then published. False as for moving. */
    boolean drop(PlanRunId id, long version);

    /** When a patrol's crew may see it; empty for patrols of no run. */
    Optional<Instant> findShownFrom(PatrolId patrol);

    /** Published patrols whose crews may see them since a moment in [from, to). */
    List<PatrolId> listUnveiled(Instant from, Instant to);
}
