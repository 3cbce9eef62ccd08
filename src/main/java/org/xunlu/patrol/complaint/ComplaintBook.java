package org.xunlu.patrol.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.paging.Page;

/** Where complaints are kept. */
public interface ComplaintBook {
    /** Keeps a new one; the reporter may be empty. */
    Complaint add(Complaint complaint, String reporter);

    Optional<Complaint> find(long id);

    /** Newest first; open ones only, answered ones only, or all with null. */
    Page<Complaint> list(@Nullable Boolean open, int limit, @Nullable String after);

    /** Received in [from, to). */
    List<Complaint> listReceived(Instant from, Instant to);

    /** Who reported it, in words; empty where that is not known. */
    String reporterOf(long id);

    /** Keeps the answer; empty when somebody else changed it first. */
    Optional<Complaint> answer(long id, long version, String answer, Instant at);
}
