package org.xunlu.patrol;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.xunlu.geo.LonLat;
import org.xunlu.geo.Side;
import org.xunlu.network.Road;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.Snap;
import org.xunlu.patrol.planning.TourRequest;

/** Writes a route as its turns, in driving order, each with its stake. */
public final class TurnWriter {
    /** Headings are taken over so much road, lest a crooked junction look like a turn. */
    private static final double LOOK_METERS = 25;
    /** Less than this is straight on. */
    private static final double STRAIGHT_DEGREES = 30;

    private static final double BACK_DEGREES = 165;

    private final RoadNetwork roads;

    /** On these roads; legs over segments that are no longer there are left out. */
    public TurnWriter(RoadNetwork roads) {
        this.roads = roads;
    }

    /** The turns of a route. */
    public List<Turn> of(PatrolRoute route) {
        List<Turn> turns = new ArrayList<>();
        List<RouteLeg> run = new ArrayList<>();
        Turn.Kind kind = Turn.Kind.START;
        double[] after = new double[2];
        for (RouteLeg leg : route.legs()) {
            if (index(leg) < 0 || leg.fromFraction() == leg.toFraction()) {
                continue;
            }
            if (!run.isEmpty()) {
                RouteLeg last = run.get(run.size() - 1);
                Turn.Kind next = kind(last, leg);
                if (!road(last).equals(road(leg)) || next == Turn.Kind.BACK) {
                    turns.add(turn(kind, run, after));
                    run.clear();
                    kind = next;
                }
            }
            run.add(leg);
        }
        if (!run.isEmpty()) {
            turns.add(turn(kind, run, after));
        }
        return turns;
    }

    private Turn turn(Turn.Kind kind, List<RouteLeg> run, double[] after) {
        RouteLeg first = run.get(0);
        RouteLeg last = run.get(run.size() - 1);
        double meters = run.stream().mapToDouble(this::meters).sum();
        Turn turn = new Turn(
                kind,
                road(first),
                stake(index(first), first.fromFraction()),
                stake(index(last), last.toFraction()),
                roads.positionAt(index(first), first.fromFraction()),
                meters,
                run.stream()
                        .filter(RouteLeg::required)
                        .mapToDouble(this::meters)
                        .sum(),
                after[0],
                after[1]);
        after[0] += meters;
        after[1] += run.stream().mapToDouble(this::seconds).sum();
        return turn;
    }

    private Turn.Kind kind(RouteLeg last, RouteLeg next) {
        double turned = heading(next, 0) - heading(last, 1);
        double degrees = Math.IEEEremainder(turned, 360);
        if (Math.abs(degrees) > BACK_DEGREES) {
            return Turn.Kind.BACK;
        }
        return Math.abs(degrees) < STRAIGHT_DEGREES
                ? Turn.Kind.STRAIGHT
                : degrees > 0 ? Turn.Kind.RIGHT : Turn.Kind.LEFT;
    }

    /** Which way it is driven at its start, 0, or its end, 1: degrees from north, clockwise. */
    private double heading(RouteLeg leg, int end) {
        LengthIndexedLine line = new LengthIndexedLine(roads.projectedLine(index(leg)));
        double length = line.getEndIndex();
        double ahead = leg.toFraction() > leg.fromFraction() ? LOOK_METERS : -LOOK_METERS;
        double at = (end == 0 ? leg.fromFraction() : leg.toFraction()) * length;
        double other = Math.max(0, Math.min(length, end == 0 ? at + ahead : at - ahead));
        Coordinate from = line.extractPoint(end == 0 ? at : other);
        Coordinate to = line.extractPoint(end == 0 ? other : at);
        return Math.toDegrees(Math.atan2(to.x - from.x, to.y - from.y));
    }

    private int index(RouteLeg leg) {
        return roads.indexOf(leg.segment());
    }

    private Road road(RouteLeg leg) {
        return roads.roadOf(index(leg));
    }

    private double meters(RouteLeg leg) {
        return roads.lengthMeters(index(leg)) * Math.abs(leg.toFraction() - leg.fromFraction());
    }

    private double seconds(RouteLeg leg) {
        RoadSegment segment = roads.segment(index(leg));
        double speed = Math.max(1, segment.kmPerHour());
        return meters(leg) / (leg.required() ? Math.min(speed, TourRequest.INSPECTION_KM_PER_HOUR) : speed) * 3.6;
    }

    private String stake(int segment, double fraction) {
        LonLat position = roads.positionAt(segment, fraction);
        double offset = fraction * roads.lengthMeters(segment);
        return roads.location(new Snap(segment, 0, fraction, offset, position, 0, Side.ON))
                .stake()
                .format();
    }
}
