package org.xunlu.overload.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;

@OnBothDatabases
final class UpkeepRoutesTest {
    private final Database database;

    UpkeepRoutesTest(Database database) {
        this.database = database;
    }

    private static Map<String, Object> pass(String code, String at, int totalKg) {
        Map<String, Object> pass = new HashMap<>();
        pass.put("recordCode", code);
        pass.put("capturedAt", at);
        pass.put("plate", "皖L·演0001");
        pass.put("axles", 6);
        pass.put("totalKg", totalKg);
        return pass;
    }

    @Test
    void a_month_s_board_counts_days_of_shanghai_and_tickets_go_their_way() {
        try (TestServer server = TestServer.start(database)) {
            TestClient dispatcher = server.as("dispatcher");
            String code = "U-" + System.nanoTime();
            JsonNode place = dispatcher
                    .post(
                            "/api/checkpoints",
                            Map.of(
                                    "code",
                                    code,
                                    "name",
                                    "点",
                                    "kind",
                                    "OFF_SITE",
                                    "lon",
                                    116.9,
                                    "lat",
                                    34.2,
                                    "lanes",
                                    2))
                    .json();
            String id = place.path("id").asText();
            String key = dispatcher
                    .post("/api/checkpoints/" + id + "/key", "")
                    .json()
                    .path("key")
                    .asText();
            // 23:30 and 00:30 in Shanghai are two days although one day in UTC
            List<Object> rows = new ArrayList<>(List.of(
                    pass(code + 1, "2026-01-05T23:30:00+08:00", 40_000),
                    pass(code + 2, "2026-01-06T00:30:00+08:00", 50_000),
                    pass(code + 3, "2026-01-06T09:30:00+08:00", 60_000)));
            assertThat(server.anyone()
                            .post("/api/passes", rows, "X-Device-Key", key)
                            .json()
                            .path("stored")
                            .asInt())
                    .isEqualTo(3);
            JsonNode row = row(dispatcher.get("/api/checkpoint-board?month=2026-01"), code);
            assertThat(row.path("onlineDays").asInt()).isEqualTo(2);
            assertThat(row.path("trucks").asInt()).isEqualTo(3);
            assertThat(row.path("overLimit").asInt()).isEqualTo(2);
            assertThat(row.path("overTenPercent").asInt()).isEqualTo(1);
            assertThat(row.path("lack").asText()).isEqualTo("TOO_FEW");

            TestReply reported =
                    server.as("officer").post("/api/checkpoints/" + id + "/repairs", Map.of("text", "秤台不回零"));
            assertThat(reported.status()).isEqualTo(201);
            String ticket = reported.json().path("id").asText();
            assertThat(row(dispatcher.get("/api/checkpoint-board"), code)
                            .path("lack")
                            .asText())
                    .isEqualTo("REPAIR");
            assertThat(dispatcher.post("/api/repairs/" + ticket + "/begin", "").status())
                    .isEqualTo(200);
            assertThat(dispatcher.post("/api/repairs/" + ticket + "/begin", "").status())
                    .isEqualTo(409);
            assertThat(dispatcher
                            .post("/api/repairs/" + ticket + "/finish", Map.of("text", "换传感器"))
                            .json()
                            .path("state")
                            .asText())
                    .isEqualTo("REPAIRED");

            TestReply lanes = dispatcher.put(
                    "/api/checkpoints/" + id + "/lanes",
                    Map.of("lanes", List.of(Map.of("number", 1, "direction", "UP", "sensor", "石英"))),
                    "If-Match",
                    "\"1\"");
            assertThat(lanes.json().at("/lanes/0/sensor").asText()).isEqualTo("石英");
            TestReply wrong = dispatcher.post(
                    "/api/checkpoints/" + id + "/contracts",
                    Map.of("company", "公司", "startsOn", "2026-02-01", "endsOn", "2026-01-01"));
            assertThat(wrong.status()).isEqualTo(400);
            assertThat(wrong.json().path("field").asText()).isEqualTo("endsOn");
            assertThat(server.as("officer").get("/api/checkpoint-board").status())
                    .isEqualTo(403);
        }
    }

    private static JsonNode row(TestReply board, String code) {
        for (JsonNode row : board.json().path("items")) {
            if (row.path("code").asText().equals(code)) {
                return row;
            }
        }
        throw new AssertionError(board.toString());
    }
}
