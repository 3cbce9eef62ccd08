package org.xunlu.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xunlu.app.TestClock;
import org.xunlu.app.TestServer;
import org.xunlu.coverage.http.HardDays;
import org.xunlu.database.Database;
import org.xunlu.database.DatabaseSettings;

/** How far the kilometres of a day are off that devices deliver late, backwards, twice, with jumps or parked. */
public final class FalsifierBench {
    private FalsifierBench() {}

    /** Prints the figures of both databases; {@code --quick} changes nothing. */
    public static void main(String[] arguments) throws Exception {
        Path folder =
                Files.createTempDirectory(Path.of("target"), "bench-falsifiers").toAbsolutePath();
        try {
            run("h2gis", DatabaseSettings.embedded(folder.resolve("xunlu").toString()));
            String postgis = System.getenv("XUNLU_TEST_POSTGIS");
            if (postgis != null) {
                try (PostgisSchema schema = PostgisSchema.create(postgis)) {
                    run("postgis", new DatabaseSettings(schema.url(), null, null, 4));
                }
            }
        } finally {
            Scratch.delete(folder);
        }
        System.exit(0);
    }

    private static void run(String name, DatabaseSettings settings) {
        try (Database database = Database.open(settings);
                TestServer server = HardDays.server(database, new TestClock(HardDays.NOON))) {
            HardDays days = new HardDays(server);
            error("delivered_late_" + name, days.deliveredLate());
            error("newest_first_" + name, days.newestFirst());
            error("four_jumps_" + name, days.jumpsStraysAndWrongClocks());
            double parked = HardDays.kilometres(days.parked());
            new Figure("tracks", "parked_" + name, parked, "km in 60 min with 8 m noise").atMost(0.05);
            JsonNode twice = days.everyPointTwice();
            error("sent_twice_" + name, twice);
            double kept = twice.path("fixes").asDouble() / HardDays.FIXES;
            new Figure("tracks", "sent_twice_stored_" + name, kept, "times").atMost(1);
        }
    }

    private static void error(String name, JsonNode day) {
        double off = Math.abs(HardDays.kilometres(day) - HardDays.TRUTH_KM) / HardDays.TRUTH_KM;
        new Figure("tracks", name, off * 100, "% of the kilometres wrong").atMost(0.5);
    }
}
