package org.xunlu.coverage;

import java.util.ArrayList;
import java.util.List;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Traversal;
import org.xunlu.track.matching.MatchedTraversal;

/** Joins what was driven into visits: what goes on where the last ended, the same way on the same segment, is one passing. */
final class VisitChain {
    private static final double JOIN_METERS = 2;

    private final RoadNetwork network;
    private final List<SegmentVisit> visits;

    /** Goes on after these visits. */
    VisitChain(RoadNetwork network, List<SegmentVisit> before) {
        this.network = network;
        this.visits = new ArrayList<>(before);
    }

    void add(List<MatchedTraversal> driven) {
        for (MatchedTraversal each : driven) {
            Traversal way = each.traversal();
            double length = network.lengthMeters(way.segment());
            double meters = way.share() * length;
            // in a silence only what cannot have been elsewhere is credited (domain: patrol_km)
            if (meters > 0 && each.onlyWay()) {
                append(
                        new SegmentVisit(
                                network.segment(way.segment()).id(),
                                way.fromFraction(),
                                way.toFraction(),
                                each.from(),
                                each.to(),
                                meters,
                                meters * each.slowShare(),
                                each.bridged() ? meters : 0,
                                each.confidence()),
                        length);
            }
        }
    }

    List<SegmentVisit> visits() {
        return visits;
    }

    private void append(SegmentVisit next, double length) {
        SegmentVisit last = visits.isEmpty() ? null : visits.get(visits.size() - 1);
        if (last == null || !goesOn(last, next, length)) {
            visits.add(next);
            return;
        }
        visits.set(visits.size() - 1, last.with(next, length));
    }

    private static boolean goesOn(SegmentVisit last, SegmentVisit next, double length) {
        return last.segment().equals(next.segment())
                && last.forward() == next.forward()
                && Math.abs(last.toFraction() - next.fromFraction()) * length <= JOIN_METERS;
    }
}
