package org.xunlu.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Traversal;
import org.xunlu.track.Fix;
import org.xunlu.track.matching.MatchOptions;
import org.xunlu.track.matching.MatchedTrack;
import org.xunlu.track.matching.MatchedTraversal;
import org.xunlu.track.matching.OnlineMatcher;
import org.xunlu.track.matching.RoadMatcher;
import org.xunlu.track.matching.TrackPoint;

/** Puts cleaned fixes on the roads. Keeps the matcher of the present snapshot. Not thread-safe. */
final class RoadMatching {
    private final MatchOptions options;
    private @Nullable RoadMatcher matcher;

    RoadMatching(MileageRules rules) {
        this.options = rules.matching();
    }

    /** The way of a whole day. */
    MatchedTrack match(RoadNetwork network, List<Fix> fixes) {
        return matcher(network).match(fixes.stream().map(RoadMatching::point).toList());
    }

    /** Begins to follow a rider whose way is open for so many fixes back. */
    OnlineMatcher follow(RoadNetwork network, int open) {
        return new OnlineMatcher(matcher(network), open);
    }

    private RoadMatcher matcher(RoadNetwork network) {
        RoadMatcher present = matcher;
        if (present == null || present.network() != network) {
            present = new RoadMatcher(network, options);
            matcher = present;
        }
        return present;
    }

    /** The part of what was driven that lies after one moment and not after another. */
    static List<MatchedTraversal> between(List<MatchedTraversal> driven, Instant after, Instant until) {
        List<MatchedTraversal> parts = new ArrayList<>();
        for (MatchedTraversal each : driven) {
            if (each.to().isAfter(after) && each.from().isBefore(until)) {
                parts.add(cut(each, after, until));
            }
        }
        return parts;
    }

    private static MatchedTraversal cut(MatchedTraversal whole, Instant after, Instant until) {
        if (!whole.from().isBefore(after) && !whole.to().isAfter(until)) {
            return whole;
        }
        Instant from = whole.from().isBefore(after) ? after : whole.from();
        Instant to = whole.to().isAfter(until) ? until : whole.to();
        Traversal way = whole.traversal();
        Traversal part = new Traversal(way.segment(), way.forward(), fractionAt(whole, from), fractionAt(whole, to));
        return new MatchedTraversal(
                part, from, to, whole.confidence(), whole.bridged(), whole.onlyWay(), whole.slowShare());
    }

    /** Where the vehicle was at a moment, at steady speed. */
    private static double fractionAt(MatchedTraversal whole, Instant time) {
        double all = whole.to().toEpochMilli() - whole.from().toEpochMilli();
        double share = all <= 0 ? 1 : (time.toEpochMilli() - whole.from().toEpochMilli()) / all;
        Traversal way = whole.traversal();
        return way.fromFraction() + share * (way.toFraction() - way.fromFraction());
    }

    static TrackPoint point(Fix fix) {
        return new TrackPoint(
                fix.time(), fix.position(), fix.speedKmPerHour(), fix.headingDegrees(), fix.accuracyMeters());
    }
}
