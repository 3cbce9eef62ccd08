package org.xunlu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.xunlu.app.ServerProcess;
import org.xunlu.database.Database;
import org.xunlu.database.DatabaseSettings;
import org.xunlu.track.DeviceRegistry;
import org.xunlu.track.NewDevice;
import org.xunlu.track.protocol.jt808.Edition;
import org.xunlu.track.protocol.jt808.TerminalFrames;
import org.xunlu.track.sql.DeviceStore;

/**
 * JT/T 808 over TCP, each message acknowledged after its commit is on the disk: single positions of 200 terminals that
 * wait for each answer, of now and of weeks ago, what they send after a night without network, and 2,000 that come back at
 * the same moment. The client shares the machine.
 */
public final class TerminalBench {
    private static final int TERMINALS = 200;
    private static final int RETURNING = 2_000;
    /** So many positions fit into one frame. */
    private static final int BATCH = 34;

    private final String name;
    private final int seconds;
    private final List<NewDevice> devices = new ArrayList<>();
    private final Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final long[] sent = new long[RETURNING];
    private final long[] sentLate = new long[RETURNING];

    private TerminalBench(String name, int seconds) {
        this.name = name;
        this.seconds = seconds;
    }

    /** Prints the figures of both databases; {@code --quick} runs shorter. */
    public static void main(String[] arguments) throws Exception {
        int seconds = Arrays.asList(arguments).contains("--quick") ? 4 : 15;
        Path data =
                Files.createTempDirectory(Path.of("target"), "bench-terminals").toAbsolutePath();
        try {
            DatabaseSettings embedded =
                    DatabaseSettings.embedded(data.resolve("xunlu").toString());
            new TerminalBench("h2gis", seconds).run(data, embedded, "", 10_000, 0);
            String postgis = System.getenv("XUNLU_TEST_POSTGIS");
            if (postgis != null) {
                try (PostgisSchema schema = PostgisSchema.create(postgis)) {
                    DatabaseSettings settings = new DatabaseSettings(schema.url(), null, null, 4);
                    new TerminalBench("postgis", seconds).run(data, settings, schema.url(), 8_000, 100);
                }
            }
        } finally {
            Scratch.delete(data);
        }
    }

    /** @param most µs of the server a fix; 0 where none is set */
    private void run(Path data, DatabaseSettings settings, String url, double reach, double most) throws Exception {
        try (Database database = Database.open(settings)) {
            DeviceRegistry registry = new DeviceRegistry(new DeviceStore(database), Clock.systemUTC());
            for (int i = 0; i < RETURNING; i++) {
                devices.add(registry.register(Long.toString(13_900_000_000L + i), "", null, null));
            }
        }
        Map<String, String> environment = Map.of("XUNLU_DATABASE_URL", url, "XUNLU_JT808_PORT", "0", "COMPILER", "4");
        try (ServerProcess server = ServerProcess.start(data, environment)) {
            int port = Doors.port(server, "JT/T 808");
            singles(server, port, reach, most);
            batches(port);
            returning(port);
            server.stop();
        }
    }

    private void singles(ServerProcess server, int port, double reach, double most) throws IOException {
        try (TerminalLoop loop = new TerminalLoop(port, TERMINALS)) {
            loop.once(this::authentication);
            singles(server, loop, "jt808_single_" + name, reach, most, this::location);
            singles(server, loop, "jt808_single_late_" + name, 0, 0, this::lateLocation);
        }
    }

    private void singles(
            ServerProcess server, TerminalLoop loop, String figure, double reach, double most, IntFunction<byte[]> body)
            throws IOException {
        IntFunction<byte[]> next = client -> frames(client).located(0, body.apply(client));
        // until the compiler has little left to do: a server runs for months
        loop.run(seconds, next);
        double before = server.processorSeconds();
        long answered = loop.answered();
        double rate = loop.run(seconds, next);
        double micros = (server.processorSeconds() - before) * 1e6 / (loop.answered() - answered);
        new Figure("tracks", figure, rate, "fixes/s, 200 terminals").atLeastOrFact(reach);
        new Figure("tracks", figure + "_processor", micros, "µs of the server a fix").atMostOrFact(most);
    }

    private void batches(int port) throws IOException {
        try (TerminalLoop loop = new TerminalLoop(port, TERMINALS)) {
            loop.once(this::authentication);
            double rate = loop.run(seconds, client -> {
                List<byte[]> night = new ArrayList<>();
                for (int i = 0; i < BATCH; i++) {
                    night.add(lateLocation(client));
                }
                return frames(client).locatedBefore(0, true, night).get(0);
            });
            new Figure("tracks", "jt808_catch_up_" + name, rate * BATCH, "fixes/s in 0x0704, 200 terminals")
                    .atLeast(30_000);
        }
    }

    /** From the first connection to the acknowledgement of the last one's position. */
    private void returning(int port) throws IOException {
        long begun = System.nanoTime();
        try (TerminalLoop loop = new TerminalLoop(port, RETURNING)) {
            loop.once(this::authentication);
            loop.once(client -> frames(client).located(1, location(client)));
            double took = (System.nanoTime() - begun) / 1e9;
            new Figure("tracks", "jt808_return_" + name, took, "s for 2,000 terminals at once").atMost(3);
        }
    }

    private byte[] authentication(int client) {
        return frames(client).authentication(0, devices.get(client).secret());
    }

    private TerminalFrames frames(int client) {
        return TerminalFrames.of(Edition.OF_2013, devices.get(client).device().uniqueId());
    }

    /** A car each, driving on at 40 km/h, a fix a second, through the last hour. */
    private byte[] location(int client) {
        return at(client, begun.minusSeconds(3_000).plusSeconds(sent[client]), sent[client]++);
    }

    /** The same, 5 s apart, weeks ago: days that are closed are opened again. */
    private byte[] lateLocation(int client) {
        return at(client, begun.minusSeconds(20 * 86_400L).plusSeconds(sentLate[client] * 5), sentLate[client]++ * 5);
    }

    private static byte[] at(int client, Instant time, long second) {
        return TerminalFrames.location(time, 116 + second % 10_000 * 0.00012, 34 + client * 1e-3, 40, 90);
    }
}
