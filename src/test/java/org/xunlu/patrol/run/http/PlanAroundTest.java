package org.xunlu.patrol.run.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestReply;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.geo.LonLat;
import org.xunlu.patrol.TestRoads;

/** What a dispatcher asks around a plan: capacity before it, its search ended early, a colleague's edits, response times. */
@OnBothDatabases
final class PlanAroundTest {
    private static @Nullable PlanScene running;
    private static @Nullable Database runsOn;

    private final PlanScene scene;
    private final TestClient dispatcher;

    PlanAroundTest(Database database) {
        if (running == null || runsOn != database) {
            stop();
            running = new PlanScene(6, database);
            runsOn = database;
        }
        scene = running;
        dispatcher = scene.server().as("dispatcher");
    }

    @AfterAll
    static void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    @Test
    void a_search_ended_early_keeps_the_best_so_far_and_says_that_it_was_not_finished() {
        JsonNode job =
                scene.ask(Map.of("days", 2, "tries", 8, "rounds", 50_000)).json();
        TestReply told =
                dispatcher.post("/api/patrol/runs/jobs/" + job.path("id").asLong() + "/finish", Map.of());
        assertThat(told.status()).as(told.toString()).isEqualTo(202);

        JsonNode figures = scene.made(job).path("figures");
        assertThat(figures.path("finished").asBoolean()).isFalse();
        assertThat(figures.path("days").asInt()).isBetween(1, 2);
        assertThat(figures.path("tries").size()).isLessThan(8);
    }

    @Test
    void a_plan_tells_how_far_it_meets_key_hours_and_which_no_shift_covers() {
        season("早市", 8, 10);
        season("夜市", 20, 23);
        JsonNode with = scene.make(Map.of("tries", 1));
        JsonNode without = scene.make(Map.of("tries", 1, "keyHours", false));

        assertThat(with.at("/terms/keyHours").asBoolean()).isTrue();
        assertThat(without.at("/terms/keyHours").asBoolean()).isFalse();
        JsonNode key = with.at("/figures/keyHours");
        assertThat(key.path("km").asDouble()).isPositive();
        assertThat(key.path("percent").asDouble()).isBetween(0.1, 100.0);
        assertThat(key.at("/days/0/day").asText()).isEqualTo("2027-06-01");
        JsonNode early = occasion(key, "早市");
        assertThat(early.path("days").asInt()).isEqualTo(1);
        assertThat(early.path("uncoveredDays").asInt()).isZero();
        assertThat(early.path("km").asDouble()).isPositive();
        JsonNode night = occasion(key, "夜市");
        assertThat(night.path("uncoveredDays").asInt())
                .as("from eight to four nobody is there at night")
                .isEqualTo(1);
        assertThat(night.path("inHoursKm").asDouble()).isZero();
        assertThat(night.path("chancePercent").asDouble()).isZero();

        double met = 0;
        for (JsonNode patrol : with.path("patrols")) {
            String path = "/api/patrols/" + patrol.path("patrolId").asLong() + "/key-hours";
            for (JsonNode leg : dispatcher.get(path).json().path("items")) {
                assertThat(leg.path("enters").asText())
                        .isGreaterThanOrEqualTo(patrol.path("from").asText());
                if (leg.path("occasion").asText().equals("早市")) {
                    assertThat(leg.path("opens").asText()).isEqualTo("2027-06-01T00:00:00Z");
                    assertThat(leg.path("from").asText()).startsWith("K");
                    met += leg.path("met").asBoolean() ? leg.path("km").asDouble() : 0;
                }
            }
        }
        assertThat(met)
                .as("the same as in the figures, rounded")
                .isCloseTo(early.path("inHoursKm").asDouble(), within(0.6));
    }

    private static JsonNode occasion(JsonNode key, String name) {
        for (JsonNode each : key.path("occasions")) {
            if (each.path("name").asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError(key.toString());
    }

    /** A market at the far corner on the first of June. */
    private void season(String name, int from, int to) {
        LonLat place = TestRoads.at(5, 5);
        Map<String, Object> form = new HashMap<>(Map.of("name", name, "from", "06-01", "to", "06-01"));
        form.putAll(Map.of("lon", place.lon(), "lat", place.lat(), "radiusMeters", 600));
        form.putAll(Map.of("fromHour", from, "toHour", to, "source", "演示"));
        TestReply added = scene.server().as("planner").post("/api/rules/patrol-seasons", form);
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
    }

    @Test
    void response_as_driven_is_told_with_a_bound_and_nothing_where_nobody_was_there() {
        JsonNode nobody = dispatcher
                .get("/api/patrol/response?from=2027-05-20&to=2027-05-21")
                .json();
        assertThat(nobody.path("moments").asInt()).isZero();
        assertThat(nobody.path("meanMinutes").isNull()).isTrue();

        JsonNode day = dispatcher
                .get("/api/patrol/response?from=2027-06-02&to=2027-06-02")
                .json();
        assertThat(day.path("units").asDouble())
                .as("three cars at their bases for a third of the day")
                .isEqualTo(3);
        assertThat(day.path("boundMinutes").asDouble()).isPositive();
        assertThat(day.path("meanMinutes").asDouble())
                .isGreaterThanOrEqualTo(day.path("boundMinutes").asDouble());
        assertThat(day.path("p90Minutes").asDouble())
                .isGreaterThanOrEqualTo(day.path("meanMinutes").asDouble());
        assertThat(dispatcher
                        .get("/api/patrol/response?from=2027-06-02&to=2027-06-01")
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("from");
    }

    @Test
    void capacity_is_what_the_days_shifts_give_and_without_shifts_what_the_crews_could() {
        JsonNode first = dispatcher.get("/api/patrol/demand?day=2027-06-01").json();
        JsonNode workforce = first.path("workforce");
        assertThat(workforce.path("rostered").asBoolean()).isTrue();
        assertThat(workforce.path("units").size()).isEqualTo(2);
        assertThat(workforce.at("/unable/0/reason").asText()).isEqualTo("RESERVE");
        assertThat(workforce.path("inspectionHours").asDouble()).isEqualTo(2 * 6.5 * 0.85);
        JsonNode due = first.path("due").get(0);
        assertThat(due.at("/risks/OVERDUE").asDouble()).isEqualTo(1);
        assertThat(due.path("km").asDouble()).isPositive();

        JsonNode empty =
                dispatcher.get("/api/patrol/demand?day=2027-06-20").json().path("workforce");
        assertThat(empty.path("rostered").asBoolean()).isFalse();
        assertThat(empty.path("units").size()).isEqualTo(2);
    }

    @Test
    void what_a_colleague_has_edited_meanwhile_is_shown_before_it_is_given_out_or_thrown_away() {
        JsonNode run = scene.make(Map.of("tries", 1));
        String path = "/api/patrol/runs/" + run.path("id").asLong();
        long patrol = run.at("/patrols/0/patrolId").asLong();
        TestReply edited = dispatcher.put(
                "/api/patrols/" + patrol, Map.of("name", "改过", "segments", List.of(1, 2)), "If-Match", "\"1\"");
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);

        for (String change : List.of("publish", "discard")) {
            TestReply refused = dispatcher.post(path + "/" + change, seen(run), "If-Match", "\"1\"");

            assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("stale");
            assertThat(refused.json().at("/current/patrols/0/version").asLong()).isEqualTo(2);
        }
        JsonNode stored = scene.show(run.path("id").asLong());
        assertThat(stored.path("state").asText()).isEqualTo("DRAFT");
        assertThat(dispatcher
                        .post(path + "/discard", seen(stored), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
    }

    private static Map<String, Object> seen(JsonNode run) {
        List<Map<String, Long>> patrols = new ArrayList<>();
        run.path("patrols")
                .forEach(each -> patrols.add(Map.of(
                        "patrolId",
                        each.path("patrolId").asLong(),
                        "version",
                        each.path("version").asLong())));
        return Map.of("patrols", patrols);
    }

    @Test
    void nobody_on_duty_is_refused_before_the_work_begins() {
        TestReply refused = scene.ask(Map.of("firstDay", "2027-07-01"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("plan.no_shifts");
        assertThat(scene.ask(Map.of("days", 400)).json().path("field").asText()).isEqualTo("days");
        assertThat(scene.server().as("officer").get("/api/patrol/runs").status())
                .isEqualTo(403);
    }

    @Test
    void a_discarded_plan_takes_its_drafts_with_it() {
        JsonNode run = scene.make(Map.of("tries", 1));
        long patrol = run.path("patrols").get(0).path("patrolId").asLong();

        TestReply discarded = dispatcher.post(
                "/api/patrol/runs/" + run.path("id").asLong() + "/discard", Map.of(), "If-Match", "\"1\"");

        assertThat(discarded.json().path("state").asText()).isEqualTo("DISCARDED");
        assertThat(dispatcher.get("/api/patrols/" + patrol).status()).isEqualTo(404);
        assertThat(dispatcher
                        .get("/api/patrol/runs?limit=1")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }
}
