package org.xunlu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunlu.access.Role;
import org.xunlu.database.Database;

final class StoppedServerTest {
    private static final int TERMINATED = 128 + 15;

    @TempDir
    private Path data;

    @Test
    void told_to_stop_it_ends_streams_keeps_what_was_acknowledged_and_says_so() throws Exception {
        Config config = Config.load(data, Map.of("XUNLU_ACCOUNT_HASH_MEMORY_KIB", "64"));
        StreamingDevices devices;
        try (Database database = Database.open(config.database())) {
            devices = StreamingDevices.register(database, 8);
            new AccountFeature(config, database, Clock.systemUTC())
                    .persons()
                    .enrollWithPassword("dispatcher", "演示", Set.of(Role.DISPATCHER), TestServer.PASSWORD);
        }
        try (ServerProcess server = ServerProcess.start(data, Map.of("XUNLU_ACCOUNT_HASH_MEMORY_KIB", "64"));
                InputStream live = new TestClient("http://127.0.0.1:" + server.port())
                        .signIn("dispatcher", TestServer.PASSWORD).stream("/api/live")) {
            CompletableFuture<byte[]> seen = CompletableFuture.supplyAsync(() -> rest(live));
            CountDownLatch streaming = new CountDownLatch(100);
            AtomicInteger exit = new AtomicInteger();
            Thread stopper = new Thread(() -> {
                try {
                    streaming.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                exit.set(server.stop());
            });
            stopper.start();
            devices.sendUntilCut(server.port(), 500, count -> streaming.countDown());
            stopper.join();

            assertThat(exit).hasValue(TERMINATED);
            assertThat(server.output()).last().isEqualTo("stopped");
            assertThat(server.output()).noneMatch(line -> line.contains("ERROR") || line.contains("WARN"));
            assertThat(new String(seen.get(30, TimeUnit.SECONDS), StandardCharsets.UTF_8))
                    .contains("event: unit");
        }
        try (Database database = Database.open(config.database())) {
            assertThat(devices.acknowledged()).isGreaterThanOrEqualTo(100);
            assertThat(devices.lost(database)).isZero();
        }
    }

    /** Everything until the server ends the stream by its own will; a broken connection fails. */
    private static byte[] rest(InputStream stream) {
        try {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
