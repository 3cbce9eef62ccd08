package org.xunlu.track.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.Dialect;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.geo.LonLat;
import org.xunlu.track.DeviceId;
import org.xunlu.track.Fix;
import org.xunlu.track.FixClass;
import org.xunlu.track.Rider;

@OnBothDatabases
final class MonthOrderTest {
    private static final Instant NOW = Instant.parse("2026-06-15T08:00:00Z");
    /** A month of its own for each test, for they share the database. */
    private static final Instant APRIL = Instant.parse("2026-04-15T08:00:00Z");

    private static final int DEVICES = 5;
    private static final Duration ALL = Duration.ofDays(400);

    private final Database database;
    private final FixStore store;
    private final MonthOrder order;

    MonthOrderTest(Database database) {
        this.database = database;
        this.store = new FixStore(database);
        this.order = new MonthOrder(database, new FixMonths(database), 100, 20);
    }

    @Test
    void a_month_in_order_holds_what_it_held_and_goes_on_taking_what_comes() {
        append(NOW, 60);
        append(NOW.minus(Duration.ofDays(40)), 3);
        List<Fix> before = tracks();
        List<YearMonth> written = order.work(NOW);
        assertThat(tracks()).isEqualTo(before);
        assertThat(store.append(List.of(fix(1, NOW)), NOW))
                .as("its key is there")
                .containsExactly(0);
        append(NOW.plusSeconds(1), 10);
        assertThat(tracks()).hasSize(before.size() + 10 * DEVICES);
        assertThat(new FixStore(database).listAfter(0, 10_000))
                .extracting(Fix::number)
                .isSorted()
                .doesNotHaveDuplicates();
        if (database.dialect() != Dialect.POSTGIS) {
            assertThat(written).isEmpty();
            return;
        }
        assertThat(written).as("of a month with few fixes nothing is to gain").containsExactly(YearMonth.of(2026, 6));
        assertThat(placesInOrder()).isTrue();
        assertThat(order.work(NOW)).as("fifty are too few").isEmpty();
        append(NOW.plusSeconds(2), 20);
        assertThat(order.work(NOW)).containsExactly(YearMonth.of(2026, 6));
        assertThat(placesInOrder()).isTrue();
        assertThat(partitionKeys()).as("each part has its two indexes").isEqualTo(2);
        new FixMonths(database).makeAhead(NOW);
        assertThat(tracks()).hasSize(before.size() + 30 * DEVICES);
    }

    @Test
    void a_month_that_is_being_read_is_left_alone() {
        if (database.dialect() != Dialect.POSTGIS) {
            return;
        }
        append(APRIL, 30);
        List<Fix> before = tracks();
        database.read(reader -> {
            reader.begin();
            reader.select("SELECT COUNT(*) FROM fix").mapTo(Long.class).one();
            // on another thread, for one thread has one connection
            assertThat(CompletableFuture.supplyAsync(
                                    () -> new MonthOrder(database, new FixMonths(database), 100, 2).work(NOW))
                            .join())
                    .isEmpty();
            reader.rollback();
            return null;
        });
        assertThat(tracks()).isEqualTo(before);
        assertThat(order.work(NOW)).containsExactly(YearMonth.of(2026, 4));
        assertThat(tracks()).isEqualTo(before);
    }

    /** Round after round, as devices send. */
    private void append(Instant from, int rounds) {
        for (int i = 0; i < rounds; i++) {
            List<Fix> round = new ArrayList<>();
            for (int device = 1; device <= DEVICES; device++) {
                round.add(fix(device, from.plusSeconds(10L * i)));
            }
            assertThat(store.append(round, NOW)).doesNotContain(0);
        }
    }

    private List<Fix> tracks() {
        List<Fix> fixes = new ArrayList<>();
        for (int device = 1; device <= DEVICES; device++) {
            fixes.addAll(store.listOf(Rider.alone(new DeviceId(device)), NOW.minus(ALL), NOW.plus(ALL)));
        }
        return fixes;
    }

    /** Whether the rows that were there lie by device and time. */
    private boolean placesInOrder() {
        List<String> keys = database.read(handle -> handle.createQuery("SELECT device_id * 100000000000 +"
                        + " CAST(EXTRACT(EPOCH FROM fix_time) AS BIGINT) FROM fix_2026_06 WHERE number <="
                        + " (SELECT through FROM fix_month_order WHERE fix_month = '2026-06') ORDER BY ctid")
                .mapTo(String.class)
                .list());
        return keys.size() > 100 && keys.equals(keys.stream().sorted().toList());
    }

    private int partitionKeys() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM pg_inherits i JOIN pg_index x ON"
                        + " x.indexrelid = i.inhrelid WHERE x.indrelid = CAST('fix_2026_06' AS regclass)")
                .mapTo(Integer.class)
                .one());
    }

    private static Fix fix(int device, Instant time) {
        return new Fix(0, new DeviceId(device), null, time, new LonLat(117, 34.2), 40.0, null, null, FixClass.VALID);
    }
}
