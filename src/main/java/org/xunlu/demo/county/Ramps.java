package org.xunlu.demo.county;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.xunlu.network.RoadClass;

/**
 * The connections between expressways and other roads. Elsewhere they pass over each other without a junction.
 *
 * @param roads one ramp an interchange
 * @param cuts by route code of the expressway, the distances from its start where ramps leave
 */
record Ramps(List<Alignment> roads, Map<String, TreeSet<Double>> cuts) {
    private static final double FROM_CROSSING_METERS = 380;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    static Ramps of(List<Interchange> interchanges, List<Alignment> trunks) {
        List<Alignment> ramps = new ArrayList<>();
        Map<String, TreeSet<Double>> cuts = new TreeMap<>();
        for (Interchange interchange : interchanges) {
            LineString expressway = line(interchange.expressway(), trunks);
            LineString road = line(interchange.road(), trunks);
            Geometry crossing = expressway.intersection(road);
            if (crossing.isEmpty()) {
                throw new IllegalArgumentException(interchange + ": the two roads do not cross");
            }
            Coordinate at = crossing.getCoordinates()[0];
            LengthIndexedLine alongExpressway = new LengthIndexedLine(expressway);
            LengthIndexedLine alongRoad = new LengthIndexedLine(road);
            double leave = alongExpressway.indexOf(at) + FROM_CROSSING_METERS;
            Coordinate from = alongExpressway.extractPoint(leave);
            Coordinate to = alongRoad.extractPoint(alongRoad.indexOf(at) + FROM_CROSSING_METERS);
            Coordinate bend =
                    new Coordinate((from.x + to.x) * 0.62 - at.x * 0.24, (from.y + to.y) * 0.62 - at.y * 0.24);
            cuts.computeIfAbsent(interchange.expressway(), any -> new TreeSet<>())
                    .add(leave);
            ramps.add(new Alignment(
                    "",
                    interchange.name() + "匝道",
                    RoadClass.OTHER,
                    0,
                    GEOMETRY.createLineString(
                            Curves.through(List.of(from, bend, to), 80).toArray(Coordinate[]::new))));
        }
        return new Ramps(ramps, cuts);
    }

    private static LineString line(String code, List<Alignment> trunks) {
        return trunks.stream()
                .filter(road -> road.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no road " + code))
                .line();
    }
}
