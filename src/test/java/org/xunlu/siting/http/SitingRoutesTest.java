package org.xunlu.siting.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;
import org.xunlu.geo.LonLat;
import org.xunlu.network.GridNetworks;

/** A planner's day over HTTP, on a county of six by six streets. */
final class SitingRoutesTest {
    private static final long WAIT_MILLIS = 90_000;
    private static Database database;
    private static TestServer server;
    private static long scenario;

    @BeforeAll
    static void start() {
        database = TestDatabases.h2();
        SitingScene.roads(database);
        server = TestServer.start(database);
        scenario = SitingScene.flows(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    private static JsonNode solve(Map<String, ?> terms) {
        TestReply reply = server.as("planner").post("/api/siting/solve?millis=20000", terms);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json();
    }

    private static List<String> built(JsonNode outcome) {
        List<String> ids = new ArrayList<>();
        for (JsonNode point : outcome.path("sites")) {
            if (!point.path("standing").asText().equals("EXISTING")) {
                ids.add(point.path("site").path("id").asText());
            }
        }
        return ids;
    }

    @Test
    void only_planners_and_administrators_change_things_and_four_roles_read() {
        for (String login : List.of("dispatcher", "reviewer")) {
            assertThat(server.as(login).get("/api/siting/scenarios").status()).isEqualTo(200);
            assertThat(server.as(login)
                            .post("/api/siting/studies", Map.of("name", "x"))
                            .status())
                    .isEqualTo(403);
            assertThat(server.as(login).post("/api/siting/counts", Map.of()).status())
                    .isEqualTo(403);
        }
        for (String login : List.of("officer", "auditor")) {
            assertThat(server.as(login).get("/api/siting/scenarios").status()).isEqualTo(403);
        }
        assertThat(server.anyone().get("/api/siting/studies").status()).isEqualTo(401);
        assertThat(server.as("administrator").get("/api/rules/site").status()).isEqualTo(200);
    }

    @Test
    void a_plan_catches_more_with_more_points_and_less_when_trucks_drive_farther_round() {
        JsonNode two = solve(Map.of("points", 2, "tolerances", List.of(Map.of("tolerance", 0.1))));
        JsonNode four = solve(Map.of("points", 4, "tolerances", List.of(Map.of("tolerance", 0.1))));
        JsonNode round = solve(Map.of("points", 4, "tolerances", List.of(Map.of("tolerance", 0.6))));
        assertThat(four.path("share").asDouble())
                .isGreaterThanOrEqualTo(two.path("share").asDouble());
        assertThat(round.path("share").asDouble())
                .isLessThanOrEqualTo(four.path("share").asDouble());
        assertThat(built(four)).hasSize(4);
        assertThat(four.path("costCents").asLong()).isEqualTo(4 * 100_200_000L);
        assertThat(four.path("flows")).hasSize(5);
        for (JsonNode flow : round.path("flows")) {
            if (flow.path("fate").asText().equals("EVADES")) {
                assertThat(flow.path("free")).isNotEmpty();
                assertThat(round.path("links").path(flow.path("free").get(0).asText()))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void what_evades_becomes_patrol_demand_by_road() {
        JsonNode none = solve(Map.of("points", 0));
        assertThat(none.path("share").asDouble()).isZero();
        assertThat(none.path("patrol")).isNotEmpty();
        double most = none.path("patrol").get(0).path("truckKm").asDouble();
        assertThat(none.path("patrol")
                        .get(none.path("patrol").size() - 1)
                        .path("truckKm")
                        .asDouble())
                .isLessThanOrEqualTo(most);
    }

    @Test
    void a_budget_limits_the_points_and_one_too_small_for_any_is_told() {
        JsonNode bought = solve(Map.of("budgetCents", 250_000_000));
        assertThat(built(bought)).hasSize(2);
        JsonNode poor = solve(Map.of("budgetCents", 1_000));
        assertThat(built(poor)).isEmpty();
        assertThat(remarks(poor)).contains("BUDGET_TOO_SMALL");
    }

    static List<String> remarks(JsonNode outcome) {
        List<String> kinds = new ArrayList<>();
        outcome.path("remarks").forEach(remark -> kinds.add(remark.path("kind").asText()));
        return kinds;
    }

    @Test
    void marks_are_kept_and_a_place_can_be_asked_why_not() {
        JsonNode free = solve(Map.of("points", 2));
        String first = built(free).get(0);
        JsonNode without = solve(Map.of("points", 2, "forbidden", List.of(first)));
        assertThat(built(without)).doesNotContain(first);
        JsonNode with =
                solve(Map.of("points", 1, "required", List.of(built(without).get(0))));
        assertThat(built(with)).containsExactly(built(without).get(0));
        JsonNode apart = solve(Map.of("points", 2, "exclusive", List.of(built(free))));
        assertThat(built(apart)).isNotEqualTo(built(free));

        LonLat at = GridNetworks.at(6_200, 7_500);
        JsonNode site = server.as("planner")
                .post("/api/siting/candidates/ranked", Map.of())
                .json()
                .path("items")
                .get(0);
        TestReply why = server.as("dispatcher")
                .post(
                        "/api/siting/why",
                        Map.of(
                                "terms",
                                Map.of("points", 2),
                                "sites",
                                built(free),
                                "lon",
                                site.path("lon"),
                                "lat",
                                site.path("lat")));
        assertThat(why.status()).as(why.toString()).isEqualTo(200);
        assertThat(why.json().path("site").path("checks")).isNotEmpty();
        assertThat(why.json().path("after").asDouble())
                .isGreaterThanOrEqualTo(why.json().path("before").asDouble());
        JsonNode nowhere = server.as("planner")
                .post("/api/siting/why", Map.of("terms", Map.of(), "lon", at.lon() + 0.5, "lat", at.lat()))
                .json();
        assertThat(nowhere.path("site").isNull()).isTrue();
    }

    @Test
    void a_study_is_worked_out_as_a_job_kept_exported_and_its_export_is_in_the_audit_trail() throws Exception {
        JsonNode study = study("演示研究一", Map.of("points", 2, "scenarios", List.of(Map.of("id", scenario))));
        JsonNode answer = server.as("reviewer")
                .get("/api/siting/studies/" + study.path("study").asLong())
                .json();
        JsonNode whole = answer.path("study");
        assertThat(answer.path("author").asText()).isEqualTo("planner");
        assertThat(whole.path("outcome").path("points").asInt()).isEqualTo(2);
        assertThat(whole.path("marginal")).hasSize(6);
        assertThat(whole.path("marginal").get(2).path("share").asDouble())
                .isCloseTo(whole.path("outcome").path("share").asDouble(), within(1e-9));
        assertThat(whole.path("compared")).hasSize(3);
        double busiest = whole.path("compared").get(0).path("share").asDouble();
        assertThat(whole.path("compared").get(2).path("share").asDouble()).isGreaterThanOrEqualTo(busiest);
        JsonNode last = whole.path("sensitivity").get(8);
        assertThat(last.path("share").asDouble())
                .isLessThanOrEqualTo(last.path("best").asDouble());
        JsonNode rows = server.as("planner").get("/api/siting/studies?limit=1").json();
        assertThat(rows.path("items").get(0).path("name").asText()).isEqualTo("演示研究一");

        String path = "/api/siting/studies/" + study.path("study").asLong() + "/export/";
        TestReply geoJson = server.as("planner").get(path + "sites.geojson");
        assertThat(geoJson.header("Content-Type")).startsWith("application/geo+json");
        assertThat(geoJson.json().path("features")).hasSize(2);
        assertThat(server.as("planner").get(path + "sites.csv").text()).contains("CHOSEN");
        assertThat(server.as("planner").get(path + "flows.csv").text()).contains("演示SW,演示NE");
        assertThat(server.as("planner").get(path + "patrol.csv").status()).isEqualTo(200);
        assertThat(server.as("planner").get(path + "secrets.txt").status()).isEqualTo(404);
        assertThat(server.as("auditor").get("/api/audit?limit=100").text()).contains("siting.study.export");
    }

    private static JsonNode study(String name, Map<String, ?> terms) throws InterruptedException {
        TestReply started = server.as("planner").post("/api/siting/studies", Map.of("name", name, "terms", terms));
        assertThat(started.status()).as(started.toString()).isEqualTo(202);
        long id = started.json().path("id").asLong();
        long end = System.currentTimeMillis() + WAIT_MILLIS;
        JsonNode job = started.json();
        while (System.currentTimeMillis() < end
                && List.of("queued", "running").contains(job.path("state").asText())) {
            Thread.sleep(100);
            job = server.as("planner").get("/api/jobs/" + id).json();
        }
        assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("done");
        return job.path("report");
    }

    @Test
    void flows_are_estimated_from_places_and_counts_with_their_fit() {
        LonLat at = GridNetworks.at(3_700, 5_000);
        JsonNode near = server.as("planner")
                .post("/api/siting/candidates/ranked", Map.of())
                .json()
                .path("items")
                .get(0);
        TestReply count = server.as("planner")
                .post(
                        "/api/siting/counts",
                        Map.of("name", "演示", "lon", near.path("lon"), "lat", near.path("lat"), "trucksPerDay", 90));
        assertThat(count.status()).isEqualTo(201);
        assertThat(server.as("planner")
                        .post("/api/siting/counts", Map.of("lon", at.lon(), "lat", at.lat(), "trucksPerDay", -5))
                        .code())
                .isEqualTo("siting.flow_not_positive");
        TestReply estimated = server.as("planner")
                .post(
                        "/api/siting/scenarios",
                        Map.of("name", "施工季", "kind", "CONSTRUCTION", "factors", Map.of("YARD", 2)));
        assertThat(estimated.status()).as(estimated.toString()).isEqualTo(201);
        assertThat(estimated
                        .json()
                        .path("account")
                        .path("matched")
                        .path("counts")
                        .asInt())
                .isEqualTo(1);
        assertThat(estimated.json().path("flows").asInt()).isEqualTo(20);
        assertThat(server.as("planner")
                        .delete("/api/siting/scenarios/"
                                + estimated.json().path("id").asLong())
                        .status())
                .isEqualTo(204);
        long id = count.json().path("items").get(0).path("id").asLong();
        assertThat(server.as("planner").delete("/api/siting/counts/" + id).status())
                .isEqualTo(204);
    }

    @Test
    void bases_are_chosen_by_driving_time_and_without_spots_that_is_told() {
        TestReply reply = server.as("planner").post("/api/siting/posts", Map.of("bases", 2));
        // this county has no towns in its gazetteer
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("siting.no_spots");
        assertThat(server.as("planner")
                        .post("/api/siting/posts", Map.of("bases", 0))
                        .code())
                .isEqualTo("out_of_range");
    }
}
