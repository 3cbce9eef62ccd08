package org.xunlu.patrol;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Direction;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.SegmentId;

/** Small made-up networks near 117°E 34°N, drawn node by node. */
public final class TestRoads {
    /** Degrees between neighbouring nodes, about 460 m east and 555 m north. */
    public static final double STEP = 0.005;

    private final List<Road> roads = new ArrayList<>();
    private final List<RoadSegment> segments = new ArrayList<>();

    /** A square grid: roads X1.. run east, Y1.. run north; node (column, row). */
    public static TestRoads grid(int size) {
        TestRoads grid = new TestRoads();
        for (int row = 0; row < size; row++) {
            grid.road("X" + (row + 1), RoadClass.COUNTY);
            for (int column = 0; column + 1 < size; column++) {
                grid.segment(column, row, column + 1, row, Direction.BOTH);
            }
        }
        for (int column = 0; column < size; column++) {
            grid.road("Y" + (column + 1), RoadClass.TOWNSHIP);
            for (int row = 0; row + 1 < size; row++) {
                grid.segment(column, row, column, row + 1, Direction.BOTH);
            }
        }
        return grid;
    }

    /** Begins a road; the segments that follow belong to it. */
    public TestRoads road(String routeCode, RoadClass roadClass) {
        roads.add(new Road(new RoadId(roads.size() + 1), routeCode, "", roadClass, "", 1));
        return this;
    }

    /** Adds a straight segment between two nodes; its id counts from 1. */
    public TestRoads segment(int fromColumn, int fromRow, int toColumn, int toRow, Direction direction) {
        LineString line = LonLat.WGS84.createLineString(new Coordinate[] {
            at(fromColumn, fromRow).coordinate(), at(toColumn, toRow).coordinate()
        });
        Road road = roads.get(roads.size() - 1);
        double length = at(fromColumn, fromRow).roughMetersTo(at(toColumn, toRow));
        double start = segments.stream()
                .filter(segment -> segment.roadId().equals(road.id()))
                .mapToDouble(RoadSegment::lengthMeters)
                .sum();
        segments.add(new RoadSegment(
                new SegmentId(segments.size() + 1),
                road.id(),
                node(fromColumn, fromRow),
                node(toColumn, toRow),
                line,
                length,
                direction,
                2,
                7,
                start,
                road.roadClass().defaultKmPerHour(),
                ""));
        return this;
    }

    /** Where a node lies. */
    public static LonLat at(double column, double row) {
        return new LonLat(117 + column * STEP, 34 + row * STEP);
    }

    private static long node(int column, int row) {
        return 10_000L * (row + 1) + column;
    }

    /** The finished network. */
    public RoadNetwork network() {
        return RoadNetwork.of(1, roads, segments);
    }
}
