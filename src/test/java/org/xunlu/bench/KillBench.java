package org.xunlu.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.xunlu.app.ServerProcess;
import org.xunlu.app.StreamingDevices;
import org.xunlu.database.Database;
import org.xunlu.database.DatabaseSettings;

/**
 * How many fixes that were acknowledged are gone after the server process is killed ({@code kill -9}) at 100 fixes a
 * second, again and again on the same data. Says nothing of a loss of power, which no process can play.
 */
public final class KillBench {
    private static final int DEVICES = 20;
    private static final int PER_SECOND = 100;

    private KillBench() {}

    /** Prints one figure for each database; {@code --quick} kills twice instead of twenty times. */
    public static void main(String[] arguments) throws Exception {
        int kills = Arrays.asList(arguments).contains("--quick") ? 2 : 20;
        Path data = Files.createTempDirectory(Path.of("target"), "bench-kill").toAbsolutePath();
        try {
            run("h2gis", data, DatabaseSettings.embedded(data.resolve("xunlu").toString()), "", kills);
            String postgis = System.getenv("XUNLU_TEST_POSTGIS");
            if (postgis != null) {
                try (PostgisSchema schema = PostgisSchema.create(postgis)) {
                    run("postgis", data, new DatabaseSettings(schema.url(), null, null, 4), schema.url(), kills);
                }
            }
        } finally {
            Scratch.delete(data);
        }
    }

    private static void run(String name, Path data, DatabaseSettings settings, String url, int kills)
            throws InterruptedException {
        StreamingDevices devices;
        try (Database database = Database.open(settings)) {
            devices = StreamingDevices.register(database, DEVICES);
        }
        Random random = new Random(1);
        int lost = 0;
        for (int i = 0; i < kills; i++) {
            int last = PER_SECOND + random.nextInt(PER_SECOND);
            try (ServerProcess server = ServerProcess.start(data, Map.of("XUNLU_DATABASE_URL", url))) {
                devices.sendUntilCut(server.port(), PER_SECOND, count -> {
                    if (count == last) {
                        server.kill();
                    }
                });
            }
            try (Database database = Database.open(settings)) {
                lost = devices.lost(database);
            }
        }
        String unit = "of " + devices.acknowledged() + " acknowledged fixes in " + kills + " kills";
        new Figure("tracks", "killed_and_lost_" + name, lost, unit).atMost(0);
    }
}
