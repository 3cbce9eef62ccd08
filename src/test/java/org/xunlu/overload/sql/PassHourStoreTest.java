package org.xunlu.overload.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.geo.LonLat;
import org.xunlu.overload.Cargo;
import org.xunlu.overload.CargoKindsTest;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.HourCount;
import org.xunlu.overload.HourFilter;
import org.xunlu.overload.LeastExcess;
import org.xunlu.overload.MassLimitsTest;
import org.xunlu.overload.PassCount;
import org.xunlu.overload.PassIntake;
import org.xunlu.overload.Plate;
import org.xunlu.overload.TravelDirection;
import org.xunlu.overload.VehicleType;
import org.xunlu.overload.WeekHour;
import org.xunlu.overload.Weighing;
import org.xunlu.overload.law.LawRule;
import org.xunlu.overload.law.RuleKind;
import org.xunlu.overload.law.SeverePeriods;
import org.xunlu.overload.law.sql.LawStore;
import org.xunlu.refusal.Refusal;

@OnBothDatabases
final class PassHourStoreTest {
    /** A Monday, 12:00 in China. */
    private static final Instant NOON = Instant.parse("2026-06-01T04:00:00Z");

    private static final Instant LATER = NOON.plusSeconds(86_400);
    private static final Caller EDITOR = new Caller(1, "admin", "管理员", Set.of(Role.ADMINISTRATOR));
    private final Database database;
    private final CheckpointStore checkpoints;
    private final PassIntake intake;
    private final PassHourRollUp rollUp;
    private final PassHourStore hours;
    private final String run = UUID.randomUUID().toString();
    private CheckpointId point = new CheckpointId(0);

    PassHourStoreTest(Database database) {
        this.database = database;
        checkpoints = new CheckpointStore(database);
        intake = new PassIntake(
                new PassStore(database),
                checkpoints,
                MassLimitsTest::seeded,
                Clock.fixed(LATER, ZoneOffset.UTC),
                pass -> {});
        rollUp = new PassHourRollUp(database);
        hours = new PassHourStore(database);
    }

    @BeforeEach
    void a_point() {
        point = checkpoints
                .add(new CheckpointDetails(
                        "H-" + run.substring(0, 8),
                        "演示点",
                        CheckpointKind.OFF_SITE,
                        new LonLat(116.95, 34.19),
                        4,
                        TravelDirection.BOTH,
                        null,
                        null,
                        null,
                        null,
                        ""))
                .id();
    }

    private Weighing weighing(String code, int minute, int axles, TravelDirection direction, int totalKg) {
        return weighing(code, minute, axles, direction, totalKg, Cargo.UNKNOWN);
    }

    private Weighing weighing(String code, int minute, int axles, TravelDirection direction, int totalKg, Cargo cargo) {
        return new Weighing(
                run + code,
                point,
                NOON.plusSeconds(60L * minute),
                1,
                direction,
                Weighing.Plates.of(new Plate("皖L演0001"), ""),
                Weighing.Vehicle.of(VehicleType.COMBINATION, axles),
                totalKg,
                Weighing.Motion.UNKNOWN,
                false,
                List.of(),
                cargo);
    }

    private HourFilter here() {
        return new HourFilter(NOON, LATER, point, null, null, null, null, LeastExcess.ANY);
    }

    @Test
    void passes_are_counted_by_hour_of_the_week_with_every_filter() {
        intake.take(List.of(
                weighing("a", 0, 6, TravelDirection.UP, 40_000),
                weighing("b", 59, 6, TravelDirection.UP, 52_000),
                weighing("c", 60, 5, TravelDirection.DOWN, 43_001),
                weighing("d", 61, 10, TravelDirection.UP, 105_000)));
        rollUp.work(LATER);
        assertThat(hours.byWeekHour(here()))
                .containsExactly(new HourCount(point, 12, 2, 1, 3_000), new HourCount(point, 13, 2, 2, 56_001));
        assertThat(hours.byWeekHour(new HourFilter(NOON, LATER, point, 6, null, null, null, LeastExcess.SEVERE)))
                .containsExactly(new HourCount(point, 12, 2, 0, 3_000), new HourCount(point, 13, 1, 1, 56_000));
        assertThat(hours.byWeekHour(new HourFilter(
                        NOON, LATER, point, null, null, TravelDirection.DOWN, null, LeastExcess.TEN_PERCENT)))
                .containsExactly(new HourCount(point, 13, 1, 0, 1));
        assertThat(hours.byWeekHour(new HourFilter(NOON, LATER, point, 2, null, null, null, LeastExcess.ANY)))
                .isEmpty();
        int week = (int) (WeekHour.hoursAt(NOON) / WeekHour.COUNT);
        assertThat(hours.byWeek(here())).containsExactly(new HourCount(point, week, 4, 3, 59_001));
        assertThat(hours.byWeekAndDayHour(here()))
                .extracting(HourCount::slot)
                .containsExactly(week * 24 + 12, week * 24 + 13);
    }

    @Test
    void passes_are_counted_by_cargo_and_by_cargo_nobody_told() {
        new CargoKindStore(database).seed(CargoKindsTest.seeded().kinds());
        intake.take(List.of(
                weighing("a", 0, 6, TravelDirection.UP, 52_000, new Cargo("STONE", "石子")),
                weighing("b", 1, 6, TravelDirection.DOWN, 40_000, new Cargo("STONE", "砂石")),
                weighing("c", 2, 6, TravelDirection.UP, 105_000, new Cargo("COAL", "原煤")),
                weighing("d", 61, 6, TravelDirection.UP, 50_000, new Cargo(Cargo.NOBODY_TOLD, "杂物"))));
        rollUp.work(LATER);
        assertThat(hours.byWeekHour(of("STONE", null))).containsExactly(new HourCount(point, 12, 2, 1, 3_000));
        assertThat(hours.byWeekHour(of("STONE", TravelDirection.DOWN)))
                .containsExactly(new HourCount(point, 12, 1, 0, 0));
        assertThat(hours.byWeekHour(of("COAL", null))).containsExactly(new HourCount(point, 12, 1, 1, 56_000));
        assertThat(hours.byWeekHour(of(Cargo.NOBODY_TOLD, null)))
                .containsExactly(new HourCount(point, 13, 1, 1, 1_000));
        assertThat(hours.byWeekHour(of("STEEL", null))).isEmpty();
        assertThatThrownBy(() -> hours.byWeekHour(of("FEATHERS", null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("cargo"));
        assertThat(hours.byWeekHour(here()))
                .as("the parts are the whole")
                .containsExactly(new HourCount(point, 12, 3, 2, 59_000), new HourCount(point, 13, 1, 1, 1_000));
        assertThat(new PassStore(database).listByCode(run + "a"))
                .extracting(pass -> pass.weighing().cargo())
                .containsExactly(new Cargo("STONE", "石子"));
    }

    private HourFilter of(String cargo, @Nullable TravelDirection direction) {
        return new HourFilter(NOON, LATER, point, null, null, direction, cargo, LeastExcess.ANY);
    }

    @Test
    void a_new_row_of_law_counts_the_severe_anew_from_its_day_on() {
        LawStore law = new LawStore(database, "34");
        intake.take(List.of(
                weighing("a", 0, 6, TravelDirection.UP, 80_000),
                weighing("b", 1, 6, TravelDirection.UP, 99_000),
                weighing("c", 60, 6, TravelDirection.UP, 50_000)));
        rollUp.work(LATER);
        HourFilter severe = new HourFilter(NOON, LATER, point, null, null, null, null, LeastExcess.SEVERE);
        assertThat(hours.byWeekHour(severe)).extracting(HourCount::over).containsExactly(1L, 0L);
        law.save(severeFrom(6_000, LocalDate.of(2026, 6, 1)), EDITOR, LATER);
        rollUp.work(LATER);
        assertThat(hours.byWeekHour(severe)).extracting(HourCount::over).containsExactly(2L, 0L);
        intake.take(List.of(weighing("d", 61, 6, TravelDirection.UP, 80_000)));
        rollUp.work(LATER);
        assertThat(hours.byWeekHour(severe)).extracting(HourCount::over).containsExactly(2L, 1L);
        law.save(severeFrom(7_000, LocalDate.of(2026, 6, 2)), EDITOR, LATER);
        rollUp.work(LATER);
        assertThat(hours.byWeekHour(severe))
                .as("what was before the day of the newer row stays as it was")
                .extracting(HourCount::over)
                .containsExactly(2L, 1L);
        assertThat(hours.byWeekHour(new HourFilter(NOON, LATER, point, 6, null, null, null, LeastExcess.SEVERE)))
                .as("filtered as well")
                .extracting(HourCount::over)
                .containsExactly(2L, 1L);
    }

    private static LawRule severeFrom(long basisPoints, LocalDate day) {
        return new LawRule(
                0,
                RuleKind.SETTING,
                SeverePeriods.SETTING,
                "34",
                null,
                null,
                null,
                null,
                null,
                basisPoints,
                null,
                day,
                null,
                "市考核办法（测试）",
                false,
                1);
    }

    @Test
    void sums_by_place_are_right_to_the_pass_with_broken_hours_and_passes_not_counted_yet() {
        PassStore passes = new PassStore(database);
        intake.take(List.of(
                weighing("a", 5, 6, TravelDirection.UP, 50_000),
                weighing("b", 65, 6, TravelDirection.UP, 40_000),
                weighing("c", 130, 6, TravelDirection.UP, 105_000)));
        rollUp.work(LATER);
        intake.take(List.of(weighing("d", 66, 6, TravelDirection.UP, 60_000)));
        assertThat(passes.countByCheckpoint(NOON.plusSeconds(300), NOON.plusSeconds(131 * 60)))
                .containsEntry(point, new PassCount(4, 3, 2, 1, 1_000 + 11_000 + 56_000));
        assertThat(passes.countByCheckpoint(NOON.plusSeconds(301), NOON.plusSeconds(130 * 60)))
                .containsEntry(point, new PassCount(2, 1, 1, 0, 11_000));
        assertThat(passes.countByCheckpoint(NOON.plusSeconds(3_901), NOON.plusSeconds(3_961)))
                .containsEntry(point, new PassCount(1, 1, 1, 0, 11_000));
    }

    @Test
    void counting_twice_changes_nothing_and_new_passes_add_up() {
        intake.take(List.of(weighing("a", 0, 6, TravelDirection.UP, 40_000)));
        rollUp.work(LATER);
        rollUp.work(LATER);
        intake.take(List.of(weighing("b", 1, 6, TravelDirection.UP, 50_000)));
        assertThat(hours.waiting(100)).isOne();
        rollUp.work(LATER);
        assertThat(hours.waiting(100)).isZero();
        assertThat(hours.byWeekHour(here())).containsExactly(new HourCount(point, 12, 2, 1, 1_000));
    }

    @Test
    void a_number_that_is_committed_later_is_counted_later() {
        List<Weighing> batch = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            batch.add(weighing("g" + i, i, 6, TravelDirection.UP, 40_000));
        }
        intake.take(batch);
        // as if the second, third and fifth stood in transactions that have not committed yet
        List<Long> ids = ids();
        move(ids.get(1), -1);
        move(ids.get(2), -2);
        move(ids.get(4), -3);
        rollUp.work(LATER);
        assertThat(hours.byWeekHour(here())).extracting(HourCount::passes).containsExactly(3L);
        move(-1, ids.get(1));
        rollUp.work(LATER);
        assertThat(hours.byWeekHour(here())).extracting(HourCount::passes).containsExactly(4L);
        move(-2, ids.get(2));
        move(-3, ids.get(4));
        rollUp.work(LATER.plusSeconds(60));
        rollUp.work(LATER.plusSeconds(61));
        assertThat(hours.byWeekHour(here())).extracting(HourCount::passes).containsExactly(6L);
        rollUp.work(LATER.plus(PassHourRollUp.PATIENCE).plusSeconds(1));
        assertThat(database.<Long>read(handle -> handle.createQuery("SELECT COUNT(*) FROM pass_hour_gap")
                        .mapTo(Long.class)
                        .one()))
                .isZero();
    }

    private List<Long> ids() {
        return database.read(
                handle -> handle.createQuery("SELECT id FROM vehicle_pass WHERE checkpoint_id = :point ORDER BY id")
                        .bind("point", point.value())
                        .mapTo(Long.class)
                        .list());
    }

    private void move(long from, long to) {
        database.change(handle -> handle.createUpdate("UPDATE vehicle_pass SET id = :to WHERE id = :from")
                .bind("from", from)
                .bind("to", to)
                .execute());
    }
}
