package org.xunlu.track.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;

@OnBothDatabases
final class DeviceHttpTest {
    private static final Map<Database, TestServer> SERVERS = new ConcurrentHashMap<>();

    private final TestServer server;
    private final String name = "car-" + System.nanoTime();

    DeviceHttpTest(Database database) {
        this.server = SERVERS.computeIfAbsent(database, TestServer::start);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        SERVERS.values().forEach(TestServer::close);
        SERVERS.clear();
    }

    @Test
    void devices_come_in_pages_and_are_found_by_either_name() {
        for (int i = 0; i < 5; i++) {
            register(name + "-" + i, "演示车 " + i);
        }
        JsonNode first =
                server.as("dispatcher").get("/api/devices?limit=3&q=" + name).json();
        assertThat(first.path("items")).hasSize(3);
        JsonNode rest = server.as("dispatcher")
                .get("/api/devices?limit=3&q=" + name + "&after="
                        + first.path("next").asText())
                .json();
        assertThat(rest.path("items").findValuesAsText("name")).containsExactly("演示车 3", "演示车 4");
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(server.as("planner").get("/api/devices").status()).isEqualTo(403);
        assertThat(server.as("dispatcher")
                        .post("/api/devices", Map.of("uniqueId", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_unknown_device_is_adopted_and_its_code_alone_sets_the_phone_up() {
        assertThat(server.anyone()
                        .get("/api/osmand?id=" + name + "&lat=34.2&lon=117")
                        .status())
                .isEqualTo(400);
        JsonNode unknown =
                server.as("administrator").get("/api/devices/unknown").json();
        assertThat(unknown.findValuesAsText("uniqueId")).contains(name);
        TestReply made = register(name, "");
        assertThat(server.as("administrator").get("/api/devices/unknown").json().findValuesAsText("uniqueId"))
                .doesNotContain(name);
        assertThat(made.json().path("setups").findValuesAsText("client"))
                .containsExactly("traccar", "osmand", "owntracks", "overland", "gpslogger");
        String address = made.json().path("setups").get(0).path("text").asText();
        assertThat(address).startsWith(server.url());
        String body = "{\"location\":{\"timestamp\":\"" + Instant.now() + "\",\"coords\":{\"latitude\":34.2,"
                + "\"longitude\":117},\"battery\":{\"level\":0.8}},\"device_id\":\"" + name + "\"}";
        assertThat(server.anyone()
                        .post(address.substring(server.url().length()), body)
                        .status())
                .isEqualTo(200);
        JsonNode card = card(made.json().path("device").path("id").asLong());
        assertThat(card.path("fixes").path("VALID").asInt()).isEqualTo(1);
        assertThat(card.path("device").path("batteryPercent").asDouble()).isEqualTo(80);
        assertThat(card.path("rides")).hasSize(1);
    }

    @Test
    void a_stranger_is_forgotten_once_and_only_by_an_administrator() {
        server.anyone().get("/api/osmand?id=" + name + "&lat=34.2&lon=117");
        String path = "/api/devices/unknown?uniqueId=" + name;
        assertThat(server.as("dispatcher").delete(path).status()).isEqualTo(403);
        assertThat(server.as("administrator").delete(path).status()).isEqualTo(204);
        assertThat(server.as("administrator").delete(path).status()).isEqualTo(404);
        assertThat(server.as("auditor").get("/api/audit").text()).contains("device.forget");
    }

    @Test
    void what_is_wrong_with_a_device_stands_on_its_card() {
        TestReply made = register(name, "");
        long id = made.json().path("device").path("id").asLong();
        server.anyone().get("/api/osmand?id=" + name + "&key=guess&lat=34.2&lon=117");
        assertThat(card(id).path("device").path("lastError").asText()).isEqualTo("track.wrong_secret");
        server.anyone()
                .get("/api/osmand?id=" + name + "&key="
                        + made.json().path("secret").asText() + "&lat=34.2&lon=117&timestamp=2069-01-01T00:00:00Z");
        JsonNode card = card(id);
        assertThat(card.path("device").path("lastError").asText()).isEqualTo("CLOCK_WRONG");
        assertThat(card.path("device").path("errors").asInt()).isEqualTo(2);
        assertThat(card.path("fixes").path("CLOCK_WRONG").asInt()).isEqualTo(1);
        TestReply renewed =
                server.as("administrator").post("/api/devices/" + id + "/secret?server=https://a.example", "");
        assertThat(renewed.json().path("server").asText()).isEqualTo("https://a.example");
        assertThat(server.as("auditor").get("/api/audit").text())
                .contains("device.secret")
                .doesNotContain(renewed.json().path("secret").asText());
    }

    private JsonNode card(long id) {
        return server.as("administrator").get("/api/devices/" + id).json();
    }

    private TestReply register(String uniqueId, String label) {
        return server.as("administrator")
                .post("/api/devices", Map.of("uniqueId", uniqueId, "name", label, "unitId", 7));
    }
}
