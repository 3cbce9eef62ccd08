package org.xunlu.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.xunlu.app.ServerProcess;
import org.xunlu.database.Database;
import org.xunlu.database.DatabaseSettings;
import org.xunlu.geo.LonLat;
import org.xunlu.track.DeviceId;
import org.xunlu.track.DeviceRegistry;
import org.xunlu.track.Fix;
import org.xunlu.track.FixClass;
import org.xunlu.track.NewDevice;
import org.xunlu.track.sql.DeviceStore;
import org.xunlu.track.sql.FixStore;

/**
 * How many single fixes a second come in by HTTP from 200 devices, each waiting for its acknowledgement (which comes after
 * the commit is on the disk), and how much processor time of the server one costs: on the port for phones alone, and on that of the pages. Beside it what the web server does
 * with nothing behind it and what the log takes with nothing before it. The client shares the machine.
 */
public final class IntakeBench {
    private static final int DEVICES = 200;
    /** A fix a second, through the last hour and not into the future. */
    private static final long MILLIS_APART = 1_000;

    private static final long BEGUN_MILLIS_AGO = 3_000_000;

    private IntakeBench() {}

    /** Prints the figures of both databases; {@code --quick} runs shorter. */
    public static void main(String[] arguments) throws Exception {
        int seconds = Arrays.asList(arguments).contains("--quick") ? 5 : 20;
        Path data = Files.createTempDirectory(Path.of("target"), "bench-intake").toAbsolutePath();
        try {
            echo(seconds);
            run("h2gis", data, DatabaseSettings.embedded(data.resolve("xunlu").toString()), "", seconds, 6_000, 0);
            String postgis = System.getenv("XUNLU_TEST_POSTGIS");
            if (postgis != null) {
                try (PostgisSchema schema = PostgisSchema.create(postgis)) {
                    DatabaseSettings settings = new DatabaseSettings(schema.url(), null, null, 4);
                    run("postgis", data, settings, schema.url(), seconds, 5_000, 150);
                }
            }
        } finally {
            Scratch.delete(data);
        }
    }

    private static void echo(int seconds) throws Exception {
        try (ServerProcess server = ServerProcess.startMain(EchoServer.class, Map.of("COMPILER", "4"))) {
            double rate = measure(server, server.port(), "limit_bare_http", "request", seconds, 0, client -> "/echo");
            new Figure("tracks", "limit_bare_http", rate, "requests/s").fact();
        }
    }

    /** @param most µs of the server a fix; 0 where none is set */
    private static void run(
            String name, Path data, DatabaseSettings settings, String url, int seconds, double reach, double most)
            throws Exception {
        List<NewDevice> devices = new ArrayList<>();
        try (Database database = Database.open(settings)) {
            DeviceRegistry registry = new DeviceRegistry(new DeviceStore(database), Clock.systemUTC());
            for (int i = 0; i < DEVICES; i++) {
                devices.add(registry.register("bench-" + i, "", null, null));
            }
            append(name, database, seconds);
        }
        Map<String, String> environment = Map.of(
                "XUNLU_DATABASE_URL",
                url,
                "XUNLU_INTAKE_REQUESTS_PER_SECOND",
                "1000000",
                "XUNLU_OSMAND_PORT",
                "0",
                "COMPILER",
                "4");
        AtomicLong next = new AtomicLong();
        long first = System.currentTimeMillis() - BEGUN_MILLIS_AGO;
        // a car each, driving on at 40 km/h
        IntFunction<String> position = client -> {
            long number = next.getAndIncrement() / DEVICES;
            return "?id=bench-" + client + "&secret=" + devices.get(client).secret() + "&lat=" + (34 + client * 1e-3)
                    + "&lon=" + (116 + number % 10_000 * 0.00012) + "&speed=21.6&timestamp="
                    + (first + number * MILLIS_APART);
        };
        try (ServerProcess server = ServerProcess.start(data, environment)) {
            int door = Doors.port(server, "OsmAnd");
            double rate = measure(
                    server, door, "single_fixes_" + name, "fix", seconds, most, client -> "/" + position.apply(client));
            new Figure("tracks", "single_fixes_" + name, rate, "fixes/s by osmand.port, 200 devices").atLeast(reach);
            double pages = measure(
                    server,
                    server.port(),
                    "single_fixes_pages_port_" + name,
                    "fix",
                    seconds,
                    0,
                    client -> "/api/osmand" + position.apply(client));
            new Figure("tracks", "single_fixes_pages_port_" + name, pages, "fixes/s by http.port, 200 devices").fact();
            server.stop();
        }
    }

    /** Requests a second; prints the processor time of one, which should not be above {@code most} µs unless that is 0. */
    private static double measure(
            ServerProcess server,
            int port,
            String name,
            String what,
            int seconds,
            double most,
            IntFunction<String> targets)
            throws Exception {
        ClosedLoop.run(port, DEVICES, Math.max(5, seconds / 2.0), targets);
        double before = server.processorSeconds();
        ClosedLoop.Result result = ClosedLoop.run(port, DEVICES, seconds, targets);
        double used = server.processorSeconds() - before;
        if (result.refused() > 0) {
            throw new IllegalStateException(result.refused() + " requests were refused: " + server.output());
        }
        double micros = used * 1e6 / result.answered();
        new Figure("tracks", name + "_processor", micros, "µs of the server a " + what).atMostOrFact(most);
        return result.perSecond();
    }

    private static void append(String name, Database database, int seconds) {
        FixStore store = new FixStore(database);
        Instant first = Instant.now().minusSeconds(200 * 86_400L);
        long begun = System.nanoTime();
        int count = 0;
        while (System.nanoTime() - begun < seconds * 500_000_000L) {
            List<Fix> group = new ArrayList<>();
            for (int i = 0; i < DEVICES; i++) {
                Instant time = first.plusMillis(count * MILLIS_APART);
                group.add(new Fix(
                        0,
                        new DeviceId(1_000_000 + i),
                        null,
                        time,
                        new LonLat(117, 34),
                        40.0,
                        90.0,
                        null,
                        FixClass.VALID));
            }
            store.append(group, first);
            count++;
        }
        double rate = (double) count * DEVICES / ((System.nanoTime() - begun) / 1e9);
        new Figure("tracks", "limit_bare_append_" + name, rate, "fixes/s, 200 a commit").fact();
    }
}
