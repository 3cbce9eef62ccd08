package org.xunlu.track.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;

/** What phone clients send, in their own forms, against the running server. */
final class PhoneHttpTest {
    private static final AtomicLong UNITS = new AtomicLong(100);
    private static TestServer server;

    private final long unit = UNITS.incrementAndGet();
    private final String name = "phone-" + unit;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void owntracks_is_answered_with_an_empty_list_and_its_location_is_stored() {
        String basic = basic(register());
        String location = "{\"_type\":\"location\",\"lat\":34.2,\"lon\":117.0,\"tst\":1780272000,\"acc\":5,\"vel\":61,"
                + "\"cog\":271,\"batt\":67,\"tid\":\"JJ\",\"t\":\"u\",\"topic\":\"owntracks/u/" + name + "\"}";
        for (int i = 0; i < 2; i++) {
            TestReply reply = server.anyone().post("/api/owntracks", location, "Authorization", basic);
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            assertThat(reply.text()).isEqualTo("[]");
        }
        JsonNode fixes = fixes();
        assertThat(fixes).hasSize(1);
        assertThat(fixes.get(0).path("speedKmPerHour").asDouble()).isEqualTo(61);
        assertThat(fixes.get(0).path("accuracyMeters").asDouble()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"_type\":\"transition\",\"event\":\"enter\",\"lat\":34.2,\"lon\":117,\"tst\":1780272000}",
                "{\"_type\":\"lwt\",\"tst\":1780272000}",
                "{\"_type\":\"waypoints\",\"waypoints\":[]}",
                "{\"_type\":\"encrypted\",\"data\":\"AAAA\"}",
                "{\"_type\":\"status\"}",
                "{}",
                "[]",
                "{\"_type\":\"location\"}",
                "{\"_type\":\"location\",\"lat\":1e400,\"lon\":\"x\",\"tst\":1e300}"
            })
    void what_owntracks_sends_besides_is_answered_without_harm_and_leaves_no_track(String body) {
        TestReply reply = server.anyone().post("/api/owntracks", body, "Authorization", basic(register()));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("[]");
        assertThat(fixes()).isEmpty();
    }

    @Test
    void what_the_three_clients_send_is_kept_as_it_came_where_wanted_without_secrets_and_bad_ones_are_counted() {
        String secret = register();
        long id = device().path("id").asLong();
        TestClient administrator = server.as("administrator");
        String raw = "/api/devices/" + id + "/raw";
        assertThat(administrator.put(raw, Map.of("days", 1)).status()).isEqualTo(200);
        String location = "{\"_type\":\"location\",\"lat\":34.2,\"lon\":117.0,\"tst\":1780272000,\"tid\":\"JJ\"}";
        String batch =
                "{\"locations\":[{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[117,34.2]},"
                        + "\"properties\":{\"timestamp\":\"2026-06-01T00:01:00Z\",\"device_id\":\"" + name + "\"}}]}";
        String one = "/api/gpslogger?id=" + name + "&key=" + secret + "&lat=34.2&lon=117.1&timestamp=1780272100";
        TestClient anyone = server.anyone();
        assertThat(anyone.post("/api/owntracks", location, "Authorization", basic(secret))
                        .status())
                .isEqualTo(200);
        assertThat(anyone.post("/api/overland", batch, "Authorization", "Bearer " + secret)
                        .status())
                .isEqualTo(200);
        assertThat(anyone.get(one).status()).isEqualTo(200);
        assertThat(anyone.post("/api/owntracks", "{\"_type\":\"loc", "Authorization", basic(secret))
                        .status())
                .isEqualTo(400);
        JsonNode messages = administrator.get(raw).json().path("messages");
        String told = messages.findValuesAsText("hex").stream()
                .map(hex -> new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
        assertThat(messages).hasSize(4);
        assertThat(told).contains("\"tid\":\"JJ\"", "device_id", "lat=34.2&lon=117.1", "\"_type\":\"loc");
        assertThat(told).doesNotContain(secret);
        assertThat(device().path("lastError").asText()).isEqualTo("json_malformed");
    }

    @Test
    void overland_hears_ok_only_for_a_batch_that_is_stored() {
        String bearer = "Bearer " + register();
        StringBuilder batch = new StringBuilder("{\"locations\":[");
        for (int i = 0; i < 3; i++) {
            batch.append(i == 0 ? "" : ",")
                    .append("{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[117.00")
                    .append(i)
                    .append(",34.2]},\"properties\":{\"timestamp\":\"2026-06-01T08:00:0")
                    .append(i)
                    .append("+0800\",\"speed\":10,\"course\":90,\"horizontal_accuracy\":8,\"battery_level\":0.89,")
                    .append("\"motion\":[\"driving\"],\"device_id\":\"")
                    .append(name)
                    .append("\"}}");
        }
        // a visit has no time of its own, and no place: it is dropped, the rest is not
        batch.append(
                ",{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"action\":\"visit\"}}],\"current\":{}}");
        TestReply wrong = server.anyone().post("/api/overland", batch.toString(), "Authorization", "Bearer guess");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(fixes()).isEmpty();
        TestReply reply = server.anyone().post("/api/overland", batch.toString(), "Authorization", bearer);
        assertThat(reply.text()).isEqualTo("{\"result\":\"ok\"}");
        JsonNode fixes = fixes();
        assertThat(fixes).hasSize(3);
        assertThat(fixes.get(1).path("time").asText()).isEqualTo("2026-06-01T00:00:01Z");
        assertThat(fixes.get(1).path("speedKmPerHour").asDouble()).isEqualTo(36);
        assertThat(server.anyone()
                        .post("/api/overland", "{\"locations\":", "Authorization", bearer)
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, application/x-www-form-urlencoded",
        "POST, application/x-www-form-urlencoded",
        "POST, text/plain",
        "POST, application/json"
    })
    void gpslogger_may_put_its_names_into_the_address_a_form_any_body_or_json(String method, String type) {
        String secret = register();
        String all = "lat=34.2&lon=117.0&sat=9&alt=40&acc=6.5&dir=181&prov=gps&spd=10&timestamp=1780272000"
                + "&timeoffset=2026-06-01T08:00:00.000%2B08:00&time=2026-06-01T00:00:00.000Z&batt=55&aid=x&hdop=%25HDOP";
        String body = type.endsWith("json")
                ? "{\"lat\":34.2,\"lon\":\"117.0\",\"acc\":6.5,\"spd\":10,\"timestamp\":1780272000,\"batt\":55}"
                : all;
        String path = "/api/gpslogger?id=" + name + "&key=" + secret;
        TestReply reply = method.equals("GET")
                ? server.anyone().get(path + "&" + all)
                : server.anyone().postBytes(path, type, body.getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
        JsonNode fixes = fixes();
        assertThat(fixes).hasSize(1);
        assertThat(fixes.get(0).path("speedKmPerHour").asDouble()).isEqualTo(36);
        assertThat(fixes.get(0).path("accuracyMeters").asDouble()).isEqualTo(6.5);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/owntracks, '{\"_type\":\"lwt\"}'",
        "/api/overland, '{\"locations\":[]}'",
        "/api/gpslogger, '{\"lat\":34.2,\"lon\":117}'"
    })
    void strangers_are_listed_and_a_wrong_secret_is_refused_at_every_door(String path, String body) {
        String stranger = name + "-stranger";
        assertThat(server.anyone()
                        .post(path, body, "Authorization", basic(stranger, "guess"))
                        .status())
                .isEqualTo(404);
        assertThat(server.as("administrator").get("/api/devices/unknown").json().findValuesAsText("uniqueId"))
                .contains(stranger);
        register();
        TestReply wrong = server.anyone().post(path, body, "Authorization", basic("guess"));
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("track.wrong_secret");
        assertThat(server.anyone().post(path, body).status()).isEqualTo(400);
    }

    private String register() {
        return server.as("administrator")
                .post("/api/devices", Map.of("uniqueId", name, "unitId", unit))
                .json()
                .path("secret")
                .asText();
    }

    private String basic(String secret) {
        return basic(name, secret);
    }

    private static String basic(String user, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode device() {
        return server.as("administrator")
                .get("/api/devices?q=" + name)
                .json()
                .path("items")
                .path(0);
    }

    private JsonNode fixes() {
        return server.as("dispatcher")
                .get("/api/tracks/" + unit + "?from=2026-05-31T00:00:00Z&to=2026-06-02T00:00:00Z")
                .json()
                .path("fixes");
    }
}
