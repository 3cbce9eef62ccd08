package org.xunlu.screening;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.xunlu.paging.Page;
import org.xunlu.zone.Footprint;

/** Where footprints and suspicions are kept. */
public interface ScreeningShelf {
    /** All sets, the register first. */
    List<FootprintSet> listSets();

    /** One set. */
    Optional<FootprintSet> findSet(long id);

    /**
     * Adds a set with its footprints; all of them or nothing.
     *
     * @param progress hears 0 to 1; what it throws undoes everything
     */
    FootprintSet add(FootprintSet set, List<Footprint> footprints, DoubleConsumer progress);

    /** Removes a set of a file with its footprints and what is not decided; what became a finding stays one. */
    void remove(long setId);

    /** The footprints of a set. */
    List<Footprint> footprints(long setId);

    /**
     * Stores what a screening found, keeping what people decided.
     *
     * @return what changed
     */
    ScreeningOutcome store(List<Suspicion> found, ScreeningDone done);

    /** What the roads were like when a set was screened against them; empty before the first screening. */
    Map<Long, Long> marks(long setId);

    /** Screenings of a set, the latest first. */
    Page<ScreeningRun> runs(long setId, int limit, @Nullable String after);

    /** One page, newest first. */
    Page<Suspicion> list(SuspicionFilter filter, int limit, @Nullable String after);

    /** How many by state. */
    List<Count> counts(SuspicionFilter filter);

    /** How many of one state. */
    record Count(SuspicionState state, long count) {}

    /** One. */
    Optional<Suspicion> find(long id);

    /**
     * Stores what a person decided; its version must be one above that stored.
     *
     * @throws org.xunlu.refusal.Refusal where somebody changed it since
     */
    void decide(Suspicion suspicion);
}
