package org.xunlu.siting.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;

/** Questions that cannot be right, or can only be answered in part: each has a clear answer, in both languages. */
final class BadInputTest {
    private Database database = TestDatabases.h2();
    private TestServer server = roads();

    private TestServer roads() {
        SitingScene.roads(database);
        return TestServer.start(database);
    }

    @BeforeEach
    void flows() {
        SitingScene.flows(server);
    }

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    private JsonNode solve(Map<String, ?> terms) {
        TestReply reply = server.as("planner").post("/api/siting/solve", terms);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json();
    }

    @Test
    void an_origin_on_an_island_is_left_out_and_named_and_the_rest_is_solved() {
        SitingScene.castaways(server, "ISLE", "COVE");
        JsonNode file = SitingScene.file(server, "isle", "from,to,trucks,over\nISLE,SW,50,5\nSW,NE,120,30\n");
        JsonNode outcome = solve(Map.of(
                "points",
                3,
                "scenarios",
                List.of(Map.of("id", file.path("scenario").asLong()))));
        assertThat(SitingRoutesTest.remarks(outcome)).contains("NO_WAY");
        assertThat(outcome.path("remarks").toString()).contains("演示ISLE → 演示SW");
        assertThat(outcome.path("share").asDouble()).isGreaterThan(0);
    }

    @Test
    void flows_of_zero_and_less_are_refused_row_by_row_in_the_reader_s_language() {
        String csv = "from,to,trucks,over\nSW,NE,0,0\nSW,SE,-4,0\nSW,NW,10,1\n";
        JsonNode chinese = SitingScene.file(server, "zero", csv);
        assertThat(chinese.path("taken").asInt()).isEqualTo(1);
        assertThat(chinese.path("errors").get(0).path("row").asInt()).isEqualTo(1);
        assertThat(chinese.path("errors").get(1).path("reason").asText())
                .contains("必须大于 0")
                .contains("-4");
    }

    @Test
    void where_no_candidate_passes_the_rules_that_is_said_and_nothing_is_built() {
        TestReply rule = server.as("planner")
                .post(
                        "/api/rules/site",
                        Map.of(
                                "criterion",
                                "JUNCTION",
                                "threshold",
                                90_000,
                                "validFrom",
                                LocalDate.of(2025, 1, 1),
                                "source",
                                "演示"));
        assertThat(rule.status()).isEqualTo(201);
        JsonNode outcome = solve(Map.of("points", 3));
        assertThat(SitingRoutesTest.remarks(outcome)).contains("NO_CANDIDATE");
        assertThat(outcome.path("points").asInt()).isZero();
        assertThat(outcome.path("patrol")).isNotEmpty();
    }

    @Test
    void more_points_than_candidates_builds_what_there_is() {
        server.as("planner")
                .post(
                        "/api/rules/site",
                        Map.of(
                                "criterion",
                                "SIGN_ROOM",
                                "threshold",
                                5_500,
                                "validFrom",
                                LocalDate.of(2025, 1, 1),
                                "source",
                                "演示"));
        JsonNode outcome = solve(Map.of("points", 50));
        assertThat(SitingRoutesTest.remarks(outcome)).contains("MORE_POINTS_THAN_CANDIDATES");
        assertThat(outcome.path("points").asInt()).isPositive();
    }

    @Test
    void a_fixed_site_that_fails_the_rules_is_built_and_marked() {
        JsonNode failing = server.as("planner")
                .post("/api/siting/candidates/ranked", Map.of())
                .json()
                .path("items")
                .get(0);
        TestReply survey = server.as("planner")
                .post(
                        "/api/siting/surveys",
                        Map.of(
                                "criterion",
                                "SLOPE",
                                "measure",
                                4.5,
                                "lon",
                                failing.path("lon"),
                                "lat",
                                failing.path("lat")));
        assertThat(survey.status()).isEqualTo(201);
        assertThat(solve(Map.of("points", 2)).path("sites").findValuesAsText("id"))
                .doesNotContain(failing.path("id").asText());
        JsonNode outcome =
                solve(Map.of("points", 2, "required", List.of(failing.path("id").asText())));
        JsonNode marked = null;
        for (JsonNode point : outcome.path("sites")) {
            if (point.path("failing").asBoolean()) {
                marked = point;
            }
        }
        assertThat(marked).isNotNull();
        assertThat(marked.path("site").path("id")).isEqualTo(failing.path("id"));
        assertThat(marked.path("standing").asText()).isEqualTo("REQUIRED");
    }

    @Test
    void two_candidates_drawn_on_one_stretch_of_road_are_told_to_overlap() {
        JsonNode best = server.as("planner")
                .post("/api/siting/candidates/ranked", Map.of())
                .json()
                .path("items")
                .get(0);
        for (int i = 0; i < 2; i++) {
            TestReply drawn = server.as("planner")
                    .post(
                            "/api/siting/candidates",
                            Map.of("name", "演示" + i, "lon", best.path("lon"), "lat", best.path("lat")));
            assertThat(drawn.status()).as(drawn.toString()).isEqualTo(201);
        }
        JsonNode outcome = solve(Map.of("points", 2));
        assertThat(SitingRoutesTest.remarks(outcome)).contains("CANDIDATE_OVERLAPS");
        TestReply off =
                server.as("planner").post("/api/siting/candidates", Map.of("name", "x", "lon", 118.5, "lat", 34.0));
        assertThat(off.code()).isEqualTo("siting.no_truck_road");
    }

    @Test
    void figures_out_of_range_are_refused_with_their_field_in_both_languages() {
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "points", -1,
                        "budgetCents", -5,
                        "truckWorth", -1,
                        "overloadedWorth", -1)
                .entrySet()) {
            TestReply reply = server.as("planner").post("/api/siting/solve", Map.of(wrong.getKey(), wrong.getValue()));
            assertThat(reply.status()).as(wrong.getKey()).isEqualTo(400);
            assertThat(reply.json().path("field").asText()).isEqualTo(wrong.getKey());
        }
        TestReply english = server.as("planner")
                .post("/api/siting/solve", Map.of("truckWorth", 0, "overloadedWorth", 0), "Accept-Language", "en");
        assertThat(english.json().path("detail").asText()).contains("cannot both count nothing");
        TestReply chinese =
                server.as("planner").post("/api/siting/solve", Map.of("scenarios", List.of(Map.of("id", 99_999))));
        assertThat(chinese.json().path("detail").asText()).contains("没有这个流量情景");
    }

    @Test
    void without_any_flows_the_planner_is_told_what_to_do_first() {
        JsonNode scenarios =
                server.as("planner").get("/api/siting/scenarios").json().path("items");
        scenarios.forEach(each -> server.as("planner")
                .delete("/api/siting/scenarios/" + each.path("id").asLong()));
        TestReply reply = server.as("planner").post("/api/siting/solve", Map.of(), "Accept-Language", "en");
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("siting.no_flows");
        assertThat(reply.json().path("detail").asText()).contains("Flows page");
        assertThat(server.as("planner")
                        .post("/api/siting/studies", Map.of("name", "too early"))
                        .status())
                .isEqualTo(422);
    }
}
