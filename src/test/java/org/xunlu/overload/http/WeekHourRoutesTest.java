package org.xunlu.overload.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.overload.sql.PassHourRollUp;

@OnBothDatabases
final class WeekHourRoutesTest {
    private static final String WEEK = "from=2026-01-05T00:00:00%2B08:00&to=2026-01-12T00:00:00%2B08:00";
    private static TestServer server;

    WeekHourRoutesTest(Database database) {
        // the server runs on it already
    }

    @BeforeParameterizedClassInvocation
    static void start(Database database) {
        server = TestServer.start(database);
        long place = server.as("dispatcher")
                .post(
                        "/api/checkpoints",
                        Map.of(
                                "code",
                                "W-1",
                                "name",
                                "演示点",
                                "kind",
                                "OFF_SITE",
                                "lon",
                                116.95,
                                "lat",
                                34.19,
                                "lanes",
                                2))
                .json()
                .path("id")
                .asLong();
        String key = server.as("dispatcher")
                .post("/api/checkpoints/" + place + "/key", "")
                .json()
                .path("key")
                .asText();
        List<Map<String, Object>> passes = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            passes.add(Map.of(
                    "recordCode",
                    "W" + i,
                    "capturedAt",
                    "2026-01-05T23:0" + i + ":00+08:00",
                    "axles",
                    6,
                    "totalKg",
                    i < 3 ? 81_000 : 40_000,
                    "cargo",
                    i < 4 ? "石子" : "原煤"));
        }
        assertThat(server.anyone()
                        .post("/api/passes", passes, "X-Device-Key", key)
                        .status())
                .isEqualTo(200);
        new PassHourRollUp(server.database()).work(Instant.now());
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.close();
    }

    @Test
    void the_matrix_has_all_hours_of_the_week_in_chinese_time() {
        JsonNode matrix =
                server.as("planner").get("/api/passes/hours-of-week?" + WEEK).json();
        assertThat(matrix.path("waiting").asInt()).isZero();
        assertThat(matrix.path("hours")).hasSize(168);
        JsonNode mondayNight = matrix.at("/hours/23");
        assertThat(mondayNight.path("passes").asInt()).isEqualTo(10);
        assertThat(mondayNight.path("overLimit").asInt()).isEqualTo(3);
        assertThat(mondayNight.path("rate").asDouble()).isEqualTo(30);
        assertThat(mondayNight.path("occurrences").asInt()).isOne();
        assertThat(matrix.at("/hours/22/passes").asInt()).isZero();
    }

    @Test
    void filters_narrow_it_and_wrong_ones_are_told_with_their_field() {
        JsonNode severe = server.as("dispatcher")
                .get("/api/passes/hours-of-week?" + WEEK + "&excess=SEVERE&axles=6")
                .json();
        assertThat(severe.at("/hours/23/overLimit").asInt()).isZero();
        JsonNode stone = server.as("dispatcher")
                .get("/api/passes/hours-of-week?" + WEEK + "&cargo=STONE&axles=6")
                .json();
        assertThat(stone.at("/hours/23/passes").asInt()).isEqualTo(4);
        assertThat(stone.at("/hours/23/overLimit").asInt()).isEqualTo(3);
        assertThat(server.as("planner")
                        .get("/api/passes/hours-of-week?" + WEEK + "&cargo=FEATHERS")
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("cargo");
        assertThat(server.as("planner").get("/api/hotspots/stops?cargo=STONE").status())
                .isEqualTo(200);
        assertThat(server.as("officer").get("/api/cargo-kinds").json().path("items"))
                .hasSize(10);
        TestReply axles = server.as("planner").get("/api/passes/hours-of-week?" + WEEK + "&axles=9");
        assertThat(axles.json().path("field").asText()).isEqualTo("axles");
        TestReply period =
                server.as("planner").get("/api/passes/hours-of-week?from=2020-01-01T00:00:00Z&to=2026-01-01T00:00:00Z");
        assertThat(period.code()).isEqualTo("overload.period_too_long");
        assertThat(server.as("officer").get("/api/passes/hours-of-week").status())
                .isEqualTo(403);
    }
}
