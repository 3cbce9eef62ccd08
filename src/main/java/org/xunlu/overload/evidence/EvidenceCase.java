package org.xunlu.overload.evidence;

import java.time.Instant;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.Plate;

/**
 * A pass on its way to a penalty.
 *
 * @param passId the pass
 * @param capturedAt when it was weighed
 * @param openedAt when its evidence was first complete enough to be reviewed
 * @param stateSince when the state began
 * @param version grows by one with every step
 */
public record EvidenceCase(
        CaseId id,
        long passId,
        CheckpointId checkpoint,
        Instant capturedAt,
        Plate plate,
        int overKg,
        int rateBasisPoints,
        Instant openedAt,
        CaseState state,
        Instant stateSince,
        long version) {

    EvidenceCase to(CaseState next, Instant at) {
        return new EvidenceCase(
                id, passId, checkpoint, capturedAt, plate, overKg, rateBasisPoints, openedAt, next, at, version + 1);
    }
}
