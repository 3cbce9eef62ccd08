package org.xunlu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunlu.demo.year.Duty;
import org.xunlu.demo.year.RoadStops;
import org.xunlu.demo.year.TruckPass;
import org.xunlu.demo.year.Year;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.FindingState;
import org.xunlu.roadside.stop.Offence;

final class DemoCountyTest {
    private static final DemoSettings SETTINGS = new DemoSettings(5, 1, LocalDate.of(2026, 5, 31));
    private static final Year YEAR = DemoCounty.generate(SETTINGS).year();

    @Test
    void the_year_s_patrols_are_those_of_the_report() {
        assertThat(YEAR.duties()).hasSize(905);
        assertThat(YEAR.duties().stream().mapToInt(duty -> duty.crew().size()).sum())
                .isBetween(2200, 2299);
        assertThat(YEAR.duties().stream().mapToDouble(Duty::lengthMeters).sum() / 1000)
                .isBetween(26_000.0, 26_900.0);
        assertThat(YEAR.duties()).allMatch(duty -> duty.crew().size() >= 2);
    }

    @Test
    void the_fixed_stations_found_252_trucks_with_8018_06_tonnes_too_much() {
        List<TruckPass> over = YEAR.passes().passes().stream()
                .filter(pass -> pass.recordCode().startsWith("YSG") && pass.axles() == 6 && pass.totalKg() > 49_000)
                .toList();
        assertThat(over).hasSize(252);
        assertThat(over.stream().mapToInt(pass -> pass.totalKg() - 49_000).sum())
                .isEqualTo(8_018_060);
        assertThat(over.stream().filter(pass -> pass.totalKg() >= 98_000)).hasSize(85);
    }

    @Test
    void the_year_s_stops_are_those_of_the_report() {
        List<RoadStops.Drawn> stops = YEAR.stops();
        assertThat(with(stops, Offence.OVER_LIMIT)).isEqualTo(252);
        assertThat(with(stops, Offence.MODIFIED)).isEqualTo(14);
        assertThat(with(stops, Offence.NO_PERMIT)).isEqualTo(11);
        assertThat(with(stops, Offence.SPILLAGE)).isEqualTo(14);
        assertThat(with(stops, Offence.ILLEGAL_COACH)).isEqualTo(58);
        assertThat(with(stops, Offence.ILLEGAL_TAXI)).isEqualTo(22);
        assertThat(stops.stream().mapToInt(RoadStops.Drawn::points).sum()).isEqualTo(1_133);
        assertThat(stops).allSatisfy(stop -> assertThat(stop.points()).isBetween(0, 6));
    }

    private static long with(List<RoadStops.Drawn> stops, Offence offence) {
        return stops.stream().filter(stop -> stop.offences().contains(offence)).count();
    }

    @Test
    void verified_closures_are_those_of_the_report() {
        assertThat(closed(FindingKind.GRAIN_DRYING) + closed(FindingKind.PILED_MATERIAL) + closed(FindingKind.OBSTACLE))
                .isEqualTo(65);
        assertThat(closed(FindingKind.NON_ROAD_SIGN)).isEqualTo(41);
        assertThat(closed(FindingKind.HIGH_MAST_BILLBOARD)).isEqualTo(1);
        assertThat(closed(FindingKind.ROAD_MARKET)).isEqualTo(2);
    }

    @Test
    void people_and_plates_are_plainly_made_up() {
        assertThat(YEAR.brigade().officers()).hasSize(159).allMatch(each -> each.name()
                .startsWith("演示员"));
        assertThat(YEAR.brigade().units()).hasSize(16).allMatch(each -> each.plate()
                .contains("演"));
        assertThat(YEAR.passes().passes()).allMatch(pass -> pass.plate().contains("演"));
    }

    @Test
    void the_same_settings_give_the_same_year() {
        Year again = DemoCounty.generate(SETTINGS).year();
        assertThat(again.duties()).isEqualTo(YEAR.duties());
        assertThat(again.passes()).isEqualTo(YEAR.passes());
        assertThat(again.fixes()).isEqualTo(YEAR.fixes());
        assertThat(again.sightings()).isEqualTo(YEAR.sightings());
        assertThat(new HashSet<>(again.things())).isEqualTo(new HashSet<>(YEAR.things()));
    }

    private static long closed(FindingKind kind) {
        return YEAR.sightings().stream()
                .filter(each -> each.observation().kind() == kind
                        && each.state() instanceof FindingState.Closed state
                        && state.verified())
                .count();
    }
}
