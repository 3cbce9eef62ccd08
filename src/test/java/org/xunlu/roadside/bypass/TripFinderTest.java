package org.xunlu.roadside.bypass;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.geo.LonLat;
import org.xunlu.overload.CheckpointId;

final class TripFinderTest {
    private static final CheckpointId A = new CheckpointId(1);
    private static final CheckpointId P = new CheckpointId(2);
    private static final CheckpointId B = new CheckpointId(3);
    private static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");
    private static final DetourWay WAY =
            new DetourWay(A, P, B, 1_200, 20_000, 2_400, 31_000, LonLat.WGS84.createLineString(new Coordinate[] {
                new Coordinate(116.9, 34.1), new Coordinate(117, 34.1)
            }));

    private static void trip(TripFinder finder, String plate, boolean round, boolean over) {
        finder.take(new Passage(plate, A, NOON, over));
        if (!round) {
            finder.take(new Passage(plate, P, NOON.plusSeconds(700), over));
        }
        finder.take(new Passage(plate, B, NOON.plusSeconds(round ? 2_700 : 1_500), over));
    }

    @Test
    void overloaded_trucks_that_go_round_while_lawful_ones_go_through_are_proven() {
        TripFinder finder = new TripFinder(List.of(WAY));
        for (int i = 0; i < 30; i++) {
            trip(finder, "L" + i, i % 10 == 0, false);
        }
        for (int i = 0; i < 10; i++) {
            trip(finder, "O" + i, i > 0, true);
        }
        assertThat(finder.flows()).singleElement().satisfies(flow -> {
            assertThat(flow.through()).isEqualTo(28);
            assertThat(flow.throughOver()).isEqualTo(1);
            assertThat(flow.round()).isEqualTo(12);
            assertThat(flow.roundOver()).isEqualTo(9);
            assertThat(flow.proven()).isTrue();
        });
    }

    @Test
    void a_road_that_lawful_and_overloaded_trucks_take_alike_proves_nothing() {
        TripFinder finder = new TripFinder(List.of(WAY));
        for (int i = 0; i < 40; i++) {
            trip(finder, "T" + i, i % 2 == 0, i % 4 < 2);
        }
        assertThat(finder.flows()).singleElement().satisfies(flow -> assertThat(flow.proven())
                .isFalse());
    }

    @Test
    void who_is_too_fast_for_the_way_round_was_merely_not_read() {
        TripFinder finder = new TripFinder(List.of(WAY));
        finder.take(new Passage("X", A, NOON, true));
        finder.take(new Passage("X", B, NOON.plusSeconds(1_300), true));
        finder.take(new Passage("Y", B, NOON.plusSeconds(1_310), true));
        assertThat(finder.flows()).isEmpty();
    }

    @Test
    void fisher_s_lady_tasting_tea_is_one_in_seventy_and_seventeen_in_seventy() {
        // R. A. Fisher, The Design of Experiments (1935)
        assertThat(FisherExact.upper(4, 0, 0, 4)).isCloseTo(1 / 70.0, Assertions.within(1e-12));
        assertThat(FisherExact.upper(3, 1, 1, 3)).isCloseTo(17 / 70.0, Assertions.within(1e-12));
    }
}
