package org.xunlu.track;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the listeners of stored fixes on a thread of its own. No commit ever waits for them: when they fall far behind,
 * what comes in is only stored, and they are told of it from the log until they have caught up.
 */
final class FixAnnouncer {
    private static final Logger LOG = LoggerFactory.getLogger(FixAnnouncer.class);
    private static final int MOST_BEHIND = 1_000;
    private static final int READ_AT_ONCE = 1_000;
    private static final List<Fix> END = List.of();
    private static final long PATIENCE_MILLIS = 1_000;

    private final FixLog log;
    private final CopyOnWriteArrayList<FixListener> listeners = new CopyOnWriteArrayList<>();
    private final BlockingQueue<List<Fix>> queue = new ArrayBlockingQueue<>(MOST_BEHIND + 1);
    private final Thread thread;
    private volatile boolean ended;
    /** Whether fixes were left out of the queue; guarded by this. */
    private boolean behind;
    /** The last fix told; only of the one thread. */
    private long told;

    FixAnnouncer(FixLog log) {
        this.log = log;
        thread = new Thread(this::run, "fix-listeners");
        thread.setDaemon(true);
        thread.start();
    }

    void add(FixListener listener) {
        listeners.add(listener);
    }

    /** Queues fixes in the order of the log, or leaves them to be read from it. */
    synchronized void announce(List<Fix> fixes) {
        if (fixes.isEmpty() || behind) {
            return;
        }
        if (queue.size() >= MOST_BEHIND || !queue.offer(List.copyOf(fixes))) {
            behind = true;
            LOG.warn("the listeners of fixes are far behind and go on from the log");
        }
    }

    /** Tells what waits, or as much of it as a second allows: listeners take up the rest from the log at the next start. */
    void close() {
        try {
            // one place in the queue is kept for this
            boolean unused = queue.offer(END);
            thread.join(PATIENCE_MILLIS);
            ended = true;
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            for (List<Fix> fixes = queue.take(); !fixes.isEmpty() && !ended; fixes = queue.take()) {
                tell(fixes);
                if (queue.isEmpty()) {
                    catchUp();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void catchUp() {
        for (List<Fix> missed = missed(); !missed.isEmpty() && !ended; missed = missed()) {
            tell(missed);
        }
    }

    /** The next fixes that were left out; none when the queue has everything from here on. */
    private synchronized List<Fix> missed() {
        if (!behind) {
            return List.of();
        }
        // nothing is announced meanwhile, so what is committed after an empty answer is queued again
        List<Fix> missed = log.listAfter(told, READ_AT_ONCE);
        behind = !missed.isEmpty();
        return missed;
    }

    private void tell(List<Fix> fixes) {
        // the log may have shown some of them before they were announced
        List<Fix> fresh = fixes.get(0).number() > told
                ? fixes
                : fixes.stream().filter(fix -> fix.number() > told).toList();
        if (fresh.isEmpty()) {
            return;
        }
        told = fresh.get(fresh.size() - 1).number();
        for (FixListener listener : listeners) {
            try {
                listener.committed(fresh);
            } catch (RuntimeException e) {
                LOG.error(
                        "a listener failed on {} fixes from number {}",
                        fresh.size(),
                        fresh.get(0).number(),
                        e);
            }
        }
    }
}
