package org.xunlu.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xunlu.track.Rider;

/** Days that wait to be worked out anew, the oldest request first. Not thread-safe: the ledger's own. */
final class Backlog {
    private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
    private static final int MOST_AT_ONCE = 40;
    private static final Duration MOMENT = Duration.ofMillis(60);

    private final Set<RiderDay> days = new LinkedHashSet<>();

    void add(RiderDay day) {
        days.add(day);
    }

    void addAll(Collection<RiderDay> more) {
        days.addAll(more);
    }

    void remove(RiderDay day) {
        days.remove(day);
    }

    boolean contains(RiderDay day) {
        return days.contains(day);
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    int size() {
        return days.size();
    }

    /** Waiting days of a rider that [from, to) touches. */
    List<RiderDay> list(Rider rider, Instant from, Instant to) {
        return days.stream()
                .filter(day -> day.rider().equals(rider))
                .filter(day -> day.start().isBefore(to) && day.end().isAfter(from))
                .toList();
    }

    /**
     * Works out as many days as fit into a moment, in one commit, because the intake shares the disk.
     *
     * @param redo works out a day and takes it from here
     * @return how many were worked out
     */
    int work(VisitBook book, Consumer<RiderDay> redo) {
        List<RiderDay> next = days.stream().limit(MOST_AT_ONCE).toList();
        if (next.isEmpty()) {
            return 0;
        }
        int[] done = {0};
        try {
            book.together(() -> {
                long end = System.nanoTime() + MOMENT.toNanos();
                do {
                    redo.accept(next.get(done[0]++));
                } while (done[0] < next.size() && System.nanoTime() < end);
            });
        } catch (RuntimeException e) {
            LOG.warn("{} days could not be worked out together", done[0], e);
            // none of them is written, and one must not hold up the others
            next.subList(0, done[0]).forEach(day -> alone(day, redo));
        }
        return done[0];
    }

    private void alone(RiderDay day, Consumer<RiderDay> redo) {
        try {
            redo.accept(day);
        } catch (RuntimeException e) {
            days.remove(day);
            LOG.error("{} could not be worked out", day, e);
        }
    }
}
