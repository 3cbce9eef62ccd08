package org.xunlu.track.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;

@OnBothDatabases
final class RetentionHttpTest {
    private final Database database;
    private TestServer server;

    RetentionHttpTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void start() {
        server = TestServer.start(database);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_administrator_sets_rules_and_the_auditor_sees_them_and_every_removal_and_look_is_noted() {
        TestReply made = server.as("administrator").post("/api/devices", Map.of("uniqueId", "car-9"));
        long id = made.json().path("device").path("id").asLong();
        String secret = made.json().path("secret").asText();
        String raw = "/api/devices/" + id + "/raw";
        assertThat(server.as("administrator").put(raw, Map.of("days", 31)).status())
                .isEqualTo(400);
        assertThat(server.as("administrator").put(raw, Map.of("days", 2)).status())
                .isEqualTo(200);
        String old = "/api/osmand?id=car-9&key=" + secret + "&lat=34.2&lon=117&timestamp=2019-05-01T00:00:00Z";
        assertThat(server.anyone().get(old).status()).isEqualTo(200);
        String kept = server.as("auditor").get(raw + ".tsv").text();
        assertThat(kept).contains("\tosmand\t").doesNotContain(secret);
        assertThat(server.as("dispatcher").get(raw).status()).isEqualTo(403);

        assertThat(server.as("auditor").post("/api/retention/rules", Map.of()).status())
                .isEqualTo(403);
        Map<String, Object> rule =
                Map.of("kind", "TRACK", "days", 700, "validFrom", "2026-01-01", "source", "order no. 7");
        assertThat(server.as("administrator").post("/api/retention/rules", rule).status())
                .isEqualTo(201);
        Map<String, Object> tooShort = Map.of("kind", "TRACK", "days", 7, "validFrom", "2026-01-01", "source", "x");
        TestReply refused = server.as("administrator").post("/api/retention/rules", tooShort);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("field").asText()).isEqualTo("days");

        JsonNode runs = server.as("administrator")
                .post("/api/retention/run", Map.of())
                .json()
                .path("runs");
        assertThat(runs.get(0).path("removed").asLong()).isEqualTo(1);
        JsonNode view = server.as("auditor").get("/api/retention").json();
        assertThat(view.path("kinds").get(0).path("days").asInt()).isEqualTo(700);
        assertThat(view.path("rules").get(0).path("source").asText()).isEqualTo("order no. 7");
        assertThat(view.path("runs").get(0).path("removed").asLong()).isEqualTo(1);
        assertThat(server.as("administrator")
                        .get("/api/track/figures")
                        .json()
                        .path("stored")
                        .asLong())
                .isEqualTo(1);
        assertThat(server.as("auditor").get("/api/audit").text())
                .contains("retention.rule", "retention.run", "device.raw_keep", "device.raw_export");
    }
}
