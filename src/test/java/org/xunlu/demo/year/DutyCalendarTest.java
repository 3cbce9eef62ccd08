package org.xunlu.demo.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xunlu.demo.county.Anchors;
import org.xunlu.patrol.shift.ShiftKind;

final class DutyCalendarTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 5, 31);
    private static final Brigade BRIGADE = Brigade.of(Anchors.builtIn(), LAST_DAY);
    private static final List<DutyCalendar.Drawn> SHIFTS =
            DutyCalendar.of(BRIGADE, LAST_DAY).shifts();

    @Test
    void nobody_has_two_shifts_at_a_time() {
        Map<String, Instant> busyUntil = new HashMap<>();
        for (DutyCalendar.Drawn shift : SHIFTS) {
            Instant ends = shift.begins().plusSeconds(shift.hours() * 3_600L);
            free(busyUntil, "car " + shift.unit(), shift.begins(), ends);
            shift.crew().forEach(officer -> free(busyUntil, "officer " + officer, shift.begins(), ends));
        }
        assertThat(busyUntil).isNotEmpty();
    }

    private static void free(Map<String, Instant> busyUntil, String who, Instant from, Instant to) {
        assertThat(busyUntil.getOrDefault(who, Instant.MIN)).as(who).isBeforeOrEqualTo(from);
        busyUntil.put(who, to);
    }

    @Test
    void whoever_goes_out_has_two_valid_certificates_though_some_ran_out() {
        assertThat(SHIFTS.stream().filter(shift -> shift.kind().goesOut())).allSatisfy(shift -> assertThat(shift.crew())
                .hasSize(2)
                .allMatch(officer ->
                        !BRIGADE.officers().get(officer).certificateUntil().isBefore(shift.day())));
        assertThat(BRIGADE.officers().stream()
                        .filter(officer -> officer.certificateUntil().isBefore(LAST_DAY)))
                .hasSize(2);
    }

    @Test
    void every_day_has_duty_and_reserve_and_the_weeks_have_joint_shifts_and_rest() {
        for (LocalDate day = LAST_DAY; day.isBefore(LAST_DAY.plusDays(14)); day = day.plusDays(1)) {
            LocalDate of = day;
            assertThat(SHIFTS.stream().filter(shift -> shift.day().equals(of)).map(DutyCalendar.Drawn::kind))
                    .contains(ShiftKind.DUTY, ShiftKind.RESERVE);
        }
        assertThat(SHIFTS.stream().filter(shift -> shift.kind() == ShiftKind.JOINT))
                .hasSizeGreaterThanOrEqualTo(6)
                .allMatch(shift -> shift.agency().contains("演示"));
    }
}
