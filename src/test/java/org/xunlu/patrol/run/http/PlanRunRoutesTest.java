package org.xunlu.patrol.run.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestReply;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.geo.LonLat;
import org.xunlu.patrol.TestRoads;

/** A plan from the shifts to the patrol of an officer, through the whole server. */
@OnBothDatabases
final class PlanRunRoutesTest {
    private static @Nullable PlanScene running;
    private static @Nullable Database runsOn;

    private final Database database;
    private final PlanScene scene;
    private final TestClient dispatcher;

    PlanRunRoutesTest(Database database) {
        this.database = database;
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
    void a_day_is_planned_with_all_its_figures_and_a_draft_for_each_unit() {
        JsonNode run = scene.make(Map.of());

        assertThat(run.path("patrols").size()).isEqualTo(2);
        JsonNode figures = run.path("figures");
        assertThat(figures.path("visitsPercent").asDouble()).isEqualTo(100);
        assertThat(figures.path("byClass").findValuesAsText("roadClass")).containsExactly("COUNTY", "TOWNSHIP");
        assertThat(figures.path("leftOut").size()).isZero();
        assertThat(figures.path("responseMeanMinutes").asDouble()).isBetween(0.1, 15.0);
        assertThat(figures.path("responseP90Minutes").asDouble())
                .isGreaterThanOrEqualTo(figures.path("responseMeanMinutes").asDouble());
        assertThat(figures.path("deadheadPercent").asDouble()).isBetween(0.0, 50.0);
        assertThat(figures.path("boundHours").asDouble()).isPositive();
        assertThat(figures.path("tries").size()).isEqualTo(2);
        assertThat(figures.path("idleWorstDays").asInt()).isEqualTo(1);
        assertThat(figures.path("auc").isNull()).as("nobody was watched yet").isTrue();
        assertThat(figures.path("finished").asBoolean()).isTrue();
        JsonNode reserve = figures.path("reserves").get(0);
        assertThat(reserve.path("unit").asText()).isEqualTo("演示3号车");
        assertThat(reserve.path("place").asText()).isNotBlank();
        assertThat(reserve.path("meanMinutes").asDouble())
                .as("no later anywhere than at its base")
                .isPositive()
                .isLessThanOrEqualTo(reserve.path("atBaseMinutes").asDouble());
        long patrol = run.path("patrols").get(0).path("patrolId").asLong();
        JsonNode drawn = dispatcher.get("/api/patrols/" + patrol).json();
        assertThat(drawn.path("state").asText()).isEqualTo("DRAFT");
        assertThat(drawn.path("route").path("legs").size()).isPositive();
        JsonNode routes = dispatcher
                .get("/api/patrol/runs/" + run.path("id").asLong() + "/routes?day=2027-06-01")
                .json();
        Set<Long> inspected = new HashSet<>();
        routes.path("items").forEach(route -> route.path("legs").forEach(leg -> {
            if (leg.get(1).asInt() == 1) {
                inspected.add(leg.get(0).asLong());
            }
        }));
        assertThat(inspected).as("the grid has 60 segments").hasSize(60);
    }

    @Test
    void the_same_seed_makes_the_same_plan_and_another_one_another() {
        JsonNode one = scene.make(Map.of("seed", 3, "tries", 1));
        JsonNode same = scene.make(Map.of("seed", 3, "tries", 1));
        JsonNode other = scene.make(Map.of("seed", 4, "tries", 1));

        assertThat(legs(same)).isEqualTo(legs(one));
        assertThat(legs(other)).isNotEqualTo(legs(one));
    }

    private String legs(JsonNode run) {
        String path = "/api/patrols/" + run.at("/patrols/0/patrolId").asLong();
        return dispatcher.get(path).json().at("/route/legs").toString();
    }

    @Test
    void over_three_days_every_owed_road_is_visited_though_nobody_works_on_the_third() {
        JsonNode run = scene.make(Map.of("days", 3, "tries", 1, "extras", false));

        JsonNode figures = run.path("figures");
        assertThat(figures.path("days").asInt()).isEqualTo(3);
        assertThat(figures.path("coveredKm").asDouble())
                .isEqualTo(figures.path("wantedKm").asDouble());
        assertThat(figures.path("units").findValuesAsText("shifts")).containsExactly("2", "2");
    }

    @Test
    void a_closed_road_is_left_out_with_the_reason() {
        TestReply closed = dispatcher.post(
                "/api/roads/closures",
                Map.of(
                        "segments",
                        List.of(1),
                        "from",
                        "2027-06-02T00:00:00+08:00",
                        "to",
                        "2027-06-02T23:00:00+08:00",
                        "reason",
                        "施工"));
        assertThat(closed.status()).as(closed.toString()).isIn(200, 201);

        JsonNode left = scene.make(Map.of("tries", 1, "firstDay", "2027-06-02"))
                .path("figures")
                .path("leftOut");

        assertThat(left.size()).isEqualTo(1);
        assertThat(left.get(0).path("reason").asText()).isEqualTo("CLOSED");
        assertThat(left.get(0).path("routeCode").asText()).isEqualTo("X1");
    }

    @Test
    void what_cannot_be_reached_or_does_not_fit_or_has_no_base_is_planned_around_and_told() {
        // the corner's last road lies behind three closed ones, and someone complained of another one far off
        dispatcher.post(
                "/api/roads/closures",
                Map.of(
                        "segments",
                        List.of(29, 55, 60),
                        "from",
                        "2027-06-10T00:00:00+08:00",
                        "to",
                        "2027-06-10T23:00:00+08:00",
                        "reason",
                        "施工"));
        LonLat place = TestRoads.at(2.5, 5);
        TestReply complained = dispatcher.post(
                "/api/complaints",
                Map.of(
                        "source",
                        "PHONE",
                        "kind",
                        "OBSTRUCTION",
                        "lon",
                        place.lon(),
                        "lat",
                        place.lat(),
                        "words",
                        "堆物占道"));
        assertThat(complained.status()).as(complained.toString()).isEqualTo(201);
        shift(scene.unit(0), "2027-06-10T00:00:00Z", "2027-06-10T00:30:00Z");
        shift(scene.unit(1), "2027-06-10T00:00:00Z", "2027-06-10T08:00:00Z");
        double before = baseLon(116);
        JsonNode run = scene.make(Map.of("tries", 1, "firstDay", "2027-06-10", "restMinutes", 0, "rounds", 2_000));
        baseLon(before);

        JsonNode figures = run.path("figures");
        assertThat(figures.path("astray").toString()).isEqualTo("[{\"unit\":\"演示2号车\",\"reason\":\"BASE_OFF_ROADS\"}]");
        assertThat(figures.path("visitsPercent").asDouble()).isBetween(20.0, 99.0);
        Map<String, Set<Long>> left = new HashMap<>();
        figures.path("leftOut").forEach(row -> row.path("segments")
                .forEach(segment -> left.computeIfAbsent(row.path("reason").asText(), any -> new HashSet<>())
                        .add(segment.asLong())));
        assertThat(left.get("CLOSED")).containsExactlyInAnyOrder(29L, 55L, 60L);
        assertThat(left.get("NO_WAY_THERE")).containsExactly(30L);
        assertThat(left.get("OVER_CAPACITY"))
                .as("what somebody complained of comes first, though it lies far")
                .isNotEmpty()
                .doesNotContain(28L);
    }

    private void shift(long unit, String from, String to) {
        TestReply kept =
                dispatcher.post("/api/patrol/shifts", Map.of("unitId", unit, "kind", "DUTY", "from", from, "to", to));
        assertThat(kept.status()).as(kept.toString()).isEqualTo(201);
    }

    /** Moves the second unit's base and says where it was. */
    private double baseLon(double lon) {
        return database.write(handle -> {
            double before = handle.createQuery("SELECT base_lon FROM patrol_unit WHERE id = :id")
                    .bind("id", scene.unit(1))
                    .mapTo(Double.class)
                    .one();
            handle.execute("UPDATE patrol_unit SET base_lon = ? WHERE id = ?", lon, scene.unit(1));
            return before;
        });
    }

    @Test
    void a_published_plan_is_shown_to_its_crew_only_shortly_before_departure() {
        JsonNode run = scene.make(Map.of("leadMinutes", 30, "jitterMinutes", 0));
        String path = "/api/patrol/runs/" + run.path("id").asLong();

        JsonNode published = dispatcher
                .post(path + "/publish", Map.of(), "If-Match", "\"1\"")
                .json();

        assertThat(published.path("published").asInt()).as(published.toString()).isEqualTo(2);
        TestReply again = dispatcher.post(path + "/publish", Map.of(), "If-Match", "\"1\"");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("current").path("state").asText()).isEqualTo("PUBLISHED");
        assertThat(dispatcher
                        .post(path + "/discard", Map.of(), "If-Match", "\"2\"")
                        .code())
                .isEqualTo("plan.given_out");
        TestClient officer = scene.server().as("officer");
        long patrol = 0;
        for (JsonNode member : run.path("patrols")) {
            patrol = member.path("unitId").asLong() == scene.unit(0)
                    ? member.path("patrolId").asLong()
                    : patrol;
        }
        assertThat(officer.get("/api/officer/patrol").json().path("patrol").isNull())
                .as("forty minutes before departure")
                .isTrue();
        assertThat(officer.get("/api/patrols/" + patrol).status()).isEqualTo(404);
        scene.clock().pass(Duration.ofMinutes(11));
        assertThat(officer.get("/api/officer/patrol")
                        .json()
                        .path("patrol")
                        .path("id")
                        .asLong())
                .isEqualTo(patrol);
        scene.clock().pass(Duration.ofMinutes(-11));
        JsonNode second = scene.make(Map.of("tries", 1));
        JsonNode refused = dispatcher
                .post("/api/patrol/runs/" + second.path("id").asLong() + "/publish", Map.of(), "If-Match", "\"1\"")
                .json();
        assertThat(refused.path("refused").findValuesAsText("code")).containsOnly("patrol.unit_booked");
    }

    @Test
    void remarks_of_a_log_are_kept_and_the_second_who_writes_sees_the_first_ones() {
        long patrol = scene.make(Map.of("tries", 1))
                .path("patrols")
                .get(0)
                .path("patrolId")
                .asLong();
        String path = "/api/patrols/" + patrol + "/log";
        assertThat(dispatcher.get(path).json().path("driven").size())
                .as("a plan proves nothing")
                .isZero();

        TestReply first = dispatcher.put(path + "/remarks", Map.of("weather", "晴"), "If-Match", "\"0\"");
        TestReply second = dispatcher.put(path + "/remarks", Map.of("weather", "雨"), "If-Match", "\"0\"");

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("current").path("weather").asText()).isEqualTo("晴");
        assertThat(dispatcher
                        .put(path + "/remarks", Map.of("conclusion", "正常"), "If-Match", "\"1\"")
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(2);
    }
}
