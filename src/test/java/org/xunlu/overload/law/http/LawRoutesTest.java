package org.xunlu.overload.law.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;

@OnBothDatabases
final class LawRoutesTest {
    private final Database database;

    LawRoutesTest(Database database) {
        this.database = database;
    }

    private static Map<String, Object> row() {
        Map<String, Object> row = new HashMap<>();
        row.put("kind", "SETTING");
        row.put("name", "fine_rounding_kg");
        row.put("province", "34");
        row.put("least", 0);
        row.put("validFrom", "2026-01-01");
        row.put("source", "县裁量基准（测试）");
        return row;
    }

    @Test
    void administrators_edit_rows_and_every_change_stays_to_be_seen() {
        try (TestServer server = TestServer.start(database)) {
            JsonNode all = server.as("officer").get("/api/rules/law").json();
            assertThat(all.path("province").asText()).isEqualTo("34");
            assertThat(all.path("items").size()).isGreaterThan(20);
            assertThat(server.as("dispatcher").post("/api/rules/law", row()).status())
                    .isEqualTo(403);
            TestReply added = server.as("administrator").post("/api/rules/law", row());
            assertThat(added.status()).as(added.toString()).isEqualTo(201);
            String path = "/api/rules/law/" + added.json().path("id").asLong();
            Map<String, Object> changed = row();
            changed.put("least", 500);
            assertThat(server.as("administrator")
                            .put(path, changed, "If-Match", "1")
                            .status())
                    .isEqualTo(200);
            assertThat(server.as("administrator")
                            .put(path, changed, "If-Match", "1")
                            .status())
                    .isEqualTo(409);
            changed.put("source", "");
            assertThat(server.as("administrator")
                            .put(path, changed, "If-Match", "2")
                            .json()
                            .path("field")
                            .asText())
                    .isEqualTo("source");
            JsonNode history =
                    server.as("auditor").get("/api/rules/law/history").json();
            assertThat(history.path("items")).hasSize(2);
            assertThat(history.at("/items/0/before").asText()).contains("least=0");
            assertThat(history.at("/items/0/after").asText()).contains("least=500");
        }
    }

    private static Map<String, Object> limit(int kg) {
        return Map.of(
                "axlesFrom",
                6,
                "type",
                "COMBINATION",
                "singleDriveAxle",
                false,
                "limitKg",
                kg,
                "validFrom",
                "2026-01-01",
                "province",
                "34",
                "source",
                "省规定（测试）");
    }

    @Test
    void reviewers_edit_mass_limits_after_seeing_what_they_would_do() {
        try (TestServer server = TestServer.start(database)) {
            assertThat(server.as("dispatcher")
                            .post("/api/rules/mass-limits", limit(48_000))
                            .status())
                    .isEqualTo(403);
            assertThat(server.as("reviewer")
                            .post("/api/rules/mass-limits", limit(48))
                            .json()
                            .path("field")
                            .asText())
                    .isEqualTo("limitKg");
            JsonNode effect = server.as("reviewer")
                    .post("/api/rules/mass-limits/effect", limit(48_000))
                    .json();
            assertThat(effect.path("passes").asInt()).isZero();
            assertThat(effect.at("/before/over").asInt()).isZero();
            TestReply added = server.as("reviewer").post("/api/rules/mass-limits", limit(48_000));
            assertThat(added.status()).as(added.toString()).isEqualTo(201);
            String path = "/api/rules/mass-limits/" + added.json().path("id").asLong();
            assertThat(server.as("reviewer")
                            .put(path, limit(48_500), "If-Match", "1")
                            .json()
                            .path("limitKg")
                            .asInt())
                    .isEqualTo(48_500);
            assertThat(server.as("reviewer")
                            .put(path, limit(48_000), "If-Match", "1")
                            .status())
                    .isEqualTo(409);
            JsonNode history =
                    server.as("officer").get("/api/rules/mass-limits/history").json();
            assertThat(history.at("/items/0/before").asText()).contains("limitKg=48000");
            assertThat(history.at("/items/0/after").asText()).contains("limitKg=48500");
        }
    }
}
