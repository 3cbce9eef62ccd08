package org.xunlu.live.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestServer;
import org.xunlu.http.Json;

/** Who is shown which units live: by role, by squadron, by wish. */
@Timeout(120)
final class LiveSightTest {
    private final Map<String, String> secrets = new HashMap<>();

    @Test
    void an_officer_sees_the_own_unit_a_leader_the_squadron_and_a_dispatcher_whom_he_asks_for() throws Exception {
        try (TestServer server = TestServer.start()) {
            TestClient dispatcher = server.as("dispatcher");
            long person = server.as("officer")
                    .get("/api/session")
                    .json()
                    .at("/person/id")
                    .asLong();
            long first = id(dispatcher, "/api/squadrons", Map.of("name", "一中队"));
            long second = id(dispatcher, "/api/squadrons", Map.of("name", "二中队"));
            long own = unit(server, "一号车", first);
            unit(server, "二号车", first);
            unit(server, "三号车", second);
            long officer = id(dispatcher, "/api/officers", Map.of("name", "张三", "personId", person, "unitId", own));
            List.of("一号车", "二号车", "三号车").forEach(car -> send(server, car));

            awaitUnits(server, "officer", "", "[\"一号车\"]");
            awaitUnits(server, "dispatcher", "", "[\"一号车\", \"三号车\", \"二号车\"]");
            awaitUnits(server, "dispatcher", "?squadron=" + second, "[\"三号车\"]");
            awaitUnits(server, "dispatcher", "?units=" + own, "[\"一号车\"]");
            awaitUnits(server, "planner", "", "[]");
            // a wish widens nothing
            awaitUnits(server, "officer", "?squadron=" + second, "[]");
            assertThat(server.as("auditor").get("/api/audit").text()).contains("live.view");

            JsonNode squadron = dispatcher.get("/api/squadrons").json().at("/items/0");
            assertThat(dispatcher
                            .put(
                                    "/api/squadrons/" + first,
                                    Map.of("name", "一中队", "leaderId", officer),
                                    "If-Match",
                                    "\"" + squadron.path("version").asText() + "\"")
                            .json()
                            .path("leaderId")
                            .asLong())
                    .isEqualTo(officer);
            awaitUnits(server, "officer", "", "[\"一号车\", \"二号车\"]");

            try (BufferedReader lines = open(server, "officer", "")) {
                next(lines, "data:");
                send(server, "三号车");
                send(server, "二号车");
                assertThat(next(lines, "data:")).contains("二号车");
                cry(server, "三号车");
                cry(server, "二号车");
                assertThat(next(lines, "event:alarm", "event: alarm")).isNotEmpty();
                assertThat(next(lines, "data:")).contains("二号车");
            }
            TestClient leader = server.as("officer");
            JsonNode cries = leader.get("/api/live/alarms").json();
            assertThat(cries.path("items").findValuesAsText("who")).containsExactly("二号车");
            assertThat(cries.path("open").asInt()).isOne();
            assertThat(server.as("dispatcher").get("/api/live/alarms").json().path("items"))
                    .hasSize(2);
            String alarm = "/api/alarms/" + cries.at("/items/0/id").asLong();
            assertThat(leader.post(alarm + "/acknowledge", Map.of("note", "")).status())
                    .isEqualTo(403);
            assertThat(leader.get(alarm).status()).isEqualTo(403);
            assertThat(leader.get(alarm).status()).isEqualTo(403);
            assertThat(server.as("auditor")
                            .get("/api/audit?action=access")
                            .json()
                            .path("items")
                            .findValuesAsText("subject"))
                    .as("what was refused by role, the same only once")
                    .containsExactly("GET " + alarm, "POST " + alarm + "/acknowledge");
        }
    }

    private long unit(TestServer server, String name, long squadron) {
        long unit = id(
                server.as("dispatcher"),
                "/api/units",
                Map.of("name", name, "squadronId", squadron, "plate", "皖L·演0001"));
        String secret = server.as("administrator")
                .post("/api/devices", Map.of("uniqueId", name, "name", name, "unitId", unit))
                .json()
                .path("secret")
                .asText();
        secrets.put(name, secret);
        return unit;
    }

    private static long id(TestClient client, String path, Object body) {
        return client.post(path, body).json().path("id").asLong();
    }

    private void send(TestServer server, String car) {
        assertThat(server.anyone()
                        .post(
                                "/api/fixes?id=" + URLEncoder.encode(car, StandardCharsets.UTF_8) + "&key="
                                        + secrets.get(car),
                                Map.of(
                                        "fixes",
                                        List.of(Map.of("time", Instant.now().toString(), "lon", 117.0, "lat", 34.2))))
                        .status())
                .isEqualTo(200);
    }

    /** The roster is read every few seconds, so what is seen may take a moment. */
    private static void awaitUnits(TestServer server, String login, String query, String names) throws Exception {
        String seen = "";
        for (int i = 0; i < 200 && !seen.equals(names); i++) {
            TimeUnit.MILLISECONDS.sleep(i == 0 ? 0 : 250);
            try (BufferedReader lines = open(server, login, query)) {
                JsonNode snapshot = Json.read(
                        next(lines, "data:").substring(5).strip().getBytes(StandardCharsets.UTF_8), JsonNode.class);
                seen = snapshot.path("units").findValues("name").toString();
            }
        }
        assertThat(seen).as("seen by %s with %s", login, query).isEqualTo(names);
    }

    private static BufferedReader open(TestServer server, String login, String query)
            throws IOException, InterruptedException {
        return new BufferedReader(
                new InputStreamReader(server.as(login).stream("/api/live" + query), StandardCharsets.UTF_8));
    }

    private void cry(TestServer server, String car) {
        String name = URLEncoder.encode(car, StandardCharsets.UTF_8);
        assertThat(server.anyone()
                        .get("/api/osmand?alarm=sos&lat=34.2&lon=117&id=" + name + "&key=" + secrets.get(car))
                        .status())
                .isEqualTo(200);
    }

    private static String next(BufferedReader lines, String... starts) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (Arrays.stream(starts).anyMatch(line::startsWith)) {
                return line;
            }
        }
        throw new AssertionError("the stream ended before " + String.join(" or ", starts));
    }
}
