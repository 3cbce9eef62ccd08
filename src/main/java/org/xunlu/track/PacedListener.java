package org.xunlu.track;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A listener that is told of what has gathered, at most once in so much time. On the announcer's one thread. */
final class PacedListener {
    private static final Logger LOG = LoggerFactory.getLogger(PacedListener.class);
    /** So many are told at once, however soon they have gathered. */
    private static final int MOST_GATHERED = 10_000;

    private final FixListener listener;
    private final long paceNanos;
    private List<Fix> gathered = new ArrayList<>();
    private long due;

    PacedListener(FixListener listener, Duration pace) {
        this.listener = listener;
        this.paceNanos = pace.toNanos();
    }

    /** Takes fixes, and tells of them now where nothing else is to gather. */
    void take(List<Fix> fixes) {
        if (paceNanos == 0) {
            tell(fixes);
            return;
        }
        if (gathered.isEmpty()) {
            due = System.nanoTime() + paceNanos;
        }
        gathered.addAll(fixes);
        if (gathered.size() >= MOST_GATHERED) {
            flush();
        }
    }

    /** Milliseconds until what has gathered is to be told, at least 0; the most where nothing has. */
    long millisLeft() {
        if (gathered.isEmpty()) {
            return Long.MAX_VALUE;
        }
        return Math.max(0, TimeUnit.NANOSECONDS.toMillis(due - System.nanoTime() + 999_999));
    }

    /** Tells of what has gathered. */
    void flush() {
        if (!gathered.isEmpty()) {
            List<Fix> now = gathered;
            gathered = new ArrayList<>();
            tell(now);
        }
    }

    private void tell(List<Fix> fixes) {
        try {
            listener.committed(fixes);
        } catch (RuntimeException e) {
            LOG.error(
                    "a listener failed on {} fixes from number {}",
                    fixes.size(),
                    fixes.get(0).number(),
                    e);
        }
    }
}
