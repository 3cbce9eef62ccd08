package org.xunlu.coverage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadNetwork;
import org.xunlu.track.DrivenRoads;
import org.xunlu.track.Fix;
import org.xunlu.track.FixListener;
import org.xunlu.track.Rider;
import org.xunlu.track.TrackReading;

/**
 * Credits roads to riders as their fixes come in. What comes in order is credited at once; a day into which a late fix
 * falls is worked out anew as a whole, within about a second, of a whole fleet within some; who asks is answered with all
 * that is stored. Thread-safe.
 */
public final class CoverageLedger implements FixListener, DrivenRoads {
    private static final Logger LOG = LoggerFactory.getLogger(CoverageLedger.class);
    private static final int CATCH_UP = 5_000;
    private static final Duration MOST_SILENT = Duration.ofDays(2);

    private final VisitBook book;
    private final TrackReading reading;
    private final NetworkHolder roads;
    private final Clock clock;
    private final MileageRules rules;
    private final RoadMatching matching;
    private final Map<Rider, LiveDay> live = new HashMap<>();
    private final Set<LiveDay> unwritten = new LinkedHashSet<>();
    private final Backlog stale = new Backlog();
    private final DriveListeners listeners = new DriveListeners();
    private final KnownRoads known = new KnownRoads();
    private final Rounds rounds = new Rounds();
    /** The last fix of which the day was worked out or waits to be. */
    private long through;
    /** Fixes up to here came in before the start and are gone through in the background. */
    private final long startedAt;

    private long caughtUp;
    private long written;
    private @Nullable LocalDate closedBefore;

    /** A ledger kept in this book. */
    public CoverageLedger(VisitBook book, TrackReading reading, NetworkHolder roads, Clock clock, MileageRules rules) {
        this.book = book;
        this.reading = reading;
        this.roads = roads;
        this.clock = clock;
        this.rules = rules;
        this.matching = new RoadMatching(rules);
        this.caughtUp = book.through();
        this.written = caughtUp;
        this.startedAt = reading.lastNumber();
        this.through = startedAt;
        roads.onChange(this::roadsChanged);
    }

    /** Adds a listener. */
    public void listen(DriveListener listener) {
        listeners.add(listener);
    }

    @Override
    public synchronized void committed(List<Fix> fixes) {
        Map<RiderDay, List<Fix>> byDay = new LinkedHashMap<>();
        for (Fix fix : fixes) {
            byDay.computeIfAbsent(RiderDay.of(fix), day -> new ArrayList<>()).add(fix);
            through = Math.max(through, fix.number());
        }
        byDay.forEach(this::credit);
    }

    private void credit(RiderDay day, List<Fix> fixes) {
        LiveDay now = live.get(day.rider());
        if (now == null || now.day().day().isBefore(day.day())) {
            // the rider's first fixes of the day, or since the start of the server
            redo(day);
            return;
        }
        if (!now.day().equals(day) || now.isClosed() || stale.contains(day)) {
            stale.add(day);
            return;
        }
        List<Fix> fresh = fixes.stream()
                .filter(fix -> fix.number() > now.through())
                .sorted(Comparator.comparing(Fix::time))
                .toList();
        List<Fix> next = new ArrayList<>();
        for (Fix fix : fresh) {
            if (now.takes(fix)) {
                next.add(fix);
            } else if (!now.ignores(fix)) {
                stale.add(day);
                return;
            }
        }
        fresh.stream().filter(fix -> !now.takes(fix)).forEach(now::countIgnored);
        List<SegmentVisit> before = now.visits();
        now.add(next);
        unwritten.add(now);
        listeners.wentOn(now, before);
    }

    /** Works out the days that wait for it and writes what has changed; to be called about every second. */
    public void work() {
        while (catchUp()) {
            // by parts, so that live fixes are not kept waiting for a whole backlog
        }
        // a few at a time, for the same reason
        rounds.go(this::redoSome);
        flush();
        closeDays();
    }

    /** Marks the days of fixes that were stored and not worked in when the last run ended. */
    private synchronized boolean catchUp() {
        if (caughtUp >= startedAt) {
            return false;
        }
        List<Fix> fixes = reading.listAfter(caughtUp, CATCH_UP);
        for (Fix fix : fixes) {
            if (fix.number() <= startedAt) {
                stale.add(RiderDay.of(fix));
            }
        }
        caughtUp = fixes.isEmpty() ? startedAt : fixes.get(fixes.size() - 1).number();
        if (caughtUp >= startedAt) {
            LOG.info("coverage: {} days to work out after the last run", stale.size());
        }
        return caughtUp < startedAt;
    }

    private synchronized int redoSome() {
        return stale.work(book, this::redo);
    }

    private void redo(RiderDay day) {
        stale.remove(day);
        DayFigures before = book.find(day).orElse(null);
        if (before != null && day.start().isBefore(reading.keptSince())) {
            // its fixes may be gone: the kilometres they gave stay
            LOG.info("coverage: {} stays as it was counted, fixes of that time are no longer kept", day);
            return;
        }
        List<Fix> fixes = reading.listOf(day.rider(), day.start(), day.end());
        LiveDay worked = LiveDay.resume(day, fixes, known.know(roads.current()), matching);
        boolean complete = isComplete(day);
        if (complete) {
            worked.close(before != null && before.closed() != null ? before.closed() : clock.instant());
        }
        LiveDay old = live.get(day.rider());
        if (old == null || !old.day().day().isAfter(day.day())) {
            if (old != null) {
                flush();
            }
            live.put(day.rider(), worked);
        }
        unwritten.removeIf(each -> each.day().equals(day));
        Reopening reopening =
                Reopening.of(before, worked.figures(), complete && worked.through() > startedAt, clock.instant());
        book.together(() -> {
            worked.write(book);
            book.replaceParts(day, DayParts.of(fixes, worked, rules));
            if (reopening != null) {
                book.note(reopening);
            }
        });
        listeners.redone(worked, reopening != null);
    }

    private boolean isComplete(RiderDay day) {
        return clock.instant().isAfter(day.end().plus(rules.closing()));
    }

    /** Works out once more, as a whole, the days that are over, and takes them for complete. */
    private synchronized void closeDays() {
        if (caughtUp < startedAt) {
            return;
        }
        LocalDate today = RiderDay.of(Rider.unit(1), clock.instant().minus(rules.closing()))
                .day();
        if (!today.equals(closedBefore)) {
            book.listOpenBefore(today).forEach(this::redo);
            live.values()
                    .removeIf(each -> each.day().end().isBefore(clock.instant().minus(MOST_SILENT)));
            closedBefore = today;
        }
    }

    /** Trips, stops and silences of a day, with everything stored so far. */
    public synchronized List<DayPart> listParts(RiderDay day) {
        DayFigures figures = book.find(day).orElse(null);
        if (figures != null && book.partsThrough(day) < figures.through()) {
            redo(day);
        }
        settle(day.rider(), day.start(), day.end());
        return book.listParts(day);
    }

    /** Writes what has been credited. Reading begins with it. */
    public synchronized void flush() {
        try {
            if (!unwritten.isEmpty()) {
                // one commit for all riders: the intake shares the disk
                book.together(() -> unwritten.forEach(each -> each.write(book)));
            }
        } catch (RuntimeException e) {
            unwritten.forEach(each -> stale.add(each.day()));
            throw e;
        } finally {
            unwritten.clear();
        }
        if (stale.isEmpty() && caughtUp >= startedAt && through > written) {
            book.advance(through);
            written = through;
        }
    }

    /**
     * What a rider drove in [from, to), in the order of time, with everything stored so far; of a passing that began
     * before or ended after, the part between.
     */
    public synchronized List<SegmentVisit> listDriven(Rider rider, Instant from, Instant to) {
        settle(rider, from, to);
        // no passing goes on from one day into the next
        return book.list(rider, RiderDay.of(rider, from).start(), to).stream()
                .flatMap(visit -> visit.during(from, to).stream())
                .toList();
    }

    /** Visits of one rider or, with null, of all, that began in [from, to). */
    public synchronized List<SegmentVisit> listVisits(@Nullable Rider rider, Instant from, Instant to) {
        flush();
        return book.list(rider, from, to);
    }

    /** Days in figures. */
    public synchronized List<DayFigures> listFigures(@Nullable Rider rider, Instant from, Instant to) {
        if (rider == null) {
            flush();
        } else {
            settle(rider, from, to);
        }
        return book.listFigures(rider, from, to);
    }

    /** Days that late data changed after they were over, newest first; see {@link VisitBook#listReopenings}. */
    public List<Reopening> listReopenings(@Nullable Rider rider, LocalDate from, LocalDate to, int most) {
        return book.listReopenings(rider, from, to, most);
    }

    private void settle(Rider rider, Instant from, Instant to) {
        stale.list(rider, from, to).forEach(this::redo);
        flush();
    }

    @Override
    public synchronized Summary summarize(Rider rider, Instant from, Instant to) {
        for (RiderDay day = RiderDay.of(rider, from); day.start().isBefore(to); day = day.next()) {
            redo(day);
        }
        CoverageReport report = CoverageReport.of(roads.current(), listDriven(rider, from, to));
        return new Summary(report.total().drivenKm(), report.total().coveredKm(), report.segments());
    }

    private synchronized void roadsChanged(RoadNetwork network) {
        // an edited name or class moves nothing
        if (known.changedBy(network)) {
            flush();
            live.clear();
            stale.addAll(book.listDays());
        }
    }
}
