package org.xunlu.overload;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    /** Passes of [from, to) counted by checkpoint. */
    Map<CheckpointId, PassCount> countByCheckpoint(Instant from, Instant to);
}
