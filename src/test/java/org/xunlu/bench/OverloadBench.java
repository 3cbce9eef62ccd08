package org.xunlu.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntConsumer;
import org.xunlu.database.Database;
import org.xunlu.database.DatabaseSettings;
import org.xunlu.geo.LonLat;
import org.xunlu.overload.AccuracyClass;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.MassLimits;
import org.xunlu.overload.MassLimitsTest;
import org.xunlu.overload.PassFilter;
import org.xunlu.overload.PassIntake;
import org.xunlu.overload.PassLoader;
import org.xunlu.overload.Standing;
import org.xunlu.overload.TravelDirection;
import org.xunlu.overload.importing.PassCsv;
import org.xunlu.overload.sql.CheckpointStore;
import org.xunlu.overload.sql.PassStore;

/**
 * How fast passes come in from a file, with the law applied and the conditions of evidence judged, and how fast they are
 * listed and counted. The processor's time is that of this program; the database server's own is not in it.
 */
public final class OverloadBench {
    private static final int PLACES = 9;
    private static final MassLimits LIMITS = MassLimitsTest.seeded();
    private static final LocalDate VERIFIED = LocalDate.of(2025, 1, 1);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private OverloadBench() {}

    /** Prints the figures of both databases; {@code --quick} takes fewer rows. */
    public static void main(String[] arguments) throws Exception {
        int rows = Arrays.asList(arguments).contains("--quick") ? 30_000 : 200_000;
        Path folder = Files.createTempDirectory(Path.of("target"), "bench-overload");
        run(
                "h2gis",
                DatabaseSettings.embedded(folder.toAbsolutePath().resolve("x").toString()),
                rows,
                2_000);
        String postgis = System.getenv("XUNLU_TEST_POSTGIS");
        if (postgis != null) {
            try (PostgisSchema schema = PostgisSchema.create(postgis)) {
                run("postgis", new DatabaseSettings(schema.url(), null, null, 4), rows, 5_000);
            }
        }
    }

    private static void run(String name, DatabaseSettings settings, int rows, int reach) throws IOException {
        try (Database database = Database.open(settings)) {
            CheckpointStore places = new CheckpointStore(database);
            for (int i = 0; i < PLACES; i++) {
                places.add(new CheckpointDetails(
                        "B-" + i,
                        "bench " + i,
                        CheckpointKind.OFF_SITE,
                        new LonLat(116.9 + i * 0.01, 34.19),
                        2,
                        TravelDirection.BOTH,
                        AccuracyClass.C5,
                        VERIFIED,
                        VERIFIED.plusYears(2),
                        VERIFIED.plusDays(1),
                        "",
                        new Standing("bench", VERIFIED, VERIFIED, VERIFIED, 1000, 1000)));
            }
            PassStore passes = new PassStore(database);
            load(places, passes, csv(new Random(1), 2_000, "warm"));
            byte[] csv = csv(new Random(2), rows, "run");
            ThreadMXBean processor = ManagementFactory.getThreadMXBean();
            long cpu = processor.getCurrentThreadCpuTime();
            double seconds = load(places, passes, csv);
            double micros = (processor.getCurrentThreadCpuTime() - cpu) / 1e3 / rows;
            new Figure("overload", "csv_rows_per_second_" + name, rows / seconds, "rows/s").atLeast(reach);
            new Figure("overload", "cpu_per_pass_" + name, micros, "us").fact();
            double again = load(places, passes, csv);
            new Figure("overload", "duplicates_per_second_" + name, rows / again, "rows/s").fact();
            new Figure(
                            "overload",
                            "page_of_100_" + name,
                            millis(i -> passes.list(
                                    PassFilter.between(START, START.plusSeconds(86_400L * 300 + i)), 100, null)),
                            "ms")
                    .atMost(50);
            new Figure(
                            "overload",
                            "count_by_place_" + name,
                            millis(i ->
                                    passes.countByCheckpoint(START.plusSeconds(i), START.plusSeconds(86_400L * 300))),
                            "ms")
                    .atMost(500);
        }
    }

    private static double load(CheckpointStore places, PassStore passes, byte[] csv) throws IOException {
        PassIntake intake = new PassIntake(passes, places, () -> LIMITS, Clock.systemUTC(), pass -> {});
        long begun = System.nanoTime();
        PassCsv.load(
                new ByteArrayInputStream(csv),
                null,
                new PassLoader(intake, places, Clock.systemUTC()),
                (row, at) -> {});
        return (System.nanoTime() - begun) / 1e9;
    }

    /** The median of eleven; the work gets their number, so that no database answers from its last answer. */
    private static double millis(IntConsumer work) {
        double[] millis = new double[11];
        for (int i = 0; i < millis.length; i++) {
            long begun = System.nanoTime();
            work.accept(i);
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        return millis[millis.length / 2];
    }

    private static byte[] csv(Random random, int rows, String run) {
        StringBuilder csv = new StringBuilder(
                "record_code,station_code,captured_at,lane,plate,front_plate,front_confidence,axles,total_kg,axle_kg,"
                        + "axle_spacing_mm,speed_kmh,video\n");
        for (int i = 0; i < rows; i++) {
            int total = 15_000 + random.nextInt(70_000);
            csv.append(run)
                    .append(i)
                    .append(",B-")
                    .append(random.nextInt(PLACES))
                    .append(',');
            String plate = "皖L演" + (1000 + random.nextInt(9000));
            csv.append(START.plusSeconds(60L * i)).append(",1,").append(plate).append(',');
            csv.append(plate).append(",0.93,");
            csv.append(2 + random.nextInt(5))
                    .append(',')
                    .append(total)
                    .append(',')
                    .append(total / 2)
                    .append('+');
            csv.append(total - total / 2)
                    .append(',')
                    .append("3600+1310,")
                    .append(40 + random.nextInt(50))
                    .append(",rtsp://point/")
                    .append(i)
                    .append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
