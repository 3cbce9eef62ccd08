package org.xunlu.coverage;

import java.util.ArrayList;
import java.util.List;
import org.xunlu.coverage.WayPiece.Kind;
import org.xunlu.geo.Side;
import org.xunlu.network.Road;
import org.xunlu.network.RoadLocation;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Snap;
import org.xunlu.network.Traversal;
import org.xunlu.track.Fix;

/** What was driven on roads between two fixes, road by road; those of segments the network no longer has are left out. */
final class RoadPieces {
    private static final double NEAR_METERS = 100;
    private static final int MOST_NEAR = 12;

    private final RoadNetwork network;
    private final boolean bridged;
    private final List<WayPiece> pieces = new ArrayList<>();
    private final List<Traversal> ways = new ArrayList<>();
    private final List<SegmentVisit> parts = new ArrayList<>();

    RoadPieces(RoadNetwork network, boolean bridged) {
        this.network = network;
        this.bridged = bridged;
    }

    List<WayPiece> of(List<SegmentVisit> visits, Fix first, Fix last) {
        for (SegmentVisit visit : visits) {
            int segment = network.indexOf(visit.segment());
            SegmentVisit part =
                    segment < 0 ? null : visit.during(first.time(), last.time()).orElse(null);
            if (part != null) {
                if (!parts.isEmpty() && !goesOn(part, segment)) {
                    end();
                }
                boolean begun = visit.entered().isBefore(first.time());
                boolean goesOn = visit.left().isAfter(last.time());
                ways.add(new Traversal(
                        segment,
                        visit.forward(),
                        begun ? fraction(segment, first, part.fromFraction()) : part.fromFraction(),
                        goesOn ? fraction(segment, last, part.toFraction()) : part.toFraction()));
                parts.add(part);
            }
        }
        end();
        return pieces;
    }

    /** Where the fix was on the segment: a passing is known by its ends only, and its speed need not have been steady. */
    private double fraction(int segment, Fix fix, double otherwise) {
        return network.snap(fix.position(), NEAR_METERS, MOST_NEAR).stream()
                .filter(snap -> snap.segment() == segment)
                .mapToDouble(Snap::fraction)
                .findFirst()
                .orElse(otherwise);
    }

    private boolean goesOn(SegmentVisit part, int segment) {
        Road road = network.roadOf(ways.get(ways.size() - 1).segment());
        SegmentVisit before = parts.get(parts.size() - 1);
        return road.equals(network.roadOf(segment)) && before.isCertain() == part.isCertain();
    }

    private void end() {
        if (parts.isEmpty()) {
            return;
        }
        double meters = 0;
        double weighed = 0;
        for (int i = 0; i < ways.size(); i++) {
            double length =
                    ways.get(i).share() * network.lengthMeters(ways.get(i).segment());
            meters += length;
            weighed += length * parts.get(i).confidence();
        }
        Traversal first = ways.get(0);
        Traversal last = ways.get(ways.size() - 1);
        Kind kind = bridged ? Kind.BRIDGED : parts.get(0).isCertain() ? Kind.ROAD : Kind.UNCERTAIN;
        if (meters > 0) {
            pieces.add(new WayPiece(
                    kind,
                    parts.get(0).entered(),
                    parts.get(parts.size() - 1).left(),
                    meters,
                    weighed / meters,
                    address(first.segment(), first.fromFraction()),
                    address(last.segment(), last.toFraction()),
                    network.line(ways)));
        }
        ways.clear();
        parts.clear();
    }

    private RoadLocation address(int segment, double fraction) {
        double meters = fraction * network.lengthMeters(segment);
        return network.location(
                new Snap(segment, 0, fraction, meters, network.positionAt(segment, fraction), 0, Side.ON));
    }
}
