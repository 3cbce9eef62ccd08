package org.xunlu.track;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listeners of stored fixes on a thread of its own, so that no commit waits for them unless they fall far behind. */
final class FixAnnouncer {
    private static final Logger LOG = LoggerFactory.getLogger(FixAnnouncer.class);
    private static final int MOST_BEHIND = 1_000;
    private static final List<Fix> END = List.of();

    private final CopyOnWriteArrayList<FixListener> listeners = new CopyOnWriteArrayList<>();
    private final BlockingQueue<List<Fix>> queue = new ArrayBlockingQueue<>(MOST_BEHIND);
    private final Thread thread;

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

    void close() {
        put(END);
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
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
            for (List<Fix> fixes = queue.take(); !fixes.isEmpty(); fixes = queue.take()) {
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
