package org.xunlu.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.track.sql.DeviceStore;
import org.xunlu.track.sql.FixStore;

@OnBothDatabases
final class AlarmWatchTest {
    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Database database;
    private final List<String> told = new ArrayList<>();
    private Device device;
    private AlarmWatch watch;

    AlarmWatchTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() {
        String name = "alarm-" + System.nanoTime();
        device = new DeviceRegistry(new DeviceStore(database), CLOCK)
                .register(name, "", null, null)
                .device();
        watch = fresh();
    }

    @Test
    void an_alarm_is_told_when_it_begins_and_not_while_it_lasts() {
        store(0, 60, 120);
        store(Set.of(AlarmKind.SOS), 180, 190, 200);
        store(Set.of(AlarmKind.SOS, AlarmKind.OVERSPEED), 210);
        store(220);
        store(Set.of(AlarmKind.SOS), 230);
        assertThat(told).containsExactly("180 SOS", "210 OVERSPEED", "230 SOS");
    }

    @Test
    void late_fixes_tell_what_was_missed_and_nothing_twice() {
        store(Set.of(AlarmKind.SOS), 3_000, 3_010);
        store(Set.of(AlarmKind.SOS), 2_990, 3_005);
        store(Set.of(AlarmKind.COLLISION), 2_995);
        store(Set.of(AlarmKind.SOS), 100, 110, 120);
        assertThat(told).containsExactly("3000 SOS", "2995 COLLISION", "100 SOS");
    }

    @Test
    void what_was_told_before_a_restart_is_told_as_the_same_and_what_goes_on_is_not_told_anew() {
        store(Set.of(AlarmKind.SOS), 10, 20);
        AlarmWatch restarted = fresh();
        restarted.resume();
        assertThat(told).containsExactly("10 SOS", "10 SOS");
        told.clear();
        watch = fresh();
        store(Set.of(AlarmKind.SOS), 30);
        store(40);
        store(Set.of(AlarmKind.SOS), 50);
        assertThat(told).containsExactly("50 SOS");
    }

    @Test
    void an_alarm_is_told_although_the_clock_is_wrong_or_no_position_is_known() {
        Instant wrong = Instant.parse("1999-01-01T00:00:00Z");
        AlarmKind kind = AlarmKind.SOS;
        store(List.of(
                report(wrong, Set.of(kind)),
                report(wrong.plusSeconds(9), Set.of(kind)),
                new PositionReport(NOW.minusSeconds(100), 0, 0, null, null, null, false, false)
                        .with(new FixDetails(Set.of(kind), Map.of()))));
        assertThat(told).hasSize(2);
    }

    @Test
    void what_a_device_adds_is_read_back_as_it_was_stored() {
        FixDetails details = new FixDetails(
                EnumSet.of(AlarmKind.SOS, AlarmKind.ILLEGAL_DOOR, AlarmKind.FALL),
                Map.of(
                        FixItem.MILEAGE_KM,
                        123_456.7,
                        FixItem.ALTITUDE_METERS,
                        -3.0,
                        FixItem.CROSSED_NUMBER,
                        4.294967295e9));
        store(List.of(report(NOW.minusSeconds(5), Set.of()).with(details)));
        List<Fix> stored = new FixStore(database).listOf(Rider.alone(device.id()), NOW.minusSeconds(60), NOW);
        assertThat(stored).extracting(Fix::details).containsExactly(details);
        assertThat(details.text()).isEqualTo("a=180000001;h=-3;m=123456.7;n=4294967295");
        assertThat(FixDetails.of("a=1;future=7;h=2").figure(FixItem.ALTITUDE_METERS))
                .isEqualTo(2);
    }

    private AlarmWatch fresh() {
        AlarmWatch made = new AlarmWatch(new FixStore(database));
        made.listen((fix, kinds) -> {
            if (fix.device().equals(device.id())) {
                long second =
                        fix.time().getEpochSecond() - NOW.minusSeconds(7_200).getEpochSecond();
                kinds.forEach(kind -> told.add(second + " " + kind));
            }
        });
        return made;
    }

    private void store(int... seconds) {
        store(Set.of(), seconds);
    }

    private void store(Set<AlarmKind> alarms, int... seconds) {
        List<PositionReport> reports = new ArrayList<>();
        for (int second : seconds) {
            reports.add(report(NOW.minusSeconds(7_200).plusSeconds(second), alarms));
        }
        store(reports);
    }

    private void store(List<PositionReport> reports) {
        try (FixIntake intake = new FixIntake(new FixStore(database), CLOCK)) {
            FixStore log = new FixStore(database);
            long before = log.lastNumber();
            intake.store(device, reports);
            watch.committed(log.listAfter(before, 1_000));
        }
    }

    private static PositionReport report(Instant time, Set<AlarmKind> alarms) {
        return PositionReport.of(time, 117, 34.2).with(new FixDetails(alarms, Map.of()));
    }
}
