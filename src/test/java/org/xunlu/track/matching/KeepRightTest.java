package org.xunlu.track.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

/** Two lines 15 m apart, the northern one the first segment; a receiver that wanders, nearer to the wrong one. */
final class KeepRightTest {
    private static final double NORTH = 34.200135;
    private static final double SOUTH = 34.2;

    @ParameterizedTest
    @CsvSource({
        "true, BOTH, one road drawn twice: eastbound is the southern line, 1",
        "false, BOTH, one road drawn twice: westbound is the northern line, 0",
    })
    void carriageways_of_one_road_are_told_apart_by_the_side_people_drive_on(
            boolean eastward, Direction direction, String why, int expected) {
        RoadNetwork network = network(1, direction);
        // 8.3 m from the right line, 6.7 m from the left one
        double lat = eastward ? SOUTH + 0.000075 : NORTH - 0.000075;
        assertThat(driven(network, eastward, lat)).as(why).containsOnly(expected);
    }

    /** The left line is the shorter one, by a hair; between the two fixes nothing was heard. */
    @Test
    void where_nothing_was_heard_people_drove_on_the_right_too() {
        LineString left = line(117.002, NORTH, 117.012, NORTH);
        LineString right = LonLat.WGS84.createLineString(new Coordinate[] {
            new Coordinate(117.002, NORTH), new Coordinate(117.0025, SOUTH),
            new Coordinate(117.0115, SOUTH), new Coordinate(117.012, NORTH)
        });
        RoadNetwork network = RoadNetwork.of(
                1,
                List.of(new Road(new RoadId(1), "G311", "", RoadClass.NATIONAL, "", 1)),
                List.of(
                        segment(1, 1, 10, 11, line(117, NORTH, 117.002, NORTH), Direction.BOTH),
                        segment(2, 1, 11, 12, left, Direction.BOTH),
                        segment(3, 1, 11, 12, right, Direction.BOTH),
                        segment(4, 1, 12, 13, line(117.012, NORTH, 117.014, NORTH), Direction.BOTH)));
        List<TrackPoint> east = List.of(fix(0, 117.001), fix(90, 117.013));
        List<TrackPoint> west = List.of(fix(0, 117.013), fix(90, 117.001));
        assertThat(driven(network, east)).containsExactly(0, 2, 3);
        assertThat(driven(network, west)).containsExactly(3, 1, 0);
    }

    private static TrackPoint fix(long second, double lon) {
        return TrackPoint.of(Instant.parse("2026-06-01T00:00:00Z").plusSeconds(second), new LonLat(lon, NORTH));
    }

    @ParameterizedTest
    @CsvSource({"2, BOTH", "1, FORWARD"})
    void other_roads_and_one_way_roads_are_taken_by_nearness_alone(long otherRoad, Direction direction) {
        assertThat(driven(network(otherRoad, direction), true, SOUTH + 0.000075))
                .containsOnly(0);
    }

    private static List<Integer> driven(RoadNetwork network, boolean eastward, double lat) {
        List<TrackPoint> fixes = new ArrayList<>();
        for (int i = 0; i <= 40; i++) {
            double lon = eastward ? 117.001 + 0.0003 * i : 117.013 - 0.0003 * i;
            fixes.add(TrackPoint.of(Instant.parse("2026-06-01T00:00:00Z").plusSeconds(2L * i), new LonLat(lon, lat)));
        }
        return driven(network, fixes);
    }

    private static List<Integer> driven(RoadNetwork network, List<TrackPoint> fixes) {
        return new RoadMatcher(network)
                .match(fixes).traversals().stream()
                        .map(each -> each.traversal().segment())
                        .toList();
    }

    private static RoadNetwork network(long otherRoad, Direction direction) {
        List<Road> roads = new ArrayList<>();
        roads.add(new Road(new RoadId(1), "G311", "", RoadClass.NATIONAL, "", 1));
        if (otherRoad != 1) {
            roads.add(new Road(new RoadId(otherRoad), "X002", "", RoadClass.COUNTY, "", 1));
        }
        return RoadNetwork.of(
                1, roads, List.of(segment(1, 1, NORTH, direction), segment(2, otherRoad, SOUTH, direction)));
    }

    private static LineString line(double west, double south, double east, double north) {
        return LonLat.WGS84.createLineString(
                new Coordinate[] {new Coordinate(west, south), new Coordinate(east, north)});
    }

    private static RoadSegment segment(long id, long road, double lat, Direction direction) {
        return segment(id, road, 2 * id, 2 * id + 1, line(117, lat, 117.014, lat), direction);
    }

    private static RoadSegment segment(long id, long road, long from, long to, LineString line, Direction direction) {
        double length = 92_200 * line.getLength();
        return new RoadSegment(new SegmentId(id), new RoadId(road), from, to, line, length, direction, 0, 0, 0, 50, "");
    }
}
