package org.xunlu.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.RoadNetwork;
import org.xunlu.track.Fix;
import org.xunlu.track.GpsDistance;
import org.xunlu.track.matching.MatchedTraversal;

/**
 * A rider's day while it is being driven. The last fixes are matched again with each new one, because only what follows
 * shows which of two parallel roads was taken; what lies further back stays. Not thread-safe.
 */
final class LiveDay {
    private static final int WINDOW = 60;
    /** So many fixes back the match no longer changes. */
    private static final int UNSETTLED = 20;
    /** So many settled fixes are matched along, for the ones after them to begin right. */
    private static final int CONTEXT = 10;

    private final RiderDay day;
    private final TrackCleaning cleaning = new TrackCleaning();
    private final List<Fix> window = new ArrayList<>();
    private Instant settledUntil = Instant.EPOCH;
    private List<SegmentVisit> settled = List.of();
    private List<SegmentVisit> visits = List.of();
    private double straightMeters;
    private @Nullable Fix measuredTo;
    private int fixes;
    private long through;
    private int cleanUpTo;

    LiveDay(RiderDay day) {
        this.day = day;
    }

    /** A day of which these fixes, in the order of time, have come in; all is to be written. */
    static LiveDay resume(RiderDay day, List<Fix> all, RoadNetwork network, RoadMatching matching) {
        LiveDay live = new LiveDay(day);
        List<Fix> kept = new ArrayList<>();
        for (Fix fix : all) {
            live.note(fix);
            if (live.cleaning.keeps(fix)) {
                kept.add(fix);
            }
        }
        live.window.addAll(kept);
        live.match(network, matching);
        live.straightMeters = GpsDistance.meters(all);
        live.measuredTo = kept.isEmpty() ? null : kept.get(kept.size() - 1);
        return live;
    }

    /** Whether a fix can be added, or the day has to be worked out anew. */
    boolean takes(Fix fix) {
        return window.isEmpty()
                || fix.time().isAfter(window.get(window.size() - 1).time());
    }

    /** Adds fixes in the order of time. */
    void add(List<Fix> more, RoadNetwork network, RoadMatching matching) {
        boolean changed = false;
        for (Fix fix : more) {
            note(fix);
            if (cleaning.keeps(fix)) {
                measure(fix);
                window.add(fix);
                changed = true;
            }
        }
        if (!changed) {
            return;
        }
        match(network, matching);
    }

    private void match(RoadNetwork network, RoadMatching matching) {
        List<MatchedTraversal> driven = matching.match(network, window);
        VisitChain chain = new VisitChain(network, settled);
        cleanUpTo = Math.min(cleanUpTo, Math.max(0, settled.size() - 1));
        Instant after = settledUntil;
        if (window.size() > WINDOW) {
            int settle = window.size() - 1 - UNSETTLED;
            settledUntil = window.get(settle).time();
            chain.add(RoadMatching.between(driven, after, settledUntil));
            settled = List.copyOf(chain.visits());
            window.subList(0, settle - CONTEXT).clear();
        }
        chain.add(RoadMatching.between(driven, settledUntil, Instant.MAX));
        visits = List.copyOf(chain.visits());
    }

    /** As {@link GpsDistance} measures: short moves wait until they add up. */
    private void measure(Fix fix) {
        Fix from = measuredTo;
        double step = from == null ? 0 : from.position().roughMetersTo(fix.position());
        if (from == null || step >= GpsDistance.STEP_METERS) {
            straightMeters += step;
            measuredTo = fix;
        }
    }

    private void note(Fix fix) {
        fixes++;
        through = Math.max(through, fix.number());
    }

    RiderDay day() {
        return day;
    }

    long through() {
        return through;
    }

    List<SegmentVisit> visits() {
        return visits;
    }

    double networkMeters() {
        return visits.stream().mapToDouble(SegmentVisit::meters).sum();
    }

    /** Writes what has changed since it was last written. */
    void write(VisitBook book) {
        int from = Math.min(cleanUpTo, visits.size());
        DayFigures figures = new DayFigures(day, networkMeters(), straightMeters, fixes, through);
        book.replace(day, from, visits.subList(from, visits.size()), figures);
        cleanUpTo = visits.size();
    }
}
