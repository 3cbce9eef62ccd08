package org.xunlu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointId;
import org.xunlu.roadside.RoadsideStudy;
import org.xunlu.roadside.bypass.RateShift;
import org.xunlu.roadside.bypass.TripFinder;
import org.xunlu.roadside.spotter.LeakIndicator;
import org.xunlu.roadside.spotter.TailFinder;
import org.xunlu.roadside.spotter.TailRule;

/** The detectors find what the demonstration planted, and nothing else. */
final class PlantedTruthTest {
    private static final LocalDate LAST = LocalDate.of(2026, 5, 31);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Instant TO = LAST.atStartOfDay(CHINA).toInstant();
    private static final Instant FROM = LAST.minusDays(365).atStartOfDay(CHINA).toInstant();
    private static final DemoCounty COUNTY = DemoCounty.generate(new DemoSettings(5, 1, LAST));
    private static final List<Checkpoint> PLACES = places();

    private static List<Checkpoint> places() {
        List<Checkpoint> places = new ArrayList<>();
        for (CheckpointDetails details : COUNTY.year().stations()) {
            places.add(new Checkpoint(new CheckpointId(places.size() + 1L), details, 1));
        }
        return places;
    }

    private static RoadsideStudy study() {
        return new RoadsideStudy(new YearReadings(COUNTY), PLACES, COUNTY.snapshot());
    }

    private static String code(CheckpointId place) {
        return PLACES.get((int) place.value() - 1).details().code();
    }

    @Test
    void the_hot_night_is_found() {
        assertThat(study().hotHours(FROM, TO)).singleElement().satisfies(hours -> {
            assertThat(code(hours.place())).isEqualTo("YS-F3");
            assertThat(hours.fromHour()).isEqualTo(22);
            assertThat(hours.toHour()).isEqualTo(4);
        });
    }

    @Test
    void the_way_round_is_found_by_rates_and_by_trips() {
        assertThat(study().shifts(FROM, TO).stream().filter(RateShift::suspicious))
                .extracting(each -> code(each.point()) + ">" + code(each.other()))
                .containsExactly("YS-F1>YS-F4");
        assertThat(study().flows(FROM, TO).stream().filter(TripFinder.Flow::proven))
                .extracting(each -> code(each.way().from()) + ">"
                        + code(each.way().point()) + ">" + code(each.way().to()))
                .containsExactly("YS-T1>YS-F1>YS-T2");
    }

    @Test
    void followers_are_found_and_frequent_plates_are_not_accused() {
        assertThat(study().tails(TailRule.USUAL, FROM, TO).stream().filter(TailFinder.Tail::proven))
                .extracting(TailFinder.Tail::plate)
                .containsExactlyInAnyOrder("皖L演8801", "皖L演8802", "苏C演8803", "豫N演8804", "皖L演8811", "皖F演8812");
    }

    @Test
    void the_leak_of_the_first_squadron_is_found() {
        assertThat(study().leaks(FROM, TO).stream().filter(LeakIndicator::proven))
                .extracting(each -> each.squadron() + " " + code(each.place()))
                .containsExactly("1 YS-F2");
    }
}
