package org.xunlu.overload.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.hotspot.Emergence;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadNetwork;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.HourFilter;
import org.xunlu.overload.sql.CheckpointStore;
import org.xunlu.overload.sql.PassHourStore;
import org.xunlu.refusal.Refusal;

@OnBothDatabases
final class HotspotStudiesTest {
    private static final Instant START = HotspotScene.START;
    private static final Instant END = HotspotScene.END;
    private static final int WEEKS = HotspotScene.WEEKS;
    private final Database database;
    private final RoadNetwork roads = HotspotScene.roads();
    private final List<CheckpointId> points = new ArrayList<>();

    HotspotStudiesTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void weigh() {
        if (!new CheckpointStore(database).list().isEmpty()) {
            new CheckpointStore(database).list().forEach(each -> points.add(each.id()));
            return;
        }
        points.addAll(HotspotScene.weigh(database));
    }

    private HotspotStudy answer(boolean staffed) {
        HotspotStudies studies =
                new HotspotStudies(new PassHourStore(database), new CheckpointStore(database), NetworkHolder.of(roads));
        return studies.answer(new HotspotQuestion(HourFilter.between(START, END), 2_000, staffed, 0.05));
    }

    @Test
    void the_planted_nights_are_found_with_place_hours_strength_and_certainty() {
        HotspotStudy study = answer(false);
        HotspotStudy.Hotspot first = study.hotspots().get(0);
        HotspotStudy.Place place = study.places().get(first.place());
        assertThat(place.place().checkpoint().id()).isEqualTo(points.get(2));
        assertThat(place.place().where()).contains("K").contains("–");
        long nights = first.hours().stream()
                .filter(hour -> hour % 24 >= 22 || hour % 24 < 4)
                .count();
        assertThat(nights)
                .isGreaterThanOrEqualTo(38)
                .isGreaterThanOrEqualTo(first.hours().size() - 15L);
        assertThat(first.q()).isLessThan(0.001);
        assertThat(100.0 * first.over() / first.passes()).isGreaterThan(20);
        assertThat(first.elsewhereRate()).isCloseTo(0.05, within(0.02));
        assertThat(study.hotspots()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void the_scan_finds_the_same_window_of_the_day() {
        HotspotStudy study = answer(false);
        HotspotStudy.Window window = study.clusters().get(0);
        assertThat(window.places()).hasSize(1);
        assertThat(study.places()
                        .get(window.places().get(0))
                        .place()
                        .checkpoint()
                        .id())
                .isEqualTo(points.get(2));
        assertThat(window.firstHour()).isEqualTo(22);
        assertThat(window.hours()).isEqualTo(6);
        assertThat(window.p()).isEqualTo(0.001);
    }

    @Test
    void the_back_test_beats_the_plain_count_which_sees_only_traffic() {
        HotspotStudy.Proof proof = answer(false).backTest();
        assertThat(proof.verdict()).isNotEqualTo(HotspotStudy.Verdict.NOTHING_FOUND);
        assertThat(proof.statistic().accuracyIndex()).isGreaterThan(2);
        assertThat(proof.statistic().hitRate())
                .isGreaterThanOrEqualTo(proof.plain().hitRate() - 0.05);
        assertThat(proof.statisticYield()).isGreaterThan(0.2);
    }

    @Test
    void staffed_places_are_told_and_only_compared_when_asked() {
        HotspotStudy study = answer(false);
        HotspotStudy.Place staffed = study.places().stream()
                .filter(place -> place.place().staffed())
                .findFirst()
                .orElseThrow();
        assertThat(staffed.compared()).isFalse();
        assertThat(staffed.rate()).isCloseTo(0.8, within(0.03));
        assertThat(staffed.cells()).isEmpty();
        assertThat(study.weighedKm()).isCloseTo(5, within(0.01));
        assertThat(study.allKm()).isCloseTo(112, within(0.1));
        HotspotStudy with = answer(true);
        assertThat(with.hotspots().get(0).q()).isLessThan(1e-6);
        assertThat(with.places().get(with.hotspots().get(0).place()).place().staffed())
                .isTrue();
    }

    @Test
    void density_spreads_along_roads_and_wider_kernels_reach_farther() {
        HotspotStudy.Density density = answer(false).density();
        assertThat(density.half().size()).isLessThan(density.whole().size());
        assertThat(density.whole().size()).isLessThan(density.twice().size());
        assertThat(density.whole().values()).allMatch(value -> value > 0);
    }

    @Test
    void weeks_tell_what_has_become_of_a_place() {
        HotspotStudy study = answer(false);
        HotspotStudy.Place hot = study.places().get(study.hotspots().get(0).place());
        assertThat(hot.weeks()).isEqualTo(WEEKS);
        assertThat(hot.weeksSeen()).isEqualTo(WEEKS);
        assertThat(hot.emergence()).isIn(Emergence.PERSISTENT, Emergence.SPORADIC, Emergence.CONSECUTIVE);
        assertThat(hot.hot(0.05)).isTrue();
        assertThat(study.places().stream().filter(place -> place.hot(0.05))).hasSize(1);
    }

    @Test
    void nothing_weighed_is_nothing_found() {
        HotspotStudies studies =
                new HotspotStudies(new PassHourStore(database), new CheckpointStore(database), NetworkHolder.of(roads));
        HotspotStudy study = studies.answer(
                new HotspotQuestion(HourFilter.between(END, END.plusSeconds(86_400)), 2_000, false, 0.05));
        assertThat(study.hotspots()).isEmpty();
        assertThat(study.clusters()).isEmpty();
        assertThat(study.backTest().verdict()).isEqualTo(HotspotStudy.Verdict.NOTHING_FOUND);
        assertThat(IntStream.range(0, study.places().size())
                        .mapToObj(study.places()::get)
                        .allMatch(place -> place.passes() == 0))
                .isTrue();
        assertThatThrownBy(() -> new HotspotQuestion(HourFilter.between(START, END), 10, false, 0.05))
                .isInstanceOf(Refusal.class);
    }
}
