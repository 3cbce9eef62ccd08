package org.xunlu.live.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xunlu.app.TestServer;

@Timeout(60)
final class LiveRoutesTest {
    @Test
    void a_dispatcher_sees_a_fix_within_a_quarter_second_and_catches_up_after_a_break() throws Exception {
        try (TestServer server = TestServer.start()) {
            String secret = server.as("administrator")
                    .post("/api/devices", Map.of("uniqueId", "car-1", "name", "演示车 1"))
                    .json()
                    .path("secret")
                    .asText();
            String lastId;
            try (BufferedReader lines = open(server, "dispatcher", "/api/live")) {
                assertThat(next(lines, "event:")).contains("snapshot");
                next(lines, "data:");
                send(server, secret, 3);
                nextUnit(lines);
                long sent = System.nanoTime();
                send(server, secret, 2);
                String[] unit = nextUnit(lines);
                lastId = unit[0];
                assertThat(unit[1]).contains("演示车 1").contains("\"lon\":117.0002");
                assertThat(Duration.ofNanos(System.nanoTime() - sent)).isLessThan(Duration.ofSeconds(2));
            }
            send(server, secret, 1);
            try (BufferedReader lines = open(server, "dispatcher", "/api/live?lastEventId=" + lastId)) {
                assertThat(nextUnit(lines)[1]).contains("\"lon\":117.0001");
            }
            try (BufferedReader lines = open(server, "dispatcher", "/api/live?lastEventId=5")) {
                assertThat(next(lines, "event:")).contains("snapshot");
                assertThat(next(lines, "data:")).contains("\"lon\":117.0001");
            }
            assertThat(server.as("auditor").get("/api/audit").text()).contains("live.view");
        }
    }

    @Test
    void who_may_not_see_positions_gets_a_snapshot_without_units() throws Exception {
        try (TestServer server = TestServer.start()) {
            try (BufferedReader lines = open(server, "planner", "/api/live")) {
                assertThat(next(lines, "data:")).isEqualTo("data: {\"units\":[]}");
            }
            assertThat(server.anyone().get("/api/live").status()).isEqualTo(401);
            assertThat(server.as("planner").get("/api/live/units").status()).isEqualTo(403);
        }
    }

    private static void send(TestServer server, String secret, int secondsAgo) {
        Instant time = Instant.now().minusSeconds(secondsAgo);
        assertThat(server.anyone()
                        .get("/api/osmand?id=car-1&key=" + secret + "&lat=34.2&lon=117.000" + secondsAgo
                                + "&speed=20&timestamp=" + time.toEpochMilli())
                        .status())
                .isEqualTo(200);
    }

    private static BufferedReader open(TestServer server, String login, String path)
            throws IOException, InterruptedException {
        return new BufferedReader(new InputStreamReader(server.as(login).stream(path), StandardCharsets.UTF_8));
    }

    /** Id and data of the next event about a unit. */
    private static String[] nextUnit(BufferedReader lines) throws IOException {
        while (true) {
            String id = next(lines, "id:").substring(3).strip();
            if (next(lines, "event:").endsWith(" unit")) {
                return new String[] {id, next(lines, "data:")};
            }
        }
    }

    private static String next(BufferedReader lines, String start) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(start)) {
                return line;
            }
        }
        throw new AssertionError("the stream ended before " + start);
    }
}
