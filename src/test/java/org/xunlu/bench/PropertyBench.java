package org.xunlu.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.database.DatabaseSettings;
import org.xunlu.finding.FindingDesk;
import org.xunlu.finding.FindingFilter;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.FindingState;
import org.xunlu.finding.density.By;
import org.xunlu.finding.density.Span;
import org.xunlu.finding.sql.DensityQueries;
import org.xunlu.finding.sql.FieldStore;
import org.xunlu.finding.sql.FindingStore;
import org.xunlu.geo.Bounds;
import org.xunlu.geo.LonLat;

/**
 * A hundred thousand findings of four years, listed, filtered, mapped, counted and searched around a place, on both
 * databases. Half of them come back to one of 5,000 places. The embedded database works on the asking thread, as counts
 * of densities do: their figures are that thread's processor time. Those of the other database are the time until it has
 * answered.
 */
public final class PropertyBench {
    private static final String AREA = "property";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int REACH_MILLIS = 100;
    private static final long SECONDS = 4L * 365 * 86_400;
    private static final Instant START = Instant.parse("2022-06-01T00:00:00Z");
    private static final Instant END = START.plusSeconds(SECONDS);

    private PropertyBench() {}

    /** Prints the figures of both databases; {@code --quick} takes a quarter of the findings. */
    public static void main(String[] arguments) throws Exception {
        int findings = Arrays.asList(arguments).contains("--quick") ? 25_000 : 100_000;
        Path folder = Files.createTempDirectory(Path.of("target"), "bench-property");
        try (Database database = Database.open(
                DatabaseSettings.embedded(folder.toAbsolutePath().resolve("x").toString()))) {
            measure("h2gis", database, findings);
        } finally {
            Scratch.delete(folder);
        }
        String postgis = System.getenv("XUNLU_TEST_POSTGIS");
        if (postgis != null) {
            try (PostgisSchema schema = PostgisSchema.create(postgis);
                    Database database = Database.open(new DatabaseSettings(schema.url(), null, null, 4))) {
                measure("postgis", database, findings);
            }
        }
    }

    private static void measure(String name, Database database, int findings) {
        fill(database, findings);
        measureFilled(name, database, findings);
    }

    static void measureFilled(String name, Database database, int findings) {
        if (name.equals("postgis")) {
            database.change(handle -> handle.execute("ANALYZE finding"));
            database.change(handle -> handle.execute("ANALYZE finding_history"));
        }
        new Figure(AREA, name + "_stored", findings, "findings").fact();
        FindingStore store = new FindingStore(database);
        figure(name + "_page_of_100", i -> page(store, FindingFilter.ALL, 100));
        figure(name + "_page_of_1000", i -> page(store, FindingFilter.ALL, 1000));
        figure(name + "_of_a_kind", i -> page(store, filter(FindingKind.values()[i], null, null, null, null), 100));
        figure(
                name + "_of_a_rare_state",
                i -> page(store, filter(null, FindingState.Name.SERVED, null, null, null), 100));
        figure(
                name + "_of_a_kind_and_state",
                i -> page(store, filter(FindingKind.values()[i], FindingState.Name.SERVED, null, null, null), 100));
        figure(name + "_of_a_road", i -> page(store, filter(null, null, null, "X10" + i % 10, null), 100));
        figure(
                name + "_of_a_month",
                i -> page(store, filter(null, null, null, null, START.plusSeconds(i * 2_592_000L)), 100));
        figure(
                name + "_of_a_kind_in_a_month",
                i -> page(
                        store,
                        filter(FindingKind.values()[i], null, null, null, START.plusSeconds(i * 2_592_000L)),
                        100));
        figure(
                name + "_map_of_the_county",
                i -> page(store, filter(null, null, Bounds.around(place(i), 60_000), null, null), 1000));
        figure(
                name + "_map_of_10_km",
                i -> page(store, filter(null, null, Bounds.around(place(i), 5_000), null, null), 1000));
        figure(
                name + "_map_of_2_km",
                i -> page(store, filter(null, null, Bounds.around(place(i), 1_000), null, null), 1000));
        FindingDesk desk = new FindingDesk(store, at -> Optional.empty(), Clock.systemUTC(), finding -> {});
        figure(name + "_duplicates_within_50_m", i -> desk.near(FindingKind.values()[i], place(i), 50));
        FieldStore field = new FieldStore(database);
        figure(name + "_nearest_20_open", i -> field.listOpenAround(place(i), 50_000, 20));
        figure(name + "_kinds_by_use", i -> field.kindsByUse(END.minusSeconds(30L * 86_400 + i)));
        density(name, database, findings);
    }

    private static void density(String name, Database database, int findings) {
        DensityQueries density = new DensityQueries(database);
        long begun = THREADS.getCurrentThreadCpuTime();
        density.catchUp();
        new Figure(AREA, name + "_read_once_after_start", (THREADS.getCurrentThreadCpuTime() - begun) / 1e6, "ms")
                .fact();
        for (By by : By.values()) {
            figure(name + "_density_by_" + by.name().toLowerCase(Locale.ROOT), i -> density.count(span(i), by));
        }
        figure(
                name + "_density_of_a_kind",
                i -> density.count(new Span(FindingKind.STALL, START.plusSeconds(i), END), By.KM));
        figure(name + "_repeated_places", i -> density.repeats(span(i), 50, 3));
        figure(name + "_repeated_places_after_a_change", i -> {
            database.change(handle -> handle.execute(
                    "INSERT INTO finding_history (finding_id, done_at, person_id, person_name, action, note) SELECT MIN(id) + ?,"
                            + " CURRENT_TIMESTAMP, 1, 'bench', 'corrected', '' FROM finding",
                    i));
            density.repeats(span(i), 50, 3);
        });
        new Figure(AREA, name + "_places", density.repeats(span(0), 50, 3).size(), "").fact();
    }

    private static Span span(int i) {
        return new Span(null, START.plusSeconds(i), END);
    }

    private static FindingFilter filter(
            @Nullable FindingKind kind,
            FindingState.@Nullable Name state,
            @Nullable Bounds bounds,
            @Nullable String road,
            @Nullable Instant from) {
        return new FindingFilter(kind, state, bounds, road, from, from == null ? null : from.plusSeconds(2_592_000));
    }

    private static void page(FindingStore store, FindingFilter filter, int rows) {
        String next = store.list(filter, rows, null).next();
        if (next != null) {
            store.list(filter, rows, next);
        }
    }

    private static LonLat place(int i) {
        return new LonLat(116.6 + 0.04 * i, 34.0 + 0.035 * (i * 7 % 12));
    }

    /** The median of eleven; the work gets their number, so that no database answers from its last answer. */
    private static void figure(String name, IntConsumer work) {
        work.accept(11);
        double[] millis = new double[11];
        for (int i = 0; i < millis.length; i++) {
            long begun = now(name);
            work.accept(i);
            millis[i] = (now(name) - begun) / 1e6;
        }
        Arrays.sort(millis);
        new Figure(AREA, name, millis[millis.length / 2], "ms").atMost(REACH_MILLIS);
    }

    /** Where the asking thread does the work, its own time counts, whatever else the machine does. */
    private static long now(String name) {
        boolean here = name.startsWith("h2gis") || name.contains("density") || name.contains("repeated");
        return here ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }

    /** Arithmetic instead of chance, the same on both databases. */
    static void fill(Database database, int findings) {
        String number = "CAST(n AS BIGINT)";
        String mixed = "MOD(" + number + " * 7919, 1000003)";
        // every second one at one of 5,000 places, give or take some metres
        String spot = "CASE WHEN MOD(" + number + ", 2) = 0 THEN MOD(" + mixed + ", 5000) ELSE " + mixed + " END";
        String kinds = IntStream.range(0, FindingKind.values().length)
                .mapToObj(i -> "WHEN " + i + " THEN '" + FindingKind.values()[i] + "'")
                .collect(Collectors.joining(" "));
        List<String> open = FindingState.Name.OPEN.stream().map(Enum::name).toList();
        String states = IntStream.range(0, open.size())
                .mapToObj(i -> "WHEN " + i + " THEN '" + open.get(i) + "'")
                .collect(Collectors.joining(" "));
        String stake = "'K' || MOD(" + spot + ", 90) || '+' || (100 + MOD(" + spot + ", 900))";
        database.change(handle -> {
            handle.execute(String.format(
                    Locale.ROOT,
                    """
                    INSERT INTO finding (kind, lon, lat, note, found_at, found_by, found_by_name, route_code, road_name,
                        stake, side, distance_meters, state, state_since, deadline, verified, version)
                    SELECT CASE MOD(%2$s, %3$d) %4$s END, 116.55 + MOD(%2$s * 37, 1009) * 0.0005 + MOD(%1$s, 7) * 0.00003,
                        33.95 + MOD(%2$s * 53, 1013) * 0.0005, 'bench',
                        TIMESTAMP WITH TIME ZONE '2022-06-01 00:00:00+00'
                            + %1$s * %5$d / %6$d * INTERVAL '1' SECOND,
                        7, 'bench', 'X1' || (10 + MOD(%2$s, 60)), 'bench road', %7$s, 'LEFT', 6,
                        CASE WHEN MOD(%8$s, 5) = 0 THEN CASE MOD(%8$s, %9$d) %10$s END ELSE 'CLOSED' END,
                        TIMESTAMP WITH TIME ZONE '2026-06-01 00:00:00+00', DATE '2026-07-01', FALSE, 1
                    FROM generate_series(1, %6$d) AS s(n)""",
                    number,
                    "(" + spot + ")",
                    FindingKind.values().length,
                    kinds,
                    SECONDS,
                    findings,
                    stake,
                    mixed,
                    open.size(),
                    states));
            handle.execute("INSERT INTO finding_history (finding_id, done_at, person_id, person_name, action, note)"
                    + " SELECT id, found_at, 7, 'bench', 'found', '' FROM finding ORDER BY id");
        });
    }
}
