package org.xunlu.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.database.DatabaseSettings;
import org.xunlu.network.GridNetworks;
import org.xunlu.network.NetworkHolder;
import org.xunlu.overload.CargoKindsTest;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.HourFilter;
import org.xunlu.overload.LeastExcess;
import org.xunlu.overload.PassFilter;
import org.xunlu.overload.Plate;
import org.xunlu.overload.TravelDirection;
import org.xunlu.overload.WeekMatrix;
import org.xunlu.overload.hotspot.HotspotQuestion;
import org.xunlu.overload.hotspot.HotspotStudies;
import org.xunlu.overload.sql.CargoKindStore;
import org.xunlu.overload.sql.CheckpointStore;
import org.xunlu.overload.sql.PassHourRollUp;
import org.xunlu.overload.sql.PassHourStore;
import org.xunlu.overload.sql.PassStore;
import org.xunlu.overload.sql.UpkeepStore;

/** Views of very many stored passes: made in the database, counted by the roll-up, then asked about. */
final class PassViewBench {
    private static final int PLACES = 12;
    private static final int CHUNK = 500_000;
    private static final Instant START = Instant.parse("2025-06-01T16:00:00Z");
    private static final List<String> KINDS = List.of("STONE", "COAL", "CEMENT", "UNKNOWN");
    private static final long YEAR_SECONDS = 365L * 86_400;

    private PassViewBench() {}

    static void run(int passes) throws Exception {
        String postgis = System.getenv("XUNLU_TEST_POSTGIS");
        if (postgis != null) {
            try (PostgisSchema schema = PostgisSchema.create(postgis);
                    Database database = Database.open(new DatabaseSettings(schema.url(), null, null, 4))) {
                measure("postgis", database, passes);
            }
        }
        Path folder = Files.createTempDirectory(Path.of("target"), "bench-hotspots");
        try (Database database = Database.open(
                DatabaseSettings.embedded(folder.toAbsolutePath().resolve("x").toString()))) {
            // the embedded database is for a county, not for a province: a tenth
            measure("h2gis", database, passes / 10);
        }
    }

    private static void measure(String name, Database database, int passes) {
        new CargoKindStore(database).seed(CargoKindsTest.seeded().kinds());
        CheckpointStore places = new CheckpointStore(database);
        for (int i = 0; i < PLACES; i++) {
            places.add(new CheckpointDetails(
                    "V-" + i,
                    "bench " + i,
                    CheckpointKind.OFF_SITE,
                    GridNetworks.at(400 + 2_100 * i, 1_000 * (i % 7)),
                    2,
                    TravelDirection.BOTH,
                    null,
                    null,
                    null,
                    null,
                    ""));
        }
        for (int done = 0; done < passes; done += CHUNK) {
            fill(database, done, Math.min(CHUNK, passes - done), passes);
        }
        new Figure("hotspots", name + "_stored", passes, "passes").fact();
        PassStore stored = new PassStore(database);
        new Figure(
                        "overload",
                        name + "_plate_history",
                        1000
                                * median(i -> stored.list(
                                        new PassFilter(
                                                null, null, null, new Plate("皖L演" + (1000 + i)), false, false, null),
                                        100,
                                        null)),
                        "ms")
                .atMost(50);
        long start = System.nanoTime();
        new PassHourRollUp(database).work(Instant.now());
        double seconds = (System.nanoTime() - start) / 1e9;
        new Figure("hotspots", name + "_counted", passes / seconds, "passes/s").atLeast(20_000);
        long rows = database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM pass_hour")
                .mapTo(Long.class)
                .one());
        new Figure("hotspots", name + "_rows_of_counts", rows, "rows").fact();
        long packed = database.read(handle -> handle.createQuery("SELECT SUM(OCTET_LENGTH(cells)) FROM pass_day")
                .mapTo(Long.class)
                .one());
        new Figure("hotspots", name + "_packed_counts", packed / 1e6, "MB").fact();
        if (name.equals("postgis")) {
            database.change(handle -> handle.execute("ANALYZE pass_hour, pass_day"));
        }
        PassHourStore hours = new PassHourStore(database);
        HotspotStudies studies =
                new HotspotStudies(hours, places, NetworkHolder.of(GridNetworks.county(51, 51, 700, 3)));
        Instant end = START.plusSeconds(YEAR_SECONDS);
        new Figure(
                        "hotspots",
                        name + "_hours_of_week_a_year",
                        median(i -> {
                            HourFilter filter = HourFilter.between(START.plusSeconds(3600L * i), end);
                            WeekMatrix.of(hours.byWeekHour(filter), filter.from(), filter.to());
                        }),
                        "s")
                .atMost(0.5);
        new Figure(
                        "hotspots",
                        name + "_study_a_year",
                        median(i -> studies.answer(new HotspotQuestion(
                                HourFilter.between(START.plusSeconds(3600L * i), end), 2_000, false, 0.05))),
                        "s")
                .atMost(2);
        new Figure(
                        "hotspots",
                        name + "_segments_a_year",
                        median(i -> stored.countByCheckpoint(START.plusSeconds(3600L * i), end)),
                        "s")
                .atMost(2);
        new Figure("overload", name + "_page_of_100_of_all", 1000 * median(i -> newest(stored, false, null)), "ms")
                .atMost(50);
        new Figure("overload", name + "_page_of_100_over_limit", 1000 * median(i -> newest(stored, true, 1_000)), "ms")
                .atMost(50);
        UpkeepStore upkeep = new UpkeepStore(database);
        new Figure(
                        "overload",
                        name + "_board_of_a_month",
                        median(i -> upkeep.count(
                                START.plusSeconds(86_400L * 30 * i), START.plusSeconds(86_400L * 30 * (i + 1)))),
                        "s")
                .atMost(2);
        new Figure(
                        "hotspots",
                        name + "_hours_of_week_of_one_cargo",
                        median(i -> {
                            HourFilter filter = ofCargo(START.plusSeconds(3600L * i), end, KINDS.get(i % KINDS.size()));
                            WeekMatrix.of(hours.byWeekHour(filter), filter.from(), filter.to());
                        }),
                        "s")
                .atMost(0.5);
        new Figure(
                        "hotspots",
                        name + "_study_of_one_cargo",
                        median(i -> studies.answer(new HotspotQuestion(
                                ofCargo(START.plusSeconds(3600L * i), end, KINDS.get(i % KINDS.size())),
                                2_000,
                                false,
                                0.05))),
                        "s")
                .atMost(2);
        new Figure(
                        "hotspots",
                        name + "_study_filtered",
                        median(i -> studies.answer(new HotspotQuestion(
                                new HourFilter(
                                        START.plusSeconds(3600L * i),
                                        end,
                                        null,
                                        6,
                                        null,
                                        TravelDirection.UP,
                                        null,
                                        LeastExcess.FIFTY_PERCENT),
                                1_000,
                                false,
                                0.05))),
                        "s")
                .atMost(2);
    }

    private static HourFilter ofCargo(Instant from, Instant to, String kind) {
        return new HourFilter(from, to, null, null, null, null, kind, LeastExcess.ANY);
    }

    /** The second page, so that the way on is measured too. */
    private static void newest(PassStore stored, boolean onlyOver, @Nullable Integer leastRate) {
        PassFilter filter = new PassFilter(null, null, null, null, onlyOver, false, leastRate);
        stored.list(filter, 100, stored.list(filter, 100, null).next());
    }

    private static double median(IntConsumer work) {
        work.accept(0);
        double[] seconds = new double[5];
        for (int i = 0; i < seconds.length; i++) {
            long begun = System.nanoTime();
            work.accept(i + 1);
            seconds[i] = (System.nanoTime() - begun) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[seconds.length / 2];
    }

    /** A twelfth of the trucks is over the limit; arithmetic instead of chance, the same on both databases. */
    private static void fill(Database database, int from, int count, int all) {
        String number = "(" + from + " + n)";
        // scattered over the year, places, axles and directions, without a pattern between them
        String mixed = "MOD(CAST(" + number + " AS BIGINT) * 7919, 1000003)";
        String sql = String.format(Locale.ROOT, """
                        INSERT INTO vehicle_pass (record_code, content_hash, conflict, checkpoint_id, captured_at, received_at,
                            lane, direction, plate, plate_colour, front_plate, rear_plate, vehicle_type, vehicle_class,
                            axles, axle_type, axle_kg, axle_spacing_mm, total_kg, straddling, unusual, permit, limit_kg,
                            limit_uncertain, over_kg, rate_basis_points, severity, cargo)
                        SELECT 'v' || %1$s, 'h', FALSE,
                            (SELECT MIN(id) FROM checkpoint) + MOD(%2$s, %3$d),
                            TIMESTAMP WITH TIME ZONE '2025-06-01 16:00:00+00'
                                + CAST(%1$s AS BIGINT) * %4$d / %5$d * INTERVAL '1' SECOND,
                            TIMESTAMP WITH TIME ZONE '2025-06-01 16:00:00+00', 1,
                            CASE WHEN MOD(%2$s, 2) = 0 THEN 'UP' ELSE 'DOWN' END, '皖L演' || MOD(%2$s, 9000), '', '', '',
                            CASE WHEN MOD(%2$s, 10) < 7 THEN 'COMBINATION' ELSE 'TRUCK' END, '',
                            2 + CAST(MOD(%2$s, 5) AS INTEGER), '', '', '', 40000, FALSE, FALSE, FALSE, 49000, FALSE,
                            CASE WHEN MOD(%2$s, 13) = 0 THEN 5000 ELSE 0 END,
                            CASE WHEN MOD(%2$s, 13) = 0 THEN 1020 ELSE 0 END,
                            CASE WHEN MOD(%2$s, 13) = 0 THEN 'UP_TO_20_PERCENT' ELSE 'WITHIN_LIMIT' END,
                            CASE MOD(%2$s, 11) WHEN 1 THEN 'STONE' WHEN 2 THEN 'COAL' WHEN 3 THEN 'CEMENT' WHEN 4 THEN 'ORE'
                                WHEN 5 THEN 'EARTH' WHEN 6 THEN 'STEEL' WHEN 7 THEN 'FARM' ELSE 'UNKNOWN' END
                        FROM generate_series(0, %6$d) AS s(n)""", number, mixed, PLACES, YEAR_SECONDS, all, count - 1);
        database.change(handle -> handle.execute(sql));
    }
}
