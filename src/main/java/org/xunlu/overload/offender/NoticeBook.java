package org.xunlu.overload.offender;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where notifications are kept. */
public interface NoticeBook {
    /** Adds one, unless its case has one already, which is answered then. */
    Notice add(Notice notice);

    Optional<Notice> find(long id);

    /** The newest first, at most so many. */
    List<Notice> list(Notice.@Nullable State state, int most);

    /**
     * Replaces one.
     *
     * @throws org.xunlu.refusal.Refusal where somebody changed it since
     */
    Notice save(Notice next);
}
