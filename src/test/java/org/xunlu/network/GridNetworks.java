package org.xunlu.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.xunlu.geo.CountyProjection;
import org.xunlu.geo.LonLat;

/**
 * Towns on the drawing board, for tests: streets every so many metres, row 0 in the south, node {@code row × columns +
 * column}. Each west–east row is the road X001, X002, …, each south–north column Y001, Y002, ….
 */
public final class GridNetworks {
    /** The south-western corner. */
    public static final LonLat CORNER = new LonLat(116.90, 34.15);

    private GridNetworks() {}

    /** A grid on which all may be driven both ways at 50 km/h. */
    public static RoadNetwork of(int rows, int columns, double spacingMeters) {
        List<Road> roads = new ArrayList<>();
        List<RoadSegment> segments = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            roads.add(new Road(new RoadId(r + 1L), String.format("X%03d", r + 1), "", RoadClass.COUNTY, "", 1));
            for (int c = 0; c + 1 < columns; c++) {
                segments.add(segment(segments.size() + 1L, r + 1L, columns, r, c, r, c + 1, spacingMeters));
            }
        }
        for (int c = 0; c < columns; c++) {
            long road = rows + c + 1L;
            roads.add(new Road(new RoadId(road), String.format("Y%03d", c + 1), "", RoadClass.TOWNSHIP, "", 1));
            for (int r = 0; r + 1 < rows; r++) {
                segments.add(segment(segments.size() + 1L, road, columns, r, c, r + 1, c, spacingMeters));
            }
        }
        return RoadNetwork.of(1, roads, segments);
    }

    /** A grid as of a county: every fourth street is quick, lengths and speeds differ a little by this seed. */
    public static RoadNetwork county(int rows, int columns, double spacingMeters, long seed) {
        RoadNetwork even = of(rows, columns, spacingMeters);
        Random random = new Random(seed);
        double[] east = new double[rows * columns];
        double[] north = new double[rows * columns];
        for (int node = 0; node < east.length; node++) {
            east[node] = spacingMeters * (node % columns + random.nextDouble() * 0.4 - 0.2);
            north[node] = spacingMeters * (node / columns + random.nextDouble() * 0.4 - 0.2);
        }
        List<RoadSegment> segments = new ArrayList<>();
        for (RoadSegment each : even.segments()) {
            int a = (int) each.fromNode();
            int b = (int) each.toNode();
            boolean row = a / columns == b / columns;
            boolean quick = (row ? a / columns : a % columns) % 4 == 0;
            segments.add(new RoadSegment(
                    each.id(),
                    each.roadId(),
                    a,
                    b,
                    line(at(east[a], north[a]), at(east[b], north[b])),
                    Math.hypot(east[a] - east[b], north[a] - north[b]),
                    Direction.BOTH,
                    2,
                    7,
                    each.startMeasureMeters(),
                    (quick ? 65 : 35) * (0.9 + 0.2 * random.nextDouble()),
                    ""));
        }
        return RoadNetwork.of(1, even.roads(), segments);
    }

    /** The place so many metres east and north of the corner. */
    public static LonLat at(double east, double north) {
        CountyProjection projection = CountyProjection.around(CORNER);
        Coordinate corner = projection.toMeters(CORNER);
        return projection.toLonLat(new Coordinate(corner.x + east, corner.y + north));
    }

    private static RoadSegment segment(
            long id, long road, int columns, int fromRow, int fromColumn, int toRow, int toColumn, double spacing) {
        double measure = Math.max(fromRow * (toRow - fromRow), fromColumn * (toColumn - fromColumn)) * spacing;
        return new RoadSegment(
                new SegmentId(id),
                new RoadId(road),
                (long) fromRow * columns + fromColumn,
                (long) toRow * columns + toColumn,
                line(at(fromColumn * spacing, fromRow * spacing), at(toColumn * spacing, toRow * spacing)),
                spacing,
                Direction.BOTH,
                2,
                7,
                measure,
                50,
                "");
    }

    /** A line through these places. */
    public static LineString line(LonLat... places) {
        Coordinate[] vertices = new Coordinate[places.length];
        for (int i = 0; i < places.length; i++) {
            vertices[i] = places[i].coordinate();
        }
        return LonLat.WGS84.createLineString(vertices);
    }
}
