package org.xunlu.network.http;

import java.time.Instant;
import java.util.List;
import org.xunlu.geo.StakeLabel;
import org.xunlu.network.Direction;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadHistoryEntry;
import org.xunlu.network.RoadLand;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.RoadSheet;

/**
 * One road in full.
 *
 * @param measuredMeters the greatest measure along it
 * @param from what the stakes say at its start
 * @param to what they say at its end
 */
record RoadView(
        long id,
        String routeCode,
        String name,
        RoadClass roadClass,
        String squadron,
        RoadLand land,
        long version,
        double km,
        double measuredMeters,
        String from,
        String to,
        List<Piece> segments,
        List<Stake> stakes,
        List<Break> breaks) {

    /** A segment; {@code from} and {@code to} in the order of the chainage. */
    record Piece(
            long id,
            String from,
            String to,
            double lengthMeters,
            int lanes,
            double widthMeters,
            Direction direction,
            double kmPerHour,
            String gridCell) {}

    record Stake(double measureMeters, String chainage) {}

    record Break(double measureMeters, String before, String after) {}

    /** A line of the register. */
    record Line(
            long id,
            String routeCode,
            String name,
            RoadClass roadClass,
            String squadron,
            RoadLand land,
            long version,
            double km,
            int segmentCount) {
        static Line of(Road road, RoadNetwork network) {
            List<Integer> segments = network.segmentsOf(road.id());
            double meters = segments.stream()
                    .mapToDouble(s -> network.segment(s).lengthMeters())
                    .sum();
            return new Line(
                    road.id().value(),
                    road.routeCode(),
                    road.name(),
                    road.roadClass(),
                    road.squadron(),
                    road.land(),
                    road.version(),
                    Math.rint(meters) / 1000,
                    segments.size());
        }
    }

    /** A line of the history. */
    record Changed(long version, Instant at, String person, String field, int segments, String before, String after) {
        static Changed of(RoadHistoryEntry entry) {
            return new Changed(
                    entry.version(),
                    entry.at(),
                    entry.person(),
                    entry.change().field(),
                    entry.change().segments(),
                    entry.change().before(),
                    entry.change().after());
        }
    }

    static RoadView of(RoadSheet sheet) {
        Road road = sheet.road();
        double length = sheet.measuredMeters();
        double meters =
                sheet.segments().stream().mapToDouble(RoadSegment::lengthMeters).sum();
        return new RoadView(
                road.id().value(),
                road.routeCode(),
                road.name(),
                road.roadClass(),
                road.squadron(),
                road.land(),
                road.version(),
                Math.rint(meters) / 1000,
                Math.rint(length * 10) / 10,
                sheet.labelAt(sheet.firstMeters()).format(),
                sheet.labelAt(length).format(),
                pieces(sheet),
                sheet.stakes().stakes().stream()
                        .map(each ->
                                new Stake(each.measureMeters(), each.chainage().format()))
                        .toList(),
                sheet.stakes().breaks().stream()
                        .map(each -> new Break(
                                each.measureMeters(),
                                each.before().format(),
                                each.after().format()))
                        .toList());
    }

    private static List<Piece> pieces(RoadSheet sheet) {
        return sheet.segments().stream()
                .map(each -> {
                    double from = Math.min(each.startMeasureMeters(), each.endMeasureMeters());
                    double to = Math.max(each.startMeasureMeters(), each.endMeasureMeters());
                    StakeLabel start = sheet.labelAt(from);
                    return new Piece(
                            each.id().value(),
                            start.format(),
                            sheet.labelAt(to).format(),
                            Math.rint(each.lengthMeters() * 10) / 10,
                            each.lanes(),
                            each.widthMeters(),
                            each.direction(),
                            each.kmPerHour(),
                            each.gridCell());
                })
                .toList();
    }
}
