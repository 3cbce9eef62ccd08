package org.xunlu.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.Dialect;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.RetentionRule.Kind;
import org.xunlu.track.sql.AgedFixes;
import org.xunlu.track.sql.DeviceStore;
import org.xunlu.track.sql.FixMonths;
import org.xunlu.track.sql.FixStore;
import org.xunlu.track.sql.RetentionTable;

@OnBothDatabases
final class RetentionTest {
    private static final Instant NOW = Instant.parse("2026-06-15T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final Database database;
    private final FixMonths months;
    private final Retention retention;
    private Device device;

    RetentionTest(Database database) {
        this.database = database;
        this.months = new FixMonths(database);
        this.retention =
                new Retention(new RetentionTable(database), Map.of(Kind.TRACK, new AgedFixes(database, months)), CLOCK);
    }

    @BeforeEach
    void open() {
        device = new DeviceRegistry(new DeviceStore(database), CLOCK)
                .register("kept-" + System.nanoTime(), "", null, null)
                .device();
    }

    @Test
    void a_fix_of_any_time_is_stored_and_found_and_its_key_counts_once() {
        List<Instant> times = List.of(
                Instant.parse("1970-01-01T00:00:00Z"),
                Instant.parse("2009-12-31T23:59:59.999Z"),
                Instant.parse("2024-02-29T12:00:00.123Z"),
                Instant.parse("2026-05-31T23:59:59.999Z"),
                Instant.parse("2026-06-01T00:00:00Z"),
                Instant.parse("2026-07-01T00:00:00Z"),
                Instant.parse("2069-01-01T00:00:00Z"));
        FixStore store = new FixStore(database);
        List<Fix> fixes = times.stream().map(this::fix).toList();
        long[] first = store.append(fixes, NOW);
        assertThat(first).doesNotContain(0).isSorted();
        assertThat(store.append(fixes, NOW)).containsOnly(0);
        List<Fix> twice = new ArrayList<>(List.of(fix(NOW), fix(NOW)));
        assertThat(store.append(twice, NOW)[1]).isZero();
        assertThat(store.listOf(Rider.alone(device.id()), Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")))
                .extracting(Fix::time)
                .containsExactlyInAnyOrderElementsOf(
                        java.util.stream.Stream.concat(times.stream(), java.util.stream.Stream.of(NOW))
                                .toList());
        assertThat(store.findBefore(device.id(), Instant.parse("2026-06-01T00:00:00Z")))
                .map(Fix::time)
                .contains(Instant.parse("2026-05-31T23:59:59.999Z"));
    }

    @Test
    void months_are_made_ahead_and_take_over_what_lay_elsewhere() {
        Instant later = Instant.parse("2026-10-10T00:00:00Z");
        FixStore store = new FixStore(database);
        store.append(List.of(fix(later)), NOW);
        months.makeAhead(later);
        months.makeAhead(later);
        assertThat(store.append(List.of(fix(later)), later)).containsExactly(0);
        if (database.dialect() == Dialect.POSTGIS) {
            assertThat(count("fix_2026_10")).isPositive();
            assertThat(count("fix_2026_12")).isZero();
        }
    }

    @Test
    void what_is_older_than_the_rule_allows_goes_by_whole_months_and_no_number_is_given_twice() {
        FixStore store = new FixStore(database);
        store.append(
                List.of(
                        fix(Instant.parse("2026-06-10T00:00:00Z")),
                        fix(Instant.parse("2025-06-01T00:00:00Z")),
                        fix(Instant.parse("2025-05-31T23:59:59Z")),
                        fix(Instant.parse("1999-05-31T23:59:59Z")),
                        fix(Instant.parse("2069-05-31T23:59:59Z"))),
                NOW.minus(Duration.ofDays(400)));
        long end = store.lastNumber();
        assertThat(retention.horizon(Kind.TRACK)).isEqualTo(Instant.parse("2025-06-01T00:00:00Z"));
        List<RetentionRun> runs = retention.run();
        assertThat(runs).extracting(RetentionRun::kind).containsExactly(Kind.TRACK);
        assertThat(runs.get(0).removed()).isGreaterThanOrEqualTo(3);
        assertThat(retention.listRuns(1).get(0).before()).isEqualTo(Instant.parse("2025-06-01T00:00:00Z"));
        assertThat(store.listOf(Rider.alone(device.id()), Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")))
                .extracting(Fix::time)
                .containsExactly(Instant.parse("2025-06-01T00:00:00Z"), Instant.parse("2026-06-10T00:00:00Z"));
        assertThat(new FixStore(database).lastNumber()).isEqualTo(end);
        assertThat(retention.run().get(0).removed()).isZero();
    }

    @Test
    void the_rule_of_the_latest_date_that_has_come_is_in_force_and_has_bounds_and_a_source() {
        int before = retention.getRule(Kind.RAW_MESSAGE).days();
        retention.add(Kind.RAW_MESSAGE, 9, LocalDate.parse("2026-06-16"), "from tomorrow on", "admin");
        assertThat(retention.getRule(Kind.RAW_MESSAGE).days()).isEqualTo(before);
        retention.add(Kind.RAW_MESSAGE, 60, LocalDate.parse("2026-06-15"), "an inquiry", "admin");
        assertThat(retention.getRule(Kind.RAW_MESSAGE).days()).isEqualTo(60);
        LocalDate today = LocalDate.parse("2026-06-15");
        assertThatThrownBy(() -> retention.add(Kind.TRACK, 29, today, "x", "admin"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> retention.add(Kind.TRACK, 90, today, " ", "admin"))
                .isInstanceOf(Refusal.class);
    }

    private long count(String table) {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM " + table)
                .mapTo(Long.class)
                .one());
    }

    private Fix fix(Instant time) {
        FixClass classification = FixFilter.clockWrong(time, NOW) ? FixClass.CLOCK_WRONG : FixClass.VALID;
        return new Fix(
                0, device.id(), null, time, new org.xunlu.geo.LonLat(117, 34.2), 40.0, null, null, classification);
    }
}
