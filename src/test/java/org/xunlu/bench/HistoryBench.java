package org.xunlu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.xunlu.coverage.sql.VisitStore;
import org.xunlu.database.Database;
import org.xunlu.database.DatabaseSettings;
import org.xunlu.track.Rider;
import org.xunlu.track.sql.FixMonths;
import org.xunlu.track.sql.FixStore;

/**
 * How long it takes to read back one unit's day, and its mileage of a year, from fifty million fixes of forty units in
 * one year on PostgreSQL; generated and copied in, so that the copying tells the machine's raw limit.
 */
public final class HistoryBench {
    private static final int UNITS = 40;
    private static final int DAYS = 365;
    private static final long SHIFT_SECONDS = 36_000;
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int LOOKS = 100;
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private HistoryBench() {}

    /** Prints the figures; {@code --quick} stores five million fixes. */
    public static void main(String[] arguments) throws Exception {
        long fixes = Arrays.asList(arguments).contains("--quick") ? 5_000_000 : 50_000_000;
        String postgis = System.getenv("XUNLU_TEST_POSTGIS");
        if (postgis == null) {
            System.out.println("INFO tracks.history skipped: there is no PostGIS");
            return;
        }
        try (PostgisSchema schema = PostgisSchema.create(postgis);
                Database database = Database.open(new DatabaseSettings(schema.url(), null, null, 4))) {
            FixMonths months = new FixMonths(database);
            for (YearMonth month = YearMonth.of(2024, 12); month.getYear() < 2026; month = month.plusMonths(1)) {
                months.makeAhead(month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant());
            }
            int perDay = (int) (fixes / UNITS / DAYS);
            long begun = System.nanoTime();
            fill(schema.url(), perDay);
            double seconds = (System.nanoTime() - begun) / 1e9;
            long stored = (long) perDay * UNITS * DAYS;
            new Figure("tracks", "history_copied", stored / seconds, "fixes/s, " + stored + " fixes by COPY").fact();
            read(database);
        }
    }

    private static void read(Database database) {
        FixStore store = new FixStore(database);
        Random random = new Random(11);
        figure("history_day_read", 100, i -> {
            LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
            Instant from = day.atStartOfDay(BEIJING).toInstant();
            Rider unit = Rider.unit(1 + random.nextInt(UNITS));
            if (store.listOf(unit, from, from.plus(Duration.ofDays(1))).isEmpty()) {
                throw new IllegalStateException("nothing read");
            }
        });
        VisitStore visits = new VisitStore(database);
        Instant year = FIRST.atStartOfDay(BEIJING).toInstant();
        figure("history_year_mileage", 1_000, i -> {
            Rider unit = Rider.unit(1 + random.nextInt(UNITS));
            int days = visits.listFigures(unit, year, year.plus(Duration.ofDays(DAYS)))
                    .size();
            if (days != DAYS) {
                throw new IllegalStateException(days + " days of mileage");
            }
        });
    }

    /** The first looks find nothing in memory but what the filling left there. */
    private static void figure(String name, double reach, IntConsumer look) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < LOOKS; i++) {
            long begun = System.nanoTime();
            look.accept(i);
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        double first = millis.get(0);
        Collections.sort(millis);
        new Figure("tracks", name + "_p50", millis.get(LOOKS / 2), "ms").fact();
        new Figure("tracks", name + "_p95", millis.get(LOOKS * 95 / 100), "ms").atMost(reach);
        new Figure("tracks", name + "_first", first, "ms").fact();
    }

    private static void fill(String url, int perDay) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY fix (device_id, fix_time, number, unit_id, lon, lat, speed_km_per_hour, heading_degrees,"
                                    + " classification, received) FROM STDIN");
            long number = 0;
            for (int day = 0; day < DAYS; day++) {
                number = fillDay(copy, day, perDay, number);
            }
            copy.endCopy();
            statement.execute("INSERT INTO device_ride (unit_id, epoch_day, device_id) SELECT u, d, 1000 + u"
                    + " FROM generate_series(1, " + UNITS + ") u, generate_series(" + FIRST.toEpochDay() + ", "
                    + (FIRST.toEpochDay() + DAYS) + ") d");
            statement.execute("INSERT INTO driven_day (rider, drive_day, network_meters, straight_meters, fixes,"
                    + " through, patrol_meters)"
                    + " SELECT u, DATE '" + FIRST + "' + d, 180000, 181000, 3000, 1, 175000 FROM generate_series(1, "
                    + UNITS
                    + ") u, generate_series(0, " + (DAYS - 1) + ") d");
            statement.execute("ANALYZE fix");
        }
    }

    /** All units by turns, as they come in: a shift from eight o'clock on, driving east and west. */
    private static long fillDay(CopyIn copy, int day, int perDay, long number) throws SQLException {
        StringBuilder rows = new StringBuilder(1 << 20);
        Instant begin = FIRST.plusDays(day).atTime(8, 0).toInstant(BEIJING);
        long next = number;
        for (int i = 0; i < perDay; i++) {
            Instant time = begin.plusMillis(SHIFT_SECONDS * 1_000 * i / perDay);
            double lon = 116.6 + Math.abs(i % 2_000 - 1_000) * 4e-4;
            for (int unit = 1; unit <= UNITS; unit++) {
                next++;
                rows.append(1_000 + unit)
                        .append('\t')
                        .append(time)
                        .append('\t')
                        .append(next)
                        .append('\t')
                        .append(unit)
                        .append('\t')
                        .append(lon)
                        .append('\t')
                        .append(34 + unit * 0.01)
                        .append("\t40\t90\tVALID\t")
                        .append(time)
                        .append('\n');
            }
            if (rows.length() > 900_000 || i == perDay - 1) {
                byte[] bytes = rows.toString().getBytes(StandardCharsets.US_ASCII);
                copy.writeToCopy(bytes, 0, bytes.length);
                rows.setLength(0);
            }
        }
        return next;
    }
}
