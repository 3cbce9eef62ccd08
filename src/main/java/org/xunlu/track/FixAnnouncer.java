package org.xunlu.track;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listeners of stored fixes on a thread of its own, so that no commit waits for them unless they fall far behind. */
final class FixAnnouncer {
    private static final Logger LOG = LoggerFactory.getLogger(FixAnnouncer.class);
    private static final int MOST_BEHIND = 1_000;
    private static final List<Fix> END = List.of();
    private static final long PATIENCE_MILLIS = 1_000;

    private final CopyOnWriteArrayList<FixListener> listeners = new CopyOnWriteArrayList<>();
    private final BlockingQueue<List<Fix>> queue = new ArrayBlockingQueue<>(MOST_BEHIND);
    private final Thread thread;
    private volatile boolean ended;

    FixAnnouncer() {
        thread = new Thread(this::run, "fix-listeners");
        thread.setDaemon(true);
        thread.start();
    }

    void add(FixListener listener) {
        listeners.add(listener);
    }

    /** Queues fixes; waits while the listeners are far behind. */
    void announce(List<Fix> fixes) {
        if (!fixes.isEmpty()) {
            put(List.copyOf(fixes));
        }
    }

    /** Tells what waits, or as much of it as a second allows: listeners take up the rest from the log at the next start. */
    void close() {
        put(END);
        try {
            thread.join(PATIENCE_MILLIS);
            ended = true;
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(List<Fix> fixes) {
        boolean interrupted = false;
        while (true) {
            try {
                queue.put(fixes);
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            for (List<Fix> fixes = queue.take(); !fixes.isEmpty() && !ended; fixes = queue.take()) {
                tell(fixes);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(List<Fix> fixes) {
        for (FixListener listener : listeners) {
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
}
