package org.xunlu.track.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunlu.network.Direction;
import org.xunlu.network.GridNetworks;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.SegmentId;

/** A main road bends round a village; a lane leads through it, straight on. Fixes are seen before and behind it only. */
final class FarFixesTest {
    private static final double LANE = 0;
    private static final double MAIN = 300;

    private static final int MAIN_ROAD = 1;
    private static final int VILLAGE_LANE = 2;
    private static final int NOT_KNOWN = 3;

    private final List<RoadSegment> segments = new ArrayList<>();

    private void segment(int road, int from, double x1, double y1, int to, double x2, double y2, double kmPerHour) {
        segments.add(new RoadSegment(
                new SegmentId(segments.size() + 1L),
                new RoadId(road),
                from,
                to,
                GridNetworks.line(GridNetworks.at(x1, y1), GridNetworks.at(x2, y2)),
                Math.hypot(x2 - x1, y2 - y1),
                Direction.BOTH,
                0,
                0,
                0,
                kmPerHour,
                ""));
    }

    private RoadNetwork network(int bypass, double kmPerHour) {
        segment(MAIN_ROAD, 1, 0, LANE, 2, 500, LANE, 70);
        segment(MAIN_ROAD, 3, 1500, LANE, 4, 2000, LANE, 70);
        segment(VILLAGE_LANE, 2, 500, LANE, 3, 1500, LANE, 30);
        segment(MAIN_ROAD, 2, 500, LANE, 5, 700, MAIN, 70);
        segment(MAIN_ROAD, 5, 700, MAIN, 6, 800, MAIN, 70);
        segment(bypass, 6, 800, MAIN, 7, 1300, MAIN, kmPerHour);
        segment(MAIN_ROAD, 7, 1300, MAIN, 3, 1500, LANE, 70);
        return RoadNetwork.of(
                1,
                List.of(
                        new Road(new RoadId(MAIN_ROAD), "G311", "", RoadClass.NATIONAL, "", 1),
                        new Road(new RoadId(VILLAGE_LANE), "C002", "", RoadClass.VILLAGE, "", 1),
                        new Road(new RoadId(NOT_KNOWN), "", "", RoadClass.OTHER, "", 1)),
                segments);
    }

    private static TrackPoint fix(long second, double east, double north) {
        return TrackPoint.of(Instant.parse("2026-06-01T00:00:00Z").plusSeconds(second), GridNetworks.at(east, north));
    }

    private static List<Integer> driven(RoadNetwork network, TrackPoint... fixes) {
        return new RoadMatcher(network)
                .match(List.of(fixes)).traversals().stream()
                        .map(each -> each.traversal().segment())
                        .toList();
    }

    @Test
    void the_quicker_way_is_taken_though_it_is_longer() {
        assertThat(driven(network(MAIN_ROAD, 70), fix(0, 100, 3), fix(120, 1900, -3)))
                .containsExactly(0, 3, 4, 5, 6, 1);
    }

    @Test
    void a_slow_bypass_is_left_for_the_lane() {
        assertThat(driven(network(VILLAGE_LANE, 15), fix(0, 100, 3), fix(240, 1900, -3)))
                .containsExactly(0, 2, 1);
    }

    @Test
    void a_piece_of_unknown_class_is_as_quick_as_the_main_road_it_carries_straight_on() {
        assertThat(driven(network(NOT_KNOWN, 20), fix(0, 100, 3), fix(120, 1900, -3)))
                .containsExactly(0, 3, 4, 5, 6, 1);
    }

    @Test
    void a_fix_between_two_roads_belongs_to_the_one_on_the_way() {
        // nearer to the lane's end than to the main road, but who comes from there and goes on there was not in the
        // lane
        RoadNetwork network = network(MAIN_ROAD, 70);
        assertThat(driven(network, fix(0, 690, 290), fix(60, 1050, 280), fix(120, 1310, 290), fix(180, 1900, 0)))
                .doesNotContain(2);
    }

    @Test
    void a_fix_that_nobody_reaches_in_the_time_is_a_stray() {
        MatchedTrack track = new RoadMatcher(network(MAIN_ROAD, 70))
                .match(List.of(fix(0, 10, 0), fix(40, 300, 0), fix(41, 1990, 0), fix(80, 480, 0), fix(120, 1300, 290)));
        assertThat(track.strayFixes()).isEqualTo(1);
        assertThat(track.stretches()).hasSize(1);
    }
}
