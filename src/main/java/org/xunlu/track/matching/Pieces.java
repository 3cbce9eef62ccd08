package org.xunlu.track.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Traversal;

/** Turns moves from state to state into timed traversals. */
final class Pieces {
    /** Shorter than this is the edge of a neighbouring segment that noise touched. */
    private static final double LEAST_METERS = 0.5;

    private final RoadNetwork network;
    private final Moves moves;
    private final MatchOptions options;
    private int arc = -1;
    private double reached;

    Pieces(RoadNetwork network, Moves moves, MatchOptions options) {
        this.network = network;
        this.moves = moves;
        this.options = options;
    }

    private record Part(int arc, double from, double to) {
        double length() {
            return to - from;
        }
    }

    /** What was driven between two layers that follow each other. */
    List<MatchedTraversal> between(Layer a, State from, Layer b, State to, double confidence) {
        // a noisy fix may have fallen behind: what was driven is not driven again
        double start = from.arc() == arc ? Math.max(reached, from.offset()) : from.offset();
        List<Part> parts = parts(from, start, to, b.step);
        arc = to.arc();
        reached = parts.get(parts.size() - 1).to();
        return timed(parts, a.until(), b.point.time(), confidence);
    }

    private List<Part> parts(State from, double start, State to, Moves.Step step) {
        List<Part> parts = new ArrayList<>();
        if (moves.staysOnArc(from, to, step)) {
            parts.add(new Part(from.arc(), start, Math.max(start, to.offset())));
            return parts;
        }
        double length = network.lengthMeters(from.segment());
        if (moves.turnsInPlace(from, to, step)) {
            double turn = Math.max(start, length - to.offset());
            parts.add(new Part(from.arc(), start, turn));
            parts.add(new Part(to.arc(), length - turn, Math.max(length - turn, to.offset())));
            return parts;
        }
        parts.add(new Part(from.arc(), start, length));
        for (int between : moves.tree(from, step).arcsTo(to.arc())) {
            parts.add(new Part(between, 0, network.lengthMeters(between >> 1)));
        }
        parts.add(new Part(to.arc(), 0, to.offset()));
        return parts;
    }

    private List<MatchedTraversal> timed(List<Part> parts, Instant from, Instant to, double confidence) {
        double whole = parts.stream().mapToDouble(Part::length).sum();
        long millis = to.toEpochMilli() - from.toEpochMilli();
        boolean bridged = millis > 1000 * options.bridgedAfterSeconds();
        List<MatchedTraversal> timed = new ArrayList<>();
        double driven = 0;
        for (Part part : parts) {
            Instant enter = from.plusMillis(whole == 0 ? 0 : Math.round(millis * driven / whole));
            driven += part.length();
            Instant leave = from.plusMillis(whole == 0 ? millis : Math.round(millis * driven / whole));
            if (part.length() > 0) {
                timed.add(new MatchedTraversal(traversal(part), enter, leave, confidence, bridged));
            }
        }
        return timed;
    }

    private Traversal traversal(Part part) {
        boolean forward = (part.arc & 1) == 0;
        double length = network.lengthMeters(part.arc >> 1);
        double from = length == 0 ? 0 : Math.min(1, part.from / length);
        double to = length == 0 ? 1 : Math.min(1, part.to / length);
        return new Traversal(part.arc >> 1, forward, forward ? from : 1 - from, forward ? to : 1 - to);
    }

    /** Joins what was driven of one segment without leaving it, and drops the crumbs. */
    List<MatchedTraversal> joined(List<MatchedTraversal> pieces) {
        List<MatchedTraversal> joined = new ArrayList<>();
        for (MatchedTraversal piece : pieces) {
            int last = joined.size() - 1;
            if (last >= 0 && follows(joined.get(last), piece)) {
                joined.set(last, join(joined.get(last), piece));
            } else {
                joined.add(piece);
            }
        }
        joined.removeIf(each ->
                each.traversal().share() * network.lengthMeters(each.traversal().segment()) < LEAST_METERS);
        return joined;
    }

    private static boolean follows(MatchedTraversal before, MatchedTraversal piece) {
        Traversal a = before.traversal();
        Traversal b = piece.traversal();
        return a.segment() == b.segment()
                && a.forward() == b.forward()
                && Math.abs(a.toFraction() - b.fromFraction()) < 1e-9;
    }

    private static MatchedTraversal join(MatchedTraversal before, MatchedTraversal piece) {
        Traversal a = before.traversal();
        Traversal b = piece.traversal();
        double share = a.share() + b.share();
        double confidence = (before.confidence() * a.share() + piece.confidence() * b.share()) / share;
        return new MatchedTraversal(
                new Traversal(a.segment(), a.forward(), a.fromFraction(), b.toFraction()),
                before.from(),
                piece.to(),
                confidence,
                before.bridged() || piece.bridged());
    }
}
