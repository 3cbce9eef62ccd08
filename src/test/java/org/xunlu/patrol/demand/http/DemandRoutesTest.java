package org.xunlu.patrol.demand.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.siting.http.SitingScene;

/** A day's demand over HTTP, on a county of six by six streets. */
@OnBothDatabases
final class DemandRoutesTest {
    private final TestServer server;

    DemandRoutesTest(Database database) {
        SitingScene.roads(database);
        server = TestServer.start(database);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonNode get(String path) {
        TestReply reply = server.as("dispatcher").get(path);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json();
    }

    private void refused(TestReply reply, int status, String field) {
        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.json().path("field").asText()).isEqualTo(field);
        assertThat(reply.json().path("detail").asText()).isNotBlank();
    }

    @Test
    void a_planner_and_a_dispatcher_work_with_demand() {
        the_first_rows_say_that_they_are_assumed_and_where_from();
        what_cannot_be_is_refused_with_its_field_and_changes_nothing();
        a_day_is_weighed_against_the_units_and_a_closed_road_is_taken_out();
        a_new_row_ends_the_one_before_it_and_is_no_longer_assumed();
        a_market_is_added_and_taken_back();
    }

    private void the_first_rows_say_that_they_are_assumed_and_where_from() {
        JsonNode rules = get("/api/rules/patrol");
        assertThat(rules.path("visits").size()).isEqualTo(6);
        for (String kind : List.of("visits", "risks", "seasons")) {
            for (JsonNode row : rules.path(kind)) {
                assertThat(row.path("assumed").asBoolean()).isTrue();
                assertThat(row.path("source").asText()).isNotBlank();
            }
        }
    }

    private void a_day_is_weighed_against_the_units_and_a_closed_road_is_taken_out() {
        JsonNode before = get("/api/patrol/demand?day=2026-11-20");
        double due = before.path("total").path("dueKm").asDouble();
        assertThat(due).isPositive();
        assertThat(before.path("workforce").path("units").size()).isZero();
        assertThat(before.path("fitsKm").asDouble()).isZero();
        assertThat(before.path("unknown").toString()).isEqualTo("[]");
        JsonNode segments = get("/api/patrol/demand/segments?day=2026-11-20").path("segments");
        long id = segments.path(0).path("id").asLong();
        TestReply closed = server.as("dispatcher")
                .post(
                        "/api/roads/closures",
                        Map.of("segments", List.of(id), "from", "2026-11-19T00:00:00Z", "reason", "bridge repaired"));
        assertThat(closed.status()).as(closed.toString()).isEqualTo(201);
        JsonNode after = get("/api/patrol/demand?day=2026-11-20").path("total");
        assertThat(after.path("dueKm").asDouble() + after.path("closedKm").asDouble())
                .isCloseTo(due, within(1e-9));
        assertThat(after.path("closedKm").asDouble()).isPositive();
        long closure = closed.json().path("closures").path(0).path("id").asLong();
        assertThat(server.as("dispatcher")
                        .post("/api/roads/closures/" + closure + "/reopen", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(server.as("dispatcher")
                        .post("/api/roads/closures/" + closure + "/reopen", Map.of())
                        .status())
                .isEqualTo(404);
    }

    private void a_new_row_ends_the_one_before_it_and_is_no_longer_assumed() {
        TestReply added = server.as("planner")
                .post(
                        "/api/rules/patrol-visits",
                        Map.of("roadClass", "COUNTY", "everyDays", 5, "validFrom", "2026-12-01", "source", "brigade"));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        int rows = 0;
        for (JsonNode row : added.json().path("visits")) {
            if (row.path("roadClass").asText().equals("COUNTY")) {
                boolean isNew = row.path("everyDays").asInt() == 5;
                assertThat(row.path("assumed").asBoolean()).isEqualTo(!isNew);
                assertThat(row.path("validTo").isNull()).isEqualTo(isNew);
                rows++;
            }
        }
        assertThat(rows).isEqualTo(2);
    }

    private void a_market_is_added_and_taken_back() {
        Map<String, Object> market = new HashMap<>(Map.of(
                "name", "market", "lunarDigits", List.of(2, 5, 8), "lon", 116.91, "lat", 34.16, "radiusMeters", 800));
        market.put("fromHour", 6);
        market.put("toHour", 12);
        market.put("source", "township");
        TestReply added = server.as("planner").post("/api/rules/patrol-seasons", market);
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        long id = -1;
        for (JsonNode season : added.json().path("seasons")) {
            if (season.path("name").asText().equals("market")) {
                id = season.path("id").asLong();
                assertThat(season.path("lunarDigits").toString()).isEqualTo("[2,5,8]");
            }
        }
        assertThat(server.as("planner")
                        .delete("/api/rules/patrol-seasons/" + id)
                        .status())
                .isEqualTo(204);
        assertThat(server.as("planner")
                        .delete("/api/rules/patrol-seasons/" + id)
                        .status())
                .isEqualTo(404);
    }

    private void what_cannot_be_is_refused_with_its_field_and_changes_nothing() {
        String before = get("/api/rules/patrol").toString();
        refused(server.as("dispatcher").get("/api/patrol/demand?day=soon"), 400, "day");
        refused(server.as("dispatcher").get("/api/patrol/demand?day=2099-01-01"), 400, "day");
        refused(server.as("dispatcher").get("/api/patrol/demand?hours=25"), 400, "hours");
        refused(
                server.as("planner")
                        .post(
                                "/api/rules/patrol-visits",
                                Map.of(
                                        "roadClass",
                                        "COUNTY",
                                        "everyDays",
                                        -1,
                                        "validFrom",
                                        "2026-12-01",
                                        "source",
                                        "x")),
                400,
                "everyDays");
        refused(
                server.as("planner")
                        .post(
                                "/api/rules/patrol-risks",
                                Map.of("kind", "FINDINGS", "factor", 1, "validFrom", "2026-12-01")),
                400,
                "source");
        refused(
                server.as("planner")
                        .post(
                                "/api/rules/patrol-seasons",
                                Map.of("name", "m", "fromHour", 12, "toHour", 6, "source", "x")),
                400,
                "toHour");
        refused(
                server.as("dispatcher")
                        .post("/api/roads/closures", Map.of("segments", List.of(999_999), "reason", "x")),
                400,
                "segments");
        assertThat(server.as("dispatcher")
                        .post("/api/rules/patrol-risks", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(server.as("officer").get("/api/patrol/demand").status()).isEqualTo(403);
        assertThat(get("/api/rules/patrol").toString()).isEqualTo(before);
    }
}
