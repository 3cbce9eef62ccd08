package org.xunlu.app;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.xunlu.patrol.Assignment;
import org.xunlu.patrol.HistoryEntry;
import org.xunlu.patrol.Patrol;
import org.xunlu.track.protocol.jt808.Area;
import org.xunlu.track.protocol.jt808.AreaOrder;
import org.xunlu.track.protocol.jt808.Downlink;
import org.xunlu.track.protocol.jt808.Route;
import org.xunlu.track.protocol.jt808.Times;

/** A patrol in the words of JT/T 808: the route that a terminal watches, and a text for the crew. */
final class TerminalWords {
    private static final ZoneId BRIGADE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    /** Farther from the line a terminal is off the route: a road, its shoulders, and the error of a receiver. */
    private static final int WIDTH_METERS = 100;

    private static final int MOST_BENDS = 1_000;
    /** About 10 m. */
    private static final double FIRST_TOLERANCE_DEGREES = 1e-4;

    private static final int LONGEST_NAME = 60;

    private TerminalWords() {}

    /** Message 0x8606; empty where nothing is to be driven. */
    static Optional<AreaOrder> route(Patrol patrol) {
        Assignment assignment = patrol.assignment();
        LineString line = patrol.route().geometry();
        if (assignment == null || line.getNumPoints() < 2) {
            return Optional.empty();
        }
        List<Route.Bend> bends = new ArrayList<>();
        for (Coordinate each : simplified(line)) {
            int number = bends.size() + 1;
            bends.add(new Route.Bend(number, number, new Area.Point(each.x, each.y), WIDTH_METERS, null, null));
        }
        Times times = new Times(assignment.from(), assignment.to());
        return Optional.of(
                new AreaOrder.SetRoute(new Route(number(patrol), name(patrol), times, Area.Watch.LEAVING, bends)));
    }

    /** The route as well-known text, with as many bends as a terminal is told. */
    static String shape(Patrol patrol) {
        LineString line = patrol.route().geometry();
        return line.getNumPoints() < 2
                ? ""
                : line.getFactory().createLineString(simplified(line)).toText();
    }

    /** Message 0x8607. */
    static AreaOrder forget(Patrol patrol) {
        return new AreaOrder.Delete(AreaOrder.Kind.ROUTES, List.of(number(patrol)));
    }

    /**
     * Message 0x8300.
     *
     * @param change how the route was changed last after it was given out; null where it was not
     */
    static Downlink text(Patrol patrol, Assignment assignment, @Nullable HistoryEntry change) {
        String duty = "巡查任务：" + name(patrol) + "，" + time(assignment.from()) + " 至 " + time(assignment.to());
        String text = change == null
                ? duty + "，请按下发路线行驶。"
                : "路线已调整（" + time(change.act().at()) + " " + change.act().person() + because(change.note())
                        + "），请按新下发的路线行驶。" + duty + "。";
        return said(text);
    }

    /** Message 0x8300 when a patrol was given up. */
    static Downlink calledOff(Patrol patrol) {
        return said("巡查任务取消：" + name(patrol) + because(patrol.state().reason()) + "。");
    }

    private static Downlink said(String text) {
        return new Downlink.Text(Downlink.Text.SHOWN | Downlink.Text.SPOKEN, false, text);
    }

    private static String because(String reason) {
        return reason.isBlank()
                ? ""
                : "：" + (reason.length() <= LONGEST_NAME ? reason : reason.substring(0, LONGEST_NAME));
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(BRIGADE));
    }

    private static Coordinate[] simplified(LineString line) {
        double tolerance = FIRST_TOLERANCE_DEGREES;
        Coordinate[] points = DouglasPeuckerSimplifier.simplify(line, tolerance).getCoordinates();
        while (points.length > MOST_BENDS) {
            tolerance *= 2;
            points = DouglasPeuckerSimplifier.simplify(line, tolerance).getCoordinates();
        }
        return points.length < 2 ? line.getCoordinates() : points;
    }

    /** By which terminals know the route of a patrol. */
    static long number(Patrol patrol) {
        return patrol.id().value() & 0xffff_ffffL;
    }

    private static String name(Patrol patrol) {
        String name = patrol.plan().name();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
