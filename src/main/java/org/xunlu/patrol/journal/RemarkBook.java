package org.xunlu.patrol.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunlu.patrol.PatrolId;

/** Where remarks are kept. */
public interface RemarkBook {
    /** What was added to a log. */
    Remarks find(PatrolId patrol);

    /** Keeps remarks in place of the version they name, 0 for none; empty when somebody else was first. */
    Optional<Remarks> replace(PatrolId patrol, Remarks remarks, Instant at);

    /** Every version, the first one first. */
    List<RemarkEdit> listVersions(PatrolId patrol);
}
