package org.xunlu.zone;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.xunlu.geo.CountyProjection;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Direction;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadLand;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.SegmentId;
import org.xunlu.zone.importing.ZoneRuleSeed;

/** Roads and footprints drawn in metres round a place of Xiao County, as tests of zones think of them. */
public final class MetricRoads {
    /** The county's zone, EPSG:4548. */
    public static final CountyProjection ZONE = CountyProjection.around(new LonLat(116.95, 34.19));

    private static final GeometryFactory METERS = new GeometryFactory();
    private static final double EAST = 495_000;
    private static final double NORTH = 3_784_000;

    private final List<Road> roads = new ArrayList<>();
    private final List<RoadSegment> segments = new ArrayList<>();

    /** Adds a road of one segment; x, y, x, y … in metres. */
    public MetricRoads road(long id, RoadClass roadClass, double left, double right, double... ordinates) {
        return road(id, roadClass, new RoadLand(left, right, true), 7, 10 * id, 10 * id + 1, ordinates);
    }

    /** Adds a road of one segment between nodes. */
    public MetricRoads road(
            long id, RoadClass roadClass, RoadLand land, double width, long from, long to, double... ordinates) {
        roads.add(new Road(new RoadId(id), roadClass.letter() + (100 + id), "", roadClass, "", land, 1));
        return segment(id, width, from, to, ordinates);
    }

    /** Adds a segment to a road. */
    public MetricRoads segment(long road, double width, long from, long to, double... ordinates) {
        LineString meters = METERS.createLineString(corners(ordinates));
        double start = segments.stream()
                .filter(each -> each.roadId().value() == road)
                .mapToDouble(RoadSegment::endMeasureMeters)
                .max()
                .orElse(0);
        segments.add(new RoadSegment(
                new SegmentId(segments.size() + 1L),
                new RoadId(road),
                from,
                to,
                (LineString) ZONE.unproject(meters),
                meters.getLength(),
                Direction.BOTH,
                2,
                width,
                start,
                50,
                ""));
        return this;
    }

    /** The network of what was added. */
    public RoadNetwork network() {
        return RoadNetwork.of(1, roads, segments);
    }

    /** A ring of metres as a polygon of degrees. */
    public static Geometry polygon(double... ordinates) {
        Coordinate[] open = corners(ordinates);
        Coordinate[] closed = java.util.Arrays.copyOf(open, open.length + 1);
        closed[open.length] = open[0].copy();
        return ZONE.unproject(METERS.createPolygon(closed));
    }

    /** A rectangle of metres as a polygon of degrees. */
    public static Geometry rectangle(double x1, double y1, double x2, double y2) {
        return polygon(x1, y1, x2, y1, x2, y2, x1, y2);
    }

    private static Coordinate[] corners(double... ordinates) {
        Coordinate[] corners = new Coordinate[ordinates.length / 2];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = new Coordinate(EAST + ordinates[2 * i], NORTH + ordinates[2 * i + 1]);
        }
        return corners;
    }

    /** A building of no positional error. */
    public static Footprint building(Geometry shape) {
        return new Footprint("1", "", FootprintUse.BUILDING, shape, null, 0);
    }

    /** The seeded rules of a province. */
    public static ZoneRuleBook.InForce rules(String province) {
        try (Reader csv = new InputStreamReader(
                Objects.requireNonNull(
                        MetricRoads.class.getClassLoader().getResourceAsStream("gis-data/rules/zone-rules.csv")),
                StandardCharsets.UTF_8)) {
            return new ZoneRuleBook(ZoneRuleSeed.read(csv)).inForce(province, LocalDate.of(2026, 1, 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
