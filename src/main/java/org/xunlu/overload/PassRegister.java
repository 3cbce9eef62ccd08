package org.xunlu.overload;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.paging.Page;

/** Where passes are kept. */
public interface PassRegister {
    /**
     * Keeps passes in one transaction. Of the same code with the same content only the first is kept; with other content
     * both are, and both are marked as a conflict.
     *
     * @return those now stored, with their keys
     */
    IntakeReport append(List<VehiclePass> passes);

    /** One page, newest first. */
    Page<VehiclePass> list(PassFilter filter, int limit, @Nullable String after);

    /** The pass with this key. */
    Optional<VehiclePass> find(long id);

    /** All records under a code: one, or those that contradict each other. */
    List<VehiclePass> listByCode(String recordCode);

    /** The clocks of a place's lanes, from their latest records; lane 0 where none was told. */
    List<ClockDrift> clockDrift(CheckpointId checkpoint);

    /** Passes of [from, to) counted by checkpoint. */
    Map<CheckpointId, PassCount> countByCheckpoint(Instant from, Instant to);
}
