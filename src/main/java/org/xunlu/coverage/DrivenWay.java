package org.xunlu.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.xunlu.coverage.WayPiece.Kind;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;
import org.xunlu.track.Fix;

/**
 * Parts a way into pieces by how they are known: along a road, bridged, beside all roads, silent. On roads the
 * lengths are those mileage is made of; beside them they are measured from fix to fix.
 */
final class DrivenWay {
    /** Shorter moves are the wandering of a receiver that stands. */
    private static final double STANDING_METERS = 150;

    private static final double LEAST_METERS = 15;

    private final RoadNetwork network;
    private final List<SegmentVisit> visits;
    private final Duration gap;
    private final List<WayPiece> pieces = new ArrayList<>();
    private final List<Fix> open = new ArrayList<>();
    private @Nullable Kind kind;
    private int next;

    private DrivenWay(RoadNetwork network, List<SegmentVisit> visits, Duration gap) {
        this.network = network;
        this.visits = visits;
        this.gap = gap;
    }

    /** Of what a rider drove and of all its fixes, both in the order of time. */
    static List<WayPiece> of(RoadNetwork network, List<SegmentVisit> visits, List<Fix> fixes, MileageRules rules) {
        DrivenWay way = new DrivenWay(network, visits, rules.gap());
        List<Fix> moving = TrackCleaning.clean(fixes);
        for (int i = 1; i < moving.size(); i++) {
            way.step(moving.get(i - 1), moving.get(i));
        }
        way.end();
        return List.copyOf(way.pieces);
    }

    private void step(Fix a, Fix b) {
        Kind here = kindBetween(a, b);
        boolean silent = here == Kind.BRIDGED || here == Kind.SILENCE;
        if (here != kind || silent) {
            end();
            kind = here;
            open.add(a);
        }
        open.add(b);
    }

    /** Null where the vehicle stood. */
    private @Nullable Kind kindBetween(Fix a, Fix b) {
        boolean bridged = false;
        double driven = 0;
        while (next < visits.size() && !visits.get(next).left().isAfter(a.time())) {
            next++;
        }
        for (int i = next; i < visits.size() && visits.get(i).entered().isBefore(b.time()); i++) {
            SegmentVisit part = visits.get(i).during(a.time(), b.time()).orElse(null);
            driven += part == null ? 0 : part.meters();
            bridged |= part != null && part.bridgedMeters() > 0;
        }
        double straight = a.position().roughMetersTo(b.position());
        if (Duration.between(a.time(), b.time()).compareTo(gap) > 0) {
            return straight < STANDING_METERS ? null : bridged ? Kind.BRIDGED : Kind.SILENCE;
        }
        if (driven > 0) {
            return Kind.ROAD;
        }
        // short steps beside the road add up; short steps while standing are none
        return straight >= LEAST_METERS || kind == Kind.OFF_ROAD ? Kind.OFF_ROAD : null;
    }

    private void end() {
        Kind ended = kind;
        if (ended != null && !open.isEmpty()) {
            Fix first = open.get(0);
            Fix last = open.get(open.size() - 1);
            switch (ended) {
                case OFF_ROAD, SILENCE -> pieces.add(straight(ended, first.time(), last.time()));
                default -> pieces.addAll(new RoadPieces(network, ended == Kind.BRIDGED).of(visits, first, last));
            }
        }
        open.clear();
        kind = null;
    }

    private WayPiece straight(Kind ended, Instant from, Instant to) {
        double meters = 0;
        for (int i = 1; i < open.size(); i++) {
            meters += open.get(i - 1).position().roughMetersTo(open.get(i).position());
        }
        LineString line = LonLat.WGS84.createLineString(
                open.stream().map(fix -> fix.position().coordinate()).toArray(Coordinate[]::new));
        return new WayPiece(ended, from, to, meters, 1, null, null, line);
    }
}
