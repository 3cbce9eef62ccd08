package org.xunlu.patrol.journal;

import java.time.Instant;
import java.util.List;
import org.xunlu.patrol.PatrolId;

/** Where signatures under logs are kept; none is ever changed. */
public interface SignatureBook {
    /** Those under a log, in the order of time. */
    List<Signature> list(PatrolId patrol);

    /** Adds one. */
    void add(PatrolId patrol, Signature signature);

    /** Patrols this person was on board of that ended since then and whose log the person has not signed, the latest first. */
    List<PatrolId> listUnsigned(long personId, Instant since);
}
