package org.xunlu.demo.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.xunlu.demo.Seeds;
import org.xunlu.demo.county.Anchors;
import org.xunlu.demo.county.DemoNetwork;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.demand.Closure;

final class RoadEventsTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 31);

    @Test
    void markets_follow_the_moon_and_closures_take_roads_out_now_and_later_alike_for_one_seed() {
        Anchors anchors = Anchors.builtIn();
        RoadNetwork network = DemoNetwork.generate(anchors, 1, new Seeds(5)).snapshot();
        RoadEvents events = RoadEvents.of(anchors, network, LAST_DAY, new Seeds(5));

        assertThat(events.markets())
                .hasSize(6)
                .allMatch(market -> market.assumed()
                        && market.name().contains("演示")
                        && market.lunarDigits().size() == 2);
        Instant noon = Instant.parse("2026-05-31T04:00:00Z");
        assertThat(events.closures())
                .hasSize(2)
                .allMatch(closure -> closure.segments().size() == 2);
        assertThat(events.closures().stream().map((Closure closure) -> closure.touches(noon, noon.plusSeconds(1))))
                .containsExactly(true, false);
        assertThat(events.closures().get(1).touches(noon, noon.plus(Duration.ofDays(5))))
                .isTrue();
        assertThat(RoadEvents.of(anchors, network, LAST_DAY, new Seeds(5))).isEqualTo(events);
    }
}
