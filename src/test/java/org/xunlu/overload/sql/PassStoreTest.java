package org.xunlu.overload.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.geo.LonLat;
import org.xunlu.overload.AccuracyClass;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.Editor;
import org.xunlu.overload.IntakeReport;
import org.xunlu.overload.MassLimitsTest;
import org.xunlu.overload.PassCount;
import org.xunlu.overload.PassFilter;
import org.xunlu.overload.PassIntake;
import org.xunlu.overload.Plate;
import org.xunlu.overload.TravelDirection;
import org.xunlu.overload.VehiclePass;
import org.xunlu.overload.VehicleType;
import org.xunlu.overload.Weighing;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;

@OnBothDatabases
final class PassStoreTest {
    private static final Instant NOW = Instant.parse("2026-06-01T04:00:00Z");
    private final CheckpointStore checkpoints;
    private final MassLimitStore limits;
    private final PassStore passes;
    private final List<VehiclePass> told = new ArrayList<>();
    private final PassIntake intake;
    private final String run = UUID.randomUUID().toString();
    private CheckpointId point = new CheckpointId(0);

    PassStoreTest(Database database) {
        checkpoints = new CheckpointStore(database);
        limits = new MassLimitStore(database);
        limits.seed(MassLimitsTest.seeded().rules());
        passes = new PassStore(database);
        intake = new PassIntake(passes, checkpoints, limits::limits, Clock.fixed(NOW, ZoneOffset.UTC), told::add);
    }

    @BeforeEach
    void a_point() {
        point = checkpoints.add(details("P-" + run.substring(0, 8))).id();
    }

    private static CheckpointDetails details(String code) {
        return new CheckpointDetails(
                code,
                "演示点",
                CheckpointKind.OFF_SITE,
                new LonLat(116.95, 34.19),
                4,
                TravelDirection.UP,
                AccuracyClass.C10,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                LocalDate.of(2026, 1, 15),
                "");
    }

    private Weighing weighing(String code, int totalKg, int minute) {
        return new Weighing(
                run + code,
                point,
                NOW.plusSeconds(60L * minute - 7200),
                1,
                TravelDirection.UP,
                Weighing.Plates.of(new Plate("皖L·演0001"), "黄"),
                new Weighing.Vehicle(
                        VehicleType.COMBINATION,
                        "六轴",
                        6,
                        "",
                        List.of(7000, 12000),
                        List.of(3300),
                        false,
                        17000,
                        2550,
                        null),
                totalKg,
                new Weighing.Motion(62.5, null, false, false),
                false);
    }

    @Test
    void a_pass_comes_back_as_it_was_taken_with_the_law_applied() {
        IntakeReport report = intake.take(List.of(weighing("a", 81_000, 0)));
        VehiclePass stored = report.stored().get(0);
        assertThat(stored.overLimit().overKg()).isEqualTo(32_000);
        assertThat(stored.overLimit().rateBasisPoints()).isEqualTo(6_530);
        assertThat(stored.overLimit().certainOverKg()).isEqualTo(24_636);
        assertThat(told).containsExactly(stored);
        VehiclePass read = passes.list(only(), 10, null).items().get(0);
        assertThat(read).isEqualTo(stored);
    }

    private PassFilter only() {
        return new PassFilter(null, null, point, null, false, false, null);
    }

    @Test
    void the_same_record_sent_again_changes_nothing() {
        Weighing once = weighing("a", 60_000, 0);
        assertThat(intake.take(List.of(once, once)).duplicates()).isOne();
        IntakeReport again = intake.take(List.of(once));
        assertThat(again.stored()).isEmpty();
        assertThat(again.duplicates()).isOne();
        assertThat(passes.list(only(), 10, null).items()).hasSize(1);
        assertThat(told).hasSize(1);
    }

    @Test
    void one_code_with_two_contents_is_kept_twice_and_marked() {
        intake.take(List.of(weighing("a", 60_000, 0), weighing("b", 40_000, 1)));
        IntakeReport report = intake.take(List.of(weighing("a", 61_000, 0)));
        assertThat(report.conflicts()).isOne();
        assertThat(passes.list(only(), 10, null).items())
                .extracting(VehiclePass::conflict)
                .containsExactly(false, true, true);
        PassFilter conflicts = new PassFilter(null, null, point, null, false, true, null);
        assertThat(passes.list(conflicts, 10, null).items()).hasSize(2);
    }

    @Test
    void pages_run_from_the_newest_and_lose_nothing_at_equal_times() {
        intake.take(List.of(
                weighing("a", 50_000, 0),
                weighing("b", 50_000, 0),
                weighing("c", 50_000, 0),
                weighing("d", 40_000, 1)));
        List<String> codes = new ArrayList<>();
        String after = null;
        do {
            Page<VehiclePass> page = passes.list(only(), 2, after);
            page.items().forEach(each -> codes.add(each.weighing().recordCode().substring(run.length())));
            after = page.next();
        } while (after != null);
        assertThat(codes).containsExactly("d", "c", "b", "a");
    }

    @Test
    void filters_hold_by_time_plate_and_excess() {
        intake.take(List.of(weighing("a", 81_000, 0), weighing("b", 40_000, 1), weighing("c", 50_000, 2)));
        Instant from = NOW.minusSeconds(7200 - 60);
        assertThat(passes.list(new PassFilter(from, null, point, null, false, false, null), 10, null)
                        .items())
                .hasSize(2);
        assertThat(passes.list(new PassFilter(null, from, point, null, false, false, null), 10, null)
                        .items())
                .hasSize(1);
        assertThat(passes.list(new PassFilter(null, null, point, null, true, false, null), 10, null)
                        .items())
                .hasSize(2);
        assertThat(passes.list(new PassFilter(null, null, point, null, false, false, 6_000), 10, null)
                        .items())
                .hasSize(1);
        assertThat(passes.list(new PassFilter(null, null, point, new Plate("皖L演9999"), false, false, null), 10, null)
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> passes.list(only(), 10, "nonsense")).isInstanceOf(Refusal.class);
    }

    @Test
    void counts_tell_over_severe_and_hundred_tonne_apart() {
        intake.take(List.of(
                weighing("a", 49_000, 0),
                weighing("b", 50_000, 1),
                weighing("c", 60_000, 2),
                weighing("d", 120_000, 3)));
        PassCount count = passes.countByCheckpoint(NOW.minusSeconds(7200), NOW).get(point);
        assertThat(count).isEqualTo(new PassCount(4, 3, 2, 1, 1_000 + 11_000 + 71_000));
        assertThat(passes.countByCheckpoint(NOW, NOW.plusSeconds(1))).doesNotContainKey(point);
    }

    @Test
    void a_checkpoint_is_edited_by_one_at_a_time_and_kept_while_it_has_passes() {
        Checkpoint seen = checkpoints.find(point).orElseThrow();
        CheckpointDetails edited = details("Q-" + run.substring(0, 8));
        Editor editor = new Editor(7, "修改人", NOW);
        assertThat(checkpoints.replace(point, edited, seen.version(), editor).version())
                .isEqualTo(2);
        assertThatThrownBy(() -> checkpoints.replace(point, edited, seen.version(), editor))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("stale");
                    assertThat(((Checkpoint) refusal.current()).version()).isEqualTo(2);
                });
        assertThatThrownBy(() -> checkpoints.add(edited)).isInstanceOf(Refusal.class);
        intake.take(List.of(weighing("a", 49_000, 0)));
        assertThatThrownBy(() -> checkpoints.remove(point, 2)).hasMessageContaining("overload.checkpoint_has_passes");
    }

    @Test
    void a_device_key_finds_its_checkpoint() {
        checkpoints.setDeviceKey(point, "h" + run);
        assertThat(checkpoints.findByDeviceKey("h" + run)).map(Checkpoint::id).contains(point);
        assertThat(checkpoints.findByDeviceKey("other")).isEmpty();
    }
}
