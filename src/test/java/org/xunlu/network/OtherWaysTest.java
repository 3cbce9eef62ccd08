package org.xunlu.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunlu.geo.LonLat;

final class OtherWaysTest {
    /** A road of five pieces of 500 m, and a second one from its second to its last node, so far to the north. */
    private static RoadNetwork ladder(double northMeters) {
        double spacing = 500;
        LonLat[] low = new LonLat[6];
        for (int i = 0; i < low.length; i++) {
            low[i] = GridNetworks.at(i * spacing, 0);
        }
        LonLat[] high = {GridNetworks.at(spacing, northMeters), GridNetworks.at(4 * spacing, northMeters)};
        List<RoadSegment> segments = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            segments.add(segment(segments.size(), i, i + 1, low[i], low[i + 1]));
        }
        segments.add(segment(segments.size(), 1, 10, low[1], high[0]));
        segments.add(segment(segments.size(), 10, 11, high[0], high[1]));
        segments.add(segment(segments.size(), 11, 4, high[1], low[4]));
        Road road = new Road(new RoadId(1), "X001", "", RoadClass.COUNTY, "", 1);
        return RoadNetwork.of(1, List.of(road), segments);
    }

    private static RoadSegment segment(int number, long from, long to, LonLat begin, LonLat end) {
        return new RoadSegment(
                new SegmentId(number + 1L),
                new RoadId(1),
                from,
                to,
                GridNetworks.line(begin, end),
                begin.roughMetersTo(end),
                Direction.BOTH,
                2,
                7,
                0,
                50,
                "");
    }

    /** From the first piece to the last: the three between, forward. */
    private static final List<Integer> BETWEEN = List.of(2, 4, 6);

    private static boolean hasOther(double northMeters) {
        return new OtherWays(ladder(northMeters)).exist(0, BETWEEN, 8);
    }

    @Test
    void a_road_beside_it_hardly_longer_is_another_way() {
        assertThat(hasOther(100)).isTrue();
    }

    @Test
    void a_detour_by_more_than_a_fifth_is_none() {
        assertThat(hasOther(200)).isFalse();
    }

    @Test
    void turning_back_to_where_it_came_from_is_none() {
        RoadNetwork grid = GridNetworks.of(1, 6, 500);
        assertThat(new OtherWays(grid).exist(0, BETWEEN, 8)).isFalse();
    }

    @Test
    void a_short_way_is_the_same_for_who_counts_kilometres() {
        assertThat(new OtherWays(ladder(10)).exist(0, List.of(), 2)).isFalse();
    }
}
