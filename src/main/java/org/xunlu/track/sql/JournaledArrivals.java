package org.xunlu.track.sql;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.xunlu.database.Database;
import org.xunlu.track.Fix;
import org.xunlu.track.journal.Arrival;
import org.xunlu.track.journal.FixJournal;

/**
 * Into a journal, and from there to the table by many at once, on a thread of its own. What waits is held in memory too,
 * so that readers see it; when too much waits, those who append wait for the table.
 */
final class JournaledArrivals implements Arrivals, Database.Annex {
    private static final int MOST_WAITING = 60_000;
    private static final long PATIENCE_MILLIS = 8_000;
    private static final long SETTLING_MILLIS = 60_000;
    /** The longest the table takes. */
    private static final int DETAILS_LENGTH = 200;

    private final FixJournal journal;
    private final KnownKeys stored;
    private final FixMover mover;
    /** Held while the journal is written or turned, so that a file and what waits in memory are the same fixes. */
    private final Object writing = new Object();
    /** What the current file holds, and what the other; guarded by this. */
    private WaitingFixes fresh = new WaitingFixes();

    private WaitingFixes leaving = new WaitingFixes();
    /** How many fixes were appended, and how many of them are in the table. */
    private long appended;

    private long moved;
    private long failures;
    private boolean closed;

    private JournaledArrivals(Database database, FixJournal journal, MovedRows table) {
        this.journal = journal;
        this.stored = new KnownKeys(database);
        this.mover = new FixMover(this, table);
    }

    /** Opens the journal of this database file, and moves what the last run left in it. */
    static JournaledArrivals open(Database database, Path file, RideTable rides, SingleRows rows) {
        FixJournal journal = FixJournal.open(file);
        MovedRows table = new MovedRows(database, rides, rows);
        try {
            FixMover.takeOver(journal, table);
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
        JournaledArrivals arrivals = new JournaledArrivals(database, journal, table);
        arrivals.mover.start();
        database.attach(arrivals);
        return arrivals;
    }

    @Override
    public long[] append(List<Fix> fixes, long first, Instant received) {
        awaitRoom();
        long[] numbers = new long[fixes.size()];
        List<Arrival> group = new ArrayList<>(fixes.size());
        Set<WaitingFixes.Key> keys = new HashSet<>();
        for (int i = 0; i < fixes.size(); i++) {
            Fix fix = fixes.get(i);
            requireFits(fix);
            if (stored.isNewest(fix) || isNew(fix, keys)) {
                numbers[i] = first + i;
                keys.add(WaitingFixes.Key.of(fix));
                group.add(new Arrival(fix.numbered(first + i), received));
            }
        }
        if (!group.isEmpty()) {
            write(group);
        }
        return numbers;
    }

    /** What the table would refuse must not be acknowledged. */
    private static void requireFits(Fix fix) {
        String details = fix.details().text();
        if (details != null && details.length() > DETAILS_LENGTH) {
            throw new IllegalArgumentException("a fix with more details than are kept: " + details);
        }
    }

    private boolean isNew(Fix fix, Set<WaitingFixes.Key> group) {
        WaitingFixes.Key key = WaitingFixes.Key.of(fix);
        if (group.contains(key)) {
            return false;
        }
        synchronized (this) {
            if (fresh.holds(key) || leaving.holds(key)) {
                return false;
            }
        }
        // asked after what waits: what has left that is in the table by now
        return !stored.isStored(fix);
    }

    private void write(List<Arrival> group) {
        synchronized (writing) {
            journal.append(group);
            synchronized (this) {
                fresh.add(group);
                appended += group.size();
                mover.consider(fresh.size());
            }
        }
    }

    private synchronized void awaitRoom() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!closed && fresh.size() >= MOST_WAITING && System.nanoTime() < end) {
            pause(PATIENCE_MILLIS);
        }
        if (closed) {
            throw new IllegalStateException("the log of fixes is closed");
        }
        if (fresh.size() >= MOST_WAITING) {
            throw new IllegalStateException("the database takes no fixes, and the journal is full");
        }
    }

    /** Waits to be notified, or for so long; all who call it do so in a loop. */
    @SuppressWarnings("WaitNotInLoop")
    private synchronized void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at the log of fixes", e);
        }
    }

    @Override
    public synchronized List<Fix> waiting(Predicate<Fix> which) {
        List<Fix> found = new ArrayList<>();
        leaving.select(which, found);
        fresh.select(which, found);
        return found;
    }

    /** For the mover: what could not be moved the last time, else what has come since; it stays until {@link #moved}. */
    List<Arrival> leave() {
        synchronized (writing) {
            synchronized (this) {
                if (leaving.isEmpty() && !fresh.isEmpty()) {
                    leaving = fresh;
                    fresh = new WaitingFixes();
                    journal.turn();
                }
                return leaving.arrivals();
            }
        }
    }

    /**
     * For the mover: what left is in the table.
     *
     * @param whole false where the table did not take some
     */
    void moved(boolean whole) {
        if (!whole) {
            journal.keepCopyOfOther();
        }
        journal.clearOther();
        synchronized (this) {
            moved += leaving.size();
            leaving = new WaitingFixes();
            notifyAll();
        }
    }

    /** For the mover: the database failed, and what left waits. */
    synchronized void failed() {
        failures++;
        notifyAll();
    }

    @Override
    public synchronized void settle() {
        long target = appended;
        long before = failures;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SETTLING_MILLIS);
        while (moved < target) {
            if (failures > before || System.nanoTime() > end) {
                throw new IllegalStateException("the database takes no fixes; they wait in the journal");
            }
            mover.hurry();
            pause(SETTLING_MILLIS);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            notifyAll();
        }
        mover.end();
        synchronized (writing) {
            journal.close();
        }
    }
}
