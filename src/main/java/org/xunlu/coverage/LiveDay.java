package org.xunlu.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.RoadNetwork;
import org.xunlu.track.Fix;
import org.xunlu.track.GpsDistance;
import org.xunlu.track.matching.Gap;
import org.xunlu.track.matching.MatchedTrack;
import org.xunlu.track.matching.MatchedTraversal;
import org.xunlu.track.matching.OnlineMatcher;

/**
 * A rider's day while it is being driven. Each fix is followed on from the one before; the way of the last few stays open,
 * because only what follows shows which of two parallel roads was taken, and what lies further back stays. Not
 * thread-safe.
 */
final class LiveDay {
    /** So many fixes that moved back the way no longer changes. */
    private static final int OPEN = 20;
    /** So many settled fixes are followed along, for the ones after them to begin right. */
    private static final int CONTEXT = 10;

    private final RiderDay day;
    private final RoadNetwork network;
    private final OnlineMatcher online;
    private final TrackCleaning cleaning = new TrackCleaning();
    private Instant settledUntil = Instant.EPOCH;
    private List<SegmentVisit> settled = List.of();
    private List<SegmentVisit> visits = List.of();
    private List<Gap> gapsBefore = List.of();
    private double straightMeters;
    private @Nullable Fix measuredTo;
    private @Nullable Instant last;
    private @Nullable Instant closed;
    private int fixes;
    private long through;
    private int cleanUpTo;

    private LiveDay(RiderDay day, RoadNetwork network, RoadMatching matching) {
        this.day = day;
        this.network = network;
        this.online = matching.follow(network, OPEN);
    }

    /** A day of which these fixes, in the order of time, have come in; all is to be written. */
    static LiveDay resume(RiderDay day, List<Fix> all, RoadNetwork network, RoadMatching matching) {
        LiveDay live = new LiveDay(day, network, matching);
        List<Fix> kept = new ArrayList<>();
        for (Fix fix : all) {
            live.note(fix);
            if (live.cleaning.keeps(fix)) {
                kept.add(fix);
            }
        }
        if (!kept.isEmpty()) {
            live.begin(kept, matching);
            live.straightMeters = GpsDistance.meters(all);
            live.measuredTo = kept.get(kept.size() - 1);
        }
        return live;
    }

    /** Matches what has come in as a whole, and goes on from a little before its end. */
    private void begin(List<Fix> kept, RoadMatching matching) {
        MatchedTrack track = matching.match(network, kept);
        List<MatchedTraversal> driven = track.traversals();
        VisitChain whole = new VisitChain(network, List.of());
        whole.add(driven);
        visits = List.copyOf(whole.visits());
        int settle = kept.size() - 1 - OPEN;
        if (settle > 0) {
            settledUntil = kept.get(settle).time();
            VisitChain first = new VisitChain(network, List.of());
            first.add(RoadMatching.between(driven, Instant.EPOCH, settledUntil));
            settled = List.copyOf(first.visits());
        }
        online.startWith(track.noiseMeters());
        List<Fix> end = kept.subList(Math.max(0, settle - CONTEXT), kept.size());
        Instant followed = end.get(0).time();
        gapsBefore =
                track.gaps().stream().filter(gap -> gap.to().isBefore(followed)).toList();
        end.forEach(this::follow);
    }

    /** Whether a fix can be added, or the day has to be worked out anew. */
    boolean takes(Fix fix) {
        Instant before = last;
        return before == null || fix.time().isAfter(before);
    }

    /** Whether a fix out of order changes nothing: another device spoke for the rider then. */
    boolean ignores(Fix fix) {
        return cleaning.ignores(fix);
    }

    /** Counts a fix that is ignored. */
    void countIgnored(Fix fix) {
        note(fix);
    }

    /** Adds fixes in the order of time. */
    void add(List<Fix> more) {
        boolean changed = false;
        cleanUpTo = Math.min(cleanUpTo, Math.max(0, settled.size() - 1));
        for (Fix fix : more) {
            note(fix);
            if (cleaning.keeps(fix)) {
                measure(fix);
                follow(fix);
                changed = true;
            }
        }
        if (changed) {
            List<MatchedTraversal> open = RoadMatching.between(online.tail(), settledUntil, Instant.MAX);
            VisitChain chain = new VisitChain(network, settled);
            chain.add(open);
            visits = List.copyOf(chain.visits());
        }
    }

    private void follow(Fix fix) {
        last = fix.time();
        List<MatchedTraversal> certain =
                RoadMatching.between(online.add(RoadMatching.point(fix)), settledUntil, Instant.MAX);
        if (!certain.isEmpty()) {
            VisitChain chain = new VisitChain(network, settled);
            chain.add(certain);
            settled = List.copyOf(chain.visits());
        }
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

    /** Takes the day for complete. */
    void close(Instant at) {
        closed = at;
    }

    boolean isClosed() {
        return closed != null;
    }

    RiderDay day() {
        return day;
    }

    RoadNetwork network() {
        return network;
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

    DayFigures figures() {
        double offRoad = offRoadMeters(day.start(), day.end());
        return new DayFigures(day, DayMeters.of(visits, network, offRoad, straightMeters), fixes, through, closed);
    }

    /** Driven beside all roads, where that began in [from, to). */
    double offRoadMeters(Instant from, Instant to) {
        return Stream.concat(gapsBefore.stream(), online.gaps().stream())
                .filter(gap -> gap.reason() == Gap.Reason.OFF_NETWORK)
                .filter(gap -> !gap.from().isBefore(from) && gap.from().isBefore(to))
                .mapToDouble(Gap::meters)
                .sum();
    }

    /** Writes what has changed since it was last written. */
    void write(VisitBook book) {
        int from = Math.min(cleanUpTo, visits.size());
        book.replace(day, from, visits.subList(from, visits.size()), figures());
        cleanUpTo = visits.size();
    }
}
