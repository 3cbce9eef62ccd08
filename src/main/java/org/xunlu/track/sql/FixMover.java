package org.xunlu.track.sql;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xunlu.track.journal.Arrival;
import org.xunlu.track.journal.FixJournal;

/**
 * Moves fixes from the journal to the table: when many have come, when some have waited for long, and when somebody asks.
 * Always on its own thread, so that it is never part of a transaction of somebody else.
 */
final class FixMover {
    private static final Logger LOG = LoggerFactory.getLogger(FixMover.class);
    private static final int MANY = 20_000;
    private static final long LONG_MILLIS = 5_000;
    private static final long AFTER_FAILURE_MILLIS = 1_000;
    private static final long PATIENCE_MILLIS = 60_000;

    private final JournaledArrivals arrivals;
    private final MovedRows table;
    private final Semaphore calls = new Semaphore(0);
    private final Thread thread;
    private volatile boolean ended;

    FixMover(JournaledArrivals arrivals, MovedRows table) {
        this.arrivals = arrivals;
        this.table = table;
        this.thread = new Thread(this::run, "fix-mover");
        thread.setDaemon(true);
    }

    /** Moves what the last run left in the journal, and empties it. */
    static void takeOver(FixJournal journal, MovedRows table) {
        List<Arrival> leftover = journal.leftover();
        for (int from = 0; from < leftover.size(); from += MANY) {
            if (!table.insert(leftover.subList(from, Math.min(leftover.size(), from + MANY)))) {
                journal.keepCopies();
            }
        }
        if (!leftover.isEmpty()) {
            LOG.info("{} fixes were left in the journal and are in the database now", leftover.size());
        }
        journal.clear();
    }

    void start() {
        thread.start();
    }

    /** Is told how many wait. */
    void consider(int waiting) {
        if (waiting >= MANY) {
            hurry();
        }
    }

    /** Asks for what waits to be moved now. */
    void hurry() {
        if (calls.availablePermits() == 0) {
            calls.release();
        }
    }

    /** Moves what is left, and ends. */
    void end() {
        ended = true;
        calls.release();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!ended) {
                boolean called = calls.tryAcquire(LONG_MILLIS, TimeUnit.MILLISECONDS);
                if (!move() && called && !ended) {
                    TimeUnit.MILLISECONDS.sleep(AFTER_FAILURE_MILLIS);
                }
            }
            // what failed the last time, and what came since
            if (move()) {
                move();
            }
        } catch (InterruptedException e) {
            LOG.error("fixes are not moved to the database any more", e);
        }
    }

    /** False when the database failed. */
    private boolean move() {
        List<Arrival> leaving = arrivals.leave();
        if (leaving.isEmpty()) {
            return true;
        }
        try {
            arrivals.moved(table.insert(leaving));
            return true;
        } catch (RuntimeException e) {
            LOG.error("fixes could not be moved from the journal to the database; they wait", e);
            arrivals.failed();
            return false;
        }
    }
}
