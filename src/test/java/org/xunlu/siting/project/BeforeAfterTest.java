package org.xunlu.siting.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.geo.LonLat;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.MassLimitsTest;
import org.xunlu.overload.PassIntake;
import org.xunlu.overload.Plate;
import org.xunlu.overload.TravelDirection;
import org.xunlu.overload.VehicleType;
import org.xunlu.overload.Weighing;
import org.xunlu.overload.sql.CheckpointStore;
import org.xunlu.overload.sql.MassLimitStore;
import org.xunlu.overload.sql.PassStore;

@OnBothDatabases
final class BeforeAfterTest {
    private static final Instant NOW = Instant.parse("2026-06-01T04:00:00Z");
    private static final LocalDate ANNOUNCED = LocalDate.of(2026, 3, 1);
    private static final LocalDate LIVE = LocalDate.of(2026, 4, 1);
    private final CheckpointStore checkpoints;
    private final PassStore passes;
    private final PassIntake intake;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private int records;

    BeforeAfterTest(Database database) {
        checkpoints = new CheckpointStore(database);
        passes = new PassStore(database);
        MassLimitStore limits = new MassLimitStore(database);
        limits.seed(MassLimitsTest.seeded().rules());
        intake = new PassIntake(passes, checkpoints, limits::limits, Clock.fixed(NOW, ZoneOffset.UTC), any -> {});
    }

    private CheckpointId point(String code) {
        return checkpoints
                .add(new CheckpointDetails(
                        code + run,
                        "演示" + code,
                        CheckpointKind.OFF_SITE,
                        new LonLat(116.95, 34.19),
                        2,
                        TravelDirection.BOTH,
                        null,
                        null,
                        null,
                        null,
                        ""))
                .id();
    }

    private void trucks(CheckpointId point, LocalDate day, int all, int over) {
        List<Weighing> weighings = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            weighings.add(new Weighing(
                    run + records++,
                    point,
                    day.atTime(4, 0).plusMinutes(i).toInstant(ZoneOffset.UTC),
                    1,
                    TravelDirection.UP,
                    Weighing.Plates.of(new Plate("皖L演000" + i % 10), "黄"),
                    new Weighing.Vehicle(
                            VehicleType.COMBINATION, "", 6, "", List.of(), List.of(), false, null, null, null),
                    i < over ? 60_000 : 40_000,
                    new Weighing.Motion(50.0, null, false, false),
                    false));
        }
        intake.take(weighings);
    }

    private BeforeAfter.Row row(BeforeAfter effect, CheckpointId point) {
        return effect.rows().stream()
                .filter(row -> row.checkpoint().id().equals(point))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_rate_falls_at_the_point_and_rises_where_trucks_drive_round_it() {
        CheckpointId point = point("A");
        CheckpointId round = point("B");
        CheckpointId calm = point("C");
        CheckpointId empty = point("D");
        trucks(point, ANNOUNCED.minusDays(10), 100, 12);
        trucks(point, LIVE.plusDays(10), 100, 0);
        trucks(round, ANNOUNCED.minusDays(10), 100, 1);
        trucks(round, LIVE.plusDays(10), 100, 14);
        trucks(calm, ANNOUNCED.minusDays(10), 100, 5);
        trucks(calm, LIVE.plusDays(10), 100, 6);
        // between announcement and going live: on neither side
        trucks(point, ANNOUNCED.plusDays(10), 50, 50);

        BeforeAfter effect = BeforeAfter.of(checkpoints, passes, point, ANNOUNCED, LIVE, NOW);
        assertThat(effect.days()).isEqualTo(61);
        assertThat(effect.rows().get(0).itself()).isTrue();
        assertThat(row(effect, point).before().rateBasisPoints()).isEqualTo(1200);
        assertThat(row(effect, point).after().rateBasisPoints()).isZero();
        assertThat(row(effect, point).judgement()).isEqualTo(BeforeAfter.Judgement.FELL);
        assertThat(row(effect, round).judgement()).isEqualTo(BeforeAfter.Judgement.ROSE);
        assertThat(row(effect, calm).judgement()).isEqualTo(BeforeAfter.Judgement.SAME);
        assertThat(row(effect, empty).judgement()).isEqualTo(BeforeAfter.Judgement.UNKNOWN);
    }
}
