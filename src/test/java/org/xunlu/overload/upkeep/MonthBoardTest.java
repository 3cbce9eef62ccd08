package org.xunlu.overload.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xunlu.geo.LonLat;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.TravelDirection;
import org.xunlu.refusal.Refusal;

final class MonthBoardTest {
    private static final Instant NOW = Instant.parse("2026-06-10T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final RateRule RULE = new RateRule(10, 500, 20, 30, 15, LocalDate.of(2000, 1, 1), "浙江口径");

    private static Checkpoint point(long id, LocalDate until, @Nullable LocalDate announced) {
        return new Checkpoint(
                new CheckpointId(id),
                new CheckpointDetails(
                        "P" + id,
                        "点" + id,
                        CheckpointKind.OFF_SITE,
                        new LonLat(116.9, 34.2),
                        2,
                        TravelDirection.BOTH,
                        null,
                        until.minusYears(1),
                        until,
                        announced,
                        ""),
                1);
    }

    private static PointCount count(int days, long trucks) {
        return new PointCount(days, trucks, trucks / 10, trucks / 20, NOW);
    }

    private static final Checkpoint GOOD = point(1, TODAY.plusDays(200), TODAY.minusDays(100));
    private static final Checkpoint BROKEN = point(2, TODAY.plusDays(200), TODAY.minusDays(100));
    private static final Checkpoint SILENT = point(3, TODAY.plusDays(200), TODAY.minusDays(100));
    private static final Checkpoint FEW = point(4, TODAY.plusDays(12), TODAY.minusDays(100));
    private static final Checkpoint NEW = point(5, TODAY.plusDays(200), TODAY.minusDays(14));

    private static MonthBoard board() {
        Repair open = Repair.report(BROKEN.id(), "秤台断线", NOW.minus(Duration.ofDays(20)), "甲");
        Repair done = Repair.report(GOOD.id(), "相机", Instant.parse("2026-05-03T00:00:00Z"), "甲")
                .begin(Instant.parse("2026-05-03T06:00:00Z"))
                .finish(Instant.parse("2026-05-04T12:00:00Z"), "换电源");
        return MonthBoard.of(
                MAY,
                RULE,
                List.of(GOOD, BROKEN, SILENT, FEW, NEW),
                Map.of(
                        GOOD.id(), count(31, 900),
                        BROKEN.id(), count(25, 700),
                        FEW.id(), count(12, 499),
                        NEW.id(), count(10, 500)),
                Map.of(GOOD.id(), NOW, BROKEN.id(), NOW, FEW.id(), NOW, NEW.id(), NOW),
                List.of(open, done),
                List.of(new Contract(1, GOOD.id(), "维保公司", TODAY.minusYears(1), TODAY.minusDays(3), "")),
                NOW);
    }

    @Test
    void equipment_availability_leaves_out_repairs_zero_data_and_the_few() {
        MonthBoard board = board();
        assertThat(board.lacking(MonthBoard.Lack.REPAIR)).isEqualTo(1);
        assertThat(board.lacking(MonthBoard.Lack.ZERO_DATA)).isEqualTo(1);
        assertThat(board.lacking(MonthBoard.Lack.TOO_FEW)).isEqualTo(1);
        assertThat(board.equipmentOkRate()).hasValue(2 / 5.0);
    }

    @Test
    void the_online_rate_is_days_with_a_truck_by_calendar_days() {
        MonthBoard board = board();
        assertThat(board.calendarDays()).isEqualTo(31);
        assertThat(board.onlineRate(board.rows().get(3))).isEqualTo(12 / 31.0);
        assertThat(board.onlineRate().orElseThrow())
                .isCloseTo((31 + 25 + 0 + 12 + 10) / 31.0 / 5, Assertions.within(1e-12));
    }

    @Test
    void ten_days_and_500_trucks_count_and_twenty_days_are_ranked() {
        assertThat(board().rows()).extracting(MonthBoard.Row::counts).containsExactly(true, true, false, false, true);
        assertThat(board().rows()).extracting(MonthBoard.Row::ranked).containsExactly(true, true, false, false, false);
    }

    @Test
    void the_state_tells_the_gravest() {
        assertThat(board().rows())
                .extracting(MonthBoard.Row::state)
                .containsExactly(
                        PointState.ONLINE,
                        PointState.FAULTY,
                        PointState.FAULTY,
                        PointState.VERIFICATION_DUE,
                        PointState.NOT_ANNOUNCED);
    }

    @Test
    void what_ends_within_thirty_days_is_due_and_what_has_ended_too() {
        assertThat(board().due())
                .extracting(due -> due.what() + " " + due.daysLeft())
                .containsExactly("CONTRACT -3", "VERIFICATION 12");
    }

    @Test
    void mean_time_to_repair_is_from_report_to_repair() {
        assertThat(board().meanRepairHours()).isEqualTo(36.0);
    }

    @Test
    void a_ticket_only_goes_on() {
        Repair begun = Repair.report(GOOD.id(), "坏", NOW, "甲").begin(NOW);
        assertThatThrownBy(() -> begun.begin(NOW)).isInstanceOf(Refusal.class);
        Repair finished = begun.finish(NOW.plusSeconds(60), "好");
        assertThatThrownBy(() -> finished.finish(NOW.plusSeconds(70), "好")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> begun.finish(NOW.minusSeconds(1), "好")).isInstanceOf(Refusal.class);
    }
}
