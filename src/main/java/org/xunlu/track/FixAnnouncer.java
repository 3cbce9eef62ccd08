package org.xunlu.track;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
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
    /** Told apart by identity. */
    private static final List<Fix> END = new ArrayList<>();

    private static final List<Fix> NOTHING = List.of();
    private static final long LONGEST_WAIT_MILLIS = 60_000;
    private static final long PATIENCE_MILLIS = 1_000;

    private final FixLog log;
    private final CopyOnWriteArrayList<PacedListener> listeners = new CopyOnWriteArrayList<>();
    private final BlockingQueue<List<Fix>> queue = new ArrayBlockingQueue<>(MOST_BEHIND + 1);
    private final Thread thread;
    private volatile boolean ended;
    /** Whether fixes were left out of the queue; guarded by this. */
    private boolean behind;
    /** The last fix told; only of the one thread. */
    private long told;

    /** @param name of the thread */
    FixAnnouncer(FixLog log, String name) {
        this.log = log;
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Adds a listener that is told at most once in this time; zero tells it of each group at once. */
    void add(FixListener listener, Duration pace) {
        listeners.add(new PacedListener(listener, pace));
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

    @SuppressWarnings("ReferenceEquality")
    private void run() {
        try {
            List<Fix> fixes = next();
            while (fixes != END && !ended) {
                if (!fixes.isEmpty()) {
                    tell(fixes);
                    if (queue.isEmpty()) {
                        catchUp();
                    }
                }
                flush(false);
                fixes = next();
            }
            flush(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What comes next; nothing when somebody is to be told of what has gathered before it comes. */
    private List<Fix> next() throws InterruptedException {
        long millis = LONGEST_WAIT_MILLIS;
        for (PacedListener listener : listeners) {
            millis = Math.min(millis, listener.millisLeft());
        }
        List<Fix> fixes = queue.poll(millis, TimeUnit.MILLISECONDS);
        return fixes == null ? NOTHING : fixes;
    }

    private void flush(boolean all) {
        for (PacedListener listener : listeners) {
            if (all || listener.millisLeft() == 0) {
                listener.flush();
            }
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
        for (PacedListener listener : listeners) {
            listener.take(fresh);
        }
    }
}
