package org.xunlu.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
     * @param roadId only this road was screened; null where all were
     * @return what changed
     */
    ScreeningOutcome store(
            long setId,
            @Nullable Long roadId,
            List<Suspicion> found,
            Instant at,
            LocalDate day,
            long revision,
            int footprints);

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
