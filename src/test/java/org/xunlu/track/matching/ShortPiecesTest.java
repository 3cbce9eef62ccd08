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

/** Files that part roads at every vertex, and draw some pieces twice, tell of the same roads. */
final class ShortPiecesTest {
    private final List<RoadSegment> segments = new ArrayList<>();

    private void road(long road, long firstNode, double north, double pieceMeters) {
        for (int i = 0; i < Math.round(1200 / pieceMeters); i++) {
            segment(road, firstNode + i, firstNode + i + 1, i * pieceMeters, (i + 1) * pieceMeters, north);
        }
    }

    private void segment(long road, long from, long to, double west, double east, double north) {
        segments.add(new RoadSegment(
                new SegmentId(segments.size() + 1L),
                new RoadId(road),
                from,
                to,
                GridNetworks.line(GridNetworks.at(west, north), GridNetworks.at(east, north)),
                east - west,
                Direction.BOTH,
                0,
                0,
                0,
                50,
                ""));
    }

    private RoadNetwork network() {
        return RoadNetwork.of(
                1,
                List.of(
                        new Road(new RoadId(1), "X001", "", RoadClass.COUNTY, "", 1),
                        new Road(new RoadId(2), "Y002", "", RoadClass.TOWNSHIP, "", 1)),
                segments);
    }

    /** Bad reception lets three fixes lie nearer to the lane, which leads nowhere. */
    private static List<TrackPoint> drive() {
        List<TrackPoint> fixes = new ArrayList<>();
        for (int i = 0; i <= 20; i++) {
            double north = i >= 9 && i <= 11 ? 24 : 2;
            fixes.add(TrackPoint.of(
                    Instant.parse("2026-06-01T00:00:00Z").plusSeconds(4L * i), GridNetworks.at(100 + 50 * i, north)));
        }
        return fixes;
    }

    @Test
    void a_road_in_short_pieces_is_found_beside_a_lane_in_short_pieces() {
        road(1, 1, 0, 5);
        road(2, 1001, 40, 5);
        MatchedTrack track = new RoadMatcher(network()).match(drive());
        assertThat(track.stretches()).hasSize(1);
        assertThat(track.matchedMeters()).isBetween(990.0, 1010.0);
        assertThat(track.traversals()).allSatisfy(each -> assertThat(
                        track.network().roadOf(each.traversal().segment()).routeCode())
                .isEqualTo("X001"));
    }

    @Test
    void pieces_drawn_again_on_top_of_a_road_do_not_take_its_place() {
        road(1, 1, 0, 1200);
        for (int i = 0; i < 60; i++) {
            segment(2, 2000 + 2L * i, 2001 + 2L * i, 100 + 15 * i, 112 + 15 * i, 0);
        }
        MatchedTrack track = new RoadMatcher(network()).match(drive());
        assertThat(track.traversals()).hasSize(1);
        assertThat(track.traversals().get(0).traversal().segment()).isZero();
        assertThat(track.matchedMeters()).isBetween(990.0, 1010.0);
    }
}
