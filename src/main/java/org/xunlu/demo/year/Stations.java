package org.xunlu.demo.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.xunlu.demo.county.Anchors;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Road;
import org.xunlu.network.RoadNetwork;
import org.xunlu.overload.AccuracyClass;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.Standing;
import org.xunlu.overload.TravelDirection;

/** The weighing places of {@code stations.csv}, put on their roads. */
final class Stations {
    private Stations() {}

    /** In the order of the file. Off-site points were announced in the middle of the year. */
    static List<CheckpointDetails> of(RoadNetwork network, LocalDate lastDay) {
        List<CheckpointDetails> stations = new ArrayList<>();
        Anchors.rows("stations.csv").forEach(row -> {
            CheckpointKind kind = CheckpointKind.valueOf(row.get("kind"));
            boolean weighs = kind != CheckpointKind.CANDIDATE;
            @Nullable AccuracyClass accuracy = weighs ? AccuracyClass.C5 : null;
            stations.add(new CheckpointDetails(
                    row.get("code"),
                    row.get("name"),
                    kind,
                    place(network, row.get("route"), Double.parseDouble(row.get("share"))),
                    weighs ? 2 : 1,
                    TravelDirection.BOTH,
                    accuracy,
                    weighs ? lastDay.minusMonths(9) : null,
                    weighs ? lastDay.plusMonths(3) : null,
                    kind == CheckpointKind.OFF_SITE ? announced(lastDay) : null,
                    "演示数据 " + row.get("note"),
                    kind == CheckpointKind.OFF_SITE ? standing(row.get("code"), lastDay) : Standing.NONE));
        });
        return campaign(stations, network);
    }

    /** Puts the two points of the campaign where the usual way between them leads over the first off-site point. */
    private static List<CheckpointDetails> campaign(List<CheckpointDetails> stations, RoadNetwork network) {
        CSVRecord point = Anchors.rows("stations.csv").get(BypassTrips.POINT);
        String route = point.get("route");
        BothSides.around(network, share -> place(network, route, share), Double.parseDouble(point.get("share")))
                .ifPresent(sides -> {
                    stations.set(BypassTrips.BEFORE, moved(stations.get(BypassTrips.BEFORE), sides.get(0)));
                    stations.set(BypassTrips.BEHIND, moved(stations.get(BypassTrips.BEHIND), sides.get(1)));
                });
        return stations;
    }

    private static CheckpointDetails moved(CheckpointDetails station, LonLat to) {
        return new CheckpointDetails(
                station.code(),
                station.name(),
                station.kind(),
                to,
                station.lanes(),
                station.direction(),
                station.accuracyClass(),
                station.verifiedOn(),
                station.verifiedUntil(),
                station.announcedOn(),
                station.note(),
                station.standing());
    }

    /** Reviewed and signed before it was announced. */
    private static Standing standing(String code, LocalDate lastDay) {
        LocalDate announced = announced(lastDay);
        return new Standing(
                "演示检定-" + code, announced.minusDays(12), announced.minusDays(15), announced.minusDays(3), 1000, 1000);
    }

    static LocalDate announced(LocalDate lastDay) {
        return lastDay.minusDays(183);
    }

    private static LonLat place(RoadNetwork network, String route, double share) {
        Road road = network.roads().stream()
                .filter(each -> each.routeCode().equals(route))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("stations.csv names a road that is not there: " + route));
        List<Integer> segments = network.segmentsOf(road.id());
        double length = segments.stream().mapToDouble(network::lengthMeters).sum();
        double left = length * share;
        for (int segment : segments) {
            if (left <= network.lengthMeters(segment)) {
                return network.positionAt(segment, left / network.lengthMeters(segment));
            }
            left -= network.lengthMeters(segment);
        }
        return network.positionAt(segments.get(segments.size() - 1), 1);
    }
}
