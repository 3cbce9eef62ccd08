package org.xunlu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunlu.database.Database;
import org.xunlu.database.DatabaseSettings;

final class KilledServerTest {
    private static final int ROUNDS = 3;
    private static final int DEVICES = 8;

    @TempDir
    private Path data;

    @Test
    void what_was_acknowledged_is_there_after_the_process_was_killed_in_the_middle_of_the_stream() throws Exception {
        StreamingDevices devices;
        try (Database database = open()) {
            devices = StreamingDevices.register(database, DEVICES);
        }
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            int last = 150 + random.nextInt(150);
            int before = devices.acknowledged();
            // the folder of the killed one before is taken up again
            try (ServerProcess server = ServerProcess.start(data, Map.of())) {
                devices.sendUntilCut(server.port(), 1000, count -> {
                    if (count == last) {
                        server.kill();
                    }
                });
            }
            assertThat(devices.acknowledged() - before).isGreaterThanOrEqualTo(last);
            try (Database database = open()) {
                assertThat(devices.lost(database)).isZero();
            }
        }
    }

    private Database open() {
        return Database.open(
                DatabaseSettings.embedded(data.resolve("xunlu").toAbsolutePath().toString()));
    }
}
