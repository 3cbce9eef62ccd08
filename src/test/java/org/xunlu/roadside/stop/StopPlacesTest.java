package org.xunlu.roadside.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.geo.LonLat;
import org.xunlu.network.GridNetworks;
import org.xunlu.network.RoadNetwork;
import org.xunlu.overload.LeastExcess;
import org.xunlu.overload.MassLimitsTest;
import org.xunlu.overload.OverLimit;
import org.xunlu.overload.Plate;
import org.xunlu.overload.VehicleType;
import org.xunlu.roadside.sql.StopStore;

@OnBothDatabases
final class StopPlacesTest {
    /** A Monday, 9:30 in China. */
    private static final Instant MORNING = Instant.parse("2026-06-01T01:30:00Z");

    private static final RoadNetwork ROADS = GridNetworks.county(3, 3, 1_000, 1);
    private final StopStore stops;

    StopPlacesTest(Database database) {
        stops = new StopStore(database);
    }

    private void stop(
            int hours, LonLat at, int axles, @Nullable Integer firstKg, @Nullable Integer againKg, StopState state) {
        StopDetails details = new StopDetails(
                MORNING.plusSeconds(3600L * hours),
                at,
                new StopDetails.Vehicle(new Plate("皖L演0001"), VehicleType.COMBINATION, axles),
                new StopDetails.People("", "", "", ""),
                firstKg,
                againKg,
                Set.of(Offence.MODIFIED),
                StopDetails.Police.NONE,
                null,
                null,
                List.of(),
                "");
        OverLimit over = StopDesk.overLimit(details, MassLimitsTest.seeded(), LocalDate.of(2026, 6, 1));
        stops.add(
                new RoadStop(
                        new StopId(0), details, null, over, List.of(), state, new RoadStop.Author(1, "甲"), null, 1),
                null);
    }

    private List<StopPlaces.Place> ask(@Nullable Integer axles, LeastExcess excess) {
        return new StopPlaces(stops)
                .list(ROADS, new StopPlaces.Question(MORNING, MORNING.plusSeconds(86_400), axles, null, null, excess));
    }

    @Test
    void confirmed_weighings_are_told_by_segment_and_hour_and_nothing_else_counts() {
        LonLat here = GridNetworks.at(450, 0);
        LonLat there = GridNetworks.at(1_500, 1_000);
        stop(0, here, 6, 81_000, 48_900, StopState.CONFIRMED);
        stop(1, GridNetworks.at(550, 0), 6, 105_000, null, StopState.CONFIRMED);
        stop(2, here, 6, 40_000, null, StopState.CONFIRMED);
        stop(3, there, 5, 45_000, null, StopState.CONFIRMED);
        stop(4, there, 5, null, null, StopState.CONFIRMED);
        stop(5, there, 5, 60_000, null, StopState.RECORDED);
        stop(30, there, 5, 60_000, null, StopState.CONFIRMED);

        List<StopPlaces.Place> all = ask(null, LeastExcess.ANY);
        assertThat(all).extracting(StopPlaces.Place::weighed).containsExactly(3, 1);
        assertThat(all).extracting(StopPlaces.Place::over).containsExactly(2, 1);
        assertThat(all.get(0).overKg()).isEqualTo(32_000 + 56_000);
        assertThat(all.get(0).unloadedKg()).isEqualTo(32_100);
        assertThat(all.get(0).hours()).containsExactly(9, 10);
        assertThat(all.get(0).fromStake()).isNotEqualTo(all.get(0).toStake());
        assertThat(ask(5, LeastExcess.ANY)).extracting(StopPlaces.Place::over).containsExactly(1);
        assertThat(ask(null, LeastExcess.SEVERE))
                .extracting(StopPlaces.Place::over)
                .containsExactly(1, 0);
        assertThat(ask(null, LeastExcess.FIFTY_PERCENT))
                .extracting(StopPlaces.Place::over)
                .containsExactly(2, 0);
    }
}
