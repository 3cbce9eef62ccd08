package org.xunlu.patrol.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.TestRoads;
import org.xunlu.patrol.demand.SegmentDemand;
import org.xunlu.patrol.planning.Base;

final class ResponseBoundTest {
    private final RoadNetwork roads = TestRoads.grid(12).network();
    private final Incidents incidents = new Incidents(
            roads,
            IntStream.range(0, roads.segmentCount())
                    .mapToObj(segment -> new SegmentDemand(segment, 3, null, true, false, 1, Map.of()))
                    .toList());

    @Test
    void a_bound_from_fewer_searches_is_lower_and_no_placing_betters_either() {
        ResponseBound exact = new ResponseBound(incidents, Integer.MAX_VALUE);
        ResponseBound coarse = new ResponseBound(incidents, 60);
        Random random = new Random(3);
        for (int units = 1; units <= 4; units++) {
            assertThat(coarse.minutes(units)).isNotNegative().isLessThanOrEqualTo(exact.minutes(units));
            for (int tries = 0; tries < 20; tries++) {
                List<Base> places = random.ints(units, 0, roads.segmentCount())
                        .mapToObj(segment -> new Base(segment, 0))
                        .toList();
                assertThat(mean(incidents.fromNearest(places))).isGreaterThanOrEqualTo(exact.minutes(units));
            }
        }
    }

    @Test
    void the_nearest_of_several_is_found_in_one_search() {
        List<Base> places = List.of(new Base(0, 0.25), new Base(roads.segmentCount() - 1, 0.5), new Base(40, 1));
        double[] together = incidents.fromNearest(places);
        double[] each = new double[together.length];
        java.util.Arrays.fill(each, Double.POSITIVE_INFINITY);
        places.forEach(place -> Incidents.lower(each, incidents.from(place)));
        assertThat(together).containsExactly(each);
    }

    private double mean(double[] seconds) {
        double sum = 0;
        double mass = 0;
        for (int i = 0; i < seconds.length; i++) {
            sum += incidents.mass(i) * seconds[i];
            mass += incidents.mass(i);
        }
        return sum / mass / 60;
    }
}
