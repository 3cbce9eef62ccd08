package org.xunlu.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.xunlu.coverage.sql.VisitStore;
import org.xunlu.database.Database;
import org.xunlu.database.DatabaseSettings;
import org.xunlu.track.Rider;
import org.xunlu.track.sql.FixMonths;
import org.xunlu.track.sql.FixStore;
import org.xunlu.track.sql.MonthOrder;

/**
 * How long it takes to read back one unit's day, and its mileage of a year, from fifty million fixes of forty units in
 * one year on PostgreSQL; generated and copied in through the real indexes by two connections, day by day by turns, within
 * bounds of time and disk that are checked and told. The months are put in order as each night does, but for the last days,
 * which are measured apart as well.
 */
public final class HistoryBench {
    private static final int UNITS = 40;
    private static final int DAYS = 365;
    private static final long SHIFT_SECONDS = 36_000;
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    /** Ten hours of a car that tells where it is every ten seconds. */
    private static final int PER_DAY = 3_425;

    /** The days since months were last put in order, which lie as they came in. */
    private static final int FRESH = 3;

    private static final int LOOKS = 100;
    private static final int WARMING = 40;
    /** A fix with its places in the indexes, and what the log of changes takes meanwhile. */
    private static final long BYTES_OF_ONE = 400;
    /** Then filling ends, whatever has come in. */
    private static final Duration MOST = Duration.ofMinutes(13);

    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private HistoryBench() {}

    /** Prints the figures; {@code --quick} stores five million fixes: fewer days, each as full. */
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
            long room = room(database);
            long asked = fixes;
            while (asked * BYTES_OF_ONE > room) {
                asked /= 2;
            }
            long begun = System.nanoTime();
            int days = (int) Math.max(2, Math.ceil((double) asked / UNITS / PER_DAY));
            int older = Math.max(1, days - FRESH);
            int filled = fill(schema.url(), 0, older);
            long ordering = System.nanoTime();
            new MonthOrder(database, months)
                    .work(FIRST.plusDays(filled).atStartOfDay(BEIJING).toInstant());
            double ordered = (System.nanoTime() - ordering) / 1e9;
            new Figure(
                            "tracks",
                            "history_in_order",
                            (double) filled * UNITS * PER_DAY / ordered,
                            "fixes/s, in the night")
                    .fact();
            if (filled == older) {
                filled = fill(schema.url(), older, days);
            }
            long stored = (long) filled * UNITS * PER_DAY;
            double seconds = (System.nanoTime() - begun) / 1e9;
            new Figure("tracks", "history_copied", stored / seconds, "fixes/s by COPY").fact();
            new Figure(
                            "tracks",
                            "history_stored",
                            (double) stored,
                            "fixes on PostgreSQL in " + Math.round(seconds) + " s")
                    .atLeast((double) fixes);
            read(database, filled);
        }
    }

    private static void read(Database database, int days) {
        FixStore store = new FixStore(database);
        Random random = new Random(11);
        readDays("history_day_read", store, random, 0, days);
        readDays("history_fresh_day_read", store, random, Math.max(0, days - FRESH), days);
        VisitStore visits = new VisitStore(database);
        Instant year = FIRST.atStartOfDay(BEIJING).toInstant();
        figure("history_year_mileage", 1_000, i -> {
            Rider unit = Rider.unit(1 + random.nextInt(UNITS));
            int found = visits.listFigures(unit, year, year.plus(Duration.ofDays(DAYS)))
                    .size();
            if (found != DAYS) {
                throw new IllegalStateException(found + " days of mileage");
            }
        });
    }

    private static void readDays(String name, FixStore store, Random random, int first, int days) {
        figure(name, 100, i -> {
            LocalDate day = FIRST.plusDays(first + random.nextInt(days - first));
            Instant from = day.atStartOfDay(BEIJING).toInstant();
            Rider unit = Rider.unit(1 + random.nextInt(UNITS));
            int read = store.listOf(unit, from, from.plus(Duration.ofDays(1))).size();
            if (read != PER_DAY) {
                throw new IllegalStateException(read + " fixes read of " + unit + ", " + day);
            }
        });
    }

    /** The first look finds nothing in memory but what the filling left there, and a server that was started just now. */
    private static void figure(String name, double reach, IntConsumer look) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < WARMING + LOOKS; i++) {
            long begun = System.nanoTime();
            look.accept(i);
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        double first = millis.get(0);
        millis.subList(0, WARMING).clear();
        Collections.sort(millis);
        new Figure("tracks", name + "_p50", millis.get(LOOKS / 2), "ms").fact();
        new Figure("tracks", name + "_p95", millis.get(LOOKS * 95 / 100), "ms").atMost(reach);
        new Figure("tracks", name + "_first", first, "ms").fact();
    }

    /** Bytes free where the database keeps its files; where that is another machine, as many as are wanted. */
    private static long room(Database database) {
        String folder = database.read(handle ->
                handle.createQuery("SHOW data_directory").mapTo(String.class).one());
        long free = Path.of(folder).toFile().getUsableSpace();
        return free == 0 ? Long.MAX_VALUE : free;
    }

    /** Copies the fixes in and derives their days, and tells how many days are full. */
    private static int fill(String url, int first, int days) throws Exception {
        Instant end = Instant.now().plus(MOST);
        CompletableFuture<Integer> even = CompletableFuture.supplyAsync(() -> copy(url, first, days, end));
        CompletableFuture<Integer> odd = CompletableFuture.supplyAsync(() -> copy(url, first + 1, days, end));
        int filled = Math.min(even.get(), odd.get());
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO device_ride (unit_id, epoch_day, device_id) SELECT u, d, 1000 + u"
                    + " FROM generate_series(1, " + UNITS + ") u, generate_series(" + FIRST.toEpochDay() + ", "
                    + (FIRST.toEpochDay() + DAYS) + ") d ON CONFLICT DO NOTHING");
            statement.execute("INSERT INTO driven_day (rider, drive_day, network_meters, straight_meters, fixes,"
                    + " through, patrol_meters)"
                    + " SELECT u, DATE '" + FIRST + "' + d, 180000, 181000, 3000, 1, 175000 FROM generate_series(1, "
                    + UNITS
                    + ") u, generate_series(0, " + (DAYS - 1) + ") d ON CONFLICT DO NOTHING");
            statement.execute("ANALYZE fix");
        }
        return filled;
    }

    /** Every other day from this one on; tells before which day all of its own are in. */
    private static int copy(String url, int from, int days, Instant end) {
        try (var connection = DriverManager.getConnection(url)) {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY fix (device_id, fix_time, number, unit_id, lon, lat, speed_km_per_hour, heading_degrees,"
                                    + " classification, received) FROM STDIN");
            int day = from;
            for (; day < days && Instant.now().isBefore(end); day += 2) {
                fillDay(copy, day);
            }
            copy.endCopy();
            return Math.min(day, days);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All units by turns, as they come in: a shift from eight o'clock on, driving east and west. */
    private static void fillDay(CopyIn copy, int day) throws SQLException {
        StringBuilder rows = new StringBuilder(1 << 20);
        Instant begin = FIRST.plusDays(day).atTime(8, 0).toInstant(BEIJING);
        long next = (long) day * PER_DAY * UNITS;
        for (int i = 0; i < PER_DAY; i++) {
            Instant time = begin.plusMillis(SHIFT_SECONDS * 1_000 * i / PER_DAY);
            String at = "\t" + time + "\t";
            String rest = "\t40\t90\tVALID\t" + time + "\n";
            double lon = 116.6 + Math.abs(i % 2_000 - 1_000) * 4e-4;
            for (int unit = 1; unit <= UNITS; unit++) {
                next++;
                rows.append(1_000 + unit)
                        .append(at)
                        .append(next)
                        .append('\t')
                        .append(unit)
                        .append('\t')
                        .append(lon)
                        .append('\t')
                        .append(34 + unit * 0.01)
                        .append(rest);
            }
            if (rows.length() > 900_000 || i == PER_DAY - 1) {
                byte[] bytes = rows.toString().getBytes(StandardCharsets.US_ASCII);
                copy.writeToCopy(bytes, 0, bytes.length);
                rows.setLength(0);
            }
        }
    }
}
