package org.xunlu.patrol.operation.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestReply;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.patrol.TestRoads;
import org.xunlu.patrol.run.http.PlanScene;

/** The changes of a day, through the whole server. */
@OnBothDatabases
final class OperationRoutesTest {
    private static final String OPERATIONS = "/api/patrol/operations";

    private static @Nullable PlanScene running;
    private static @Nullable Database runsOn;

    private final Database database;
    private final PlanScene scene;
    private TestClient dispatcher;
    private long one;
    private long other;

    /** One server a database; each test has a plan of its own, when what the one before left is over. */
    OperationRoutesTest(Database database) {
        this.database = database;
        if (running == null || runsOn != database) {
            stop();
            running = new PlanScene(6, database, Instant.parse("2027-06-01T00:10:00Z"));
            runsOn = database;
        }
        scene = running;
    }

    @AfterAll
    static void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    @BeforeEach
    void publish() {
        dispatcher = scene.server().as("dispatcher");
        JsonNode run = scene.make(Map.of("tries", 1, "jitterMinutes", 0, "extras", false));
        dispatcher.post("/api/patrol/runs/" + run.path("id").asLong() + "/publish", Map.of(), "If-Match", "\"1\"");
        for (JsonNode member : run.path("patrols")) {
            if (member.path("unitId").asLong() == scene.unit(0)) {
                one = member.path("patrolId").asLong();
            } else {
                other = member.path("patrolId").asLong();
            }
        }
        assertThat(dispatcher.post("/api/patrols/" + one + "/start", Map.of()).status())
                .isEqualTo(200);
    }

    @AfterEach
    void endAll() {
        dispatcher
                .get("/api/patrols?state=PUBLISHED,DRIVING,INTERRUPTED&limit=100")
                .json()
                .path("items")
                .forEach(line -> dispatcher.post(
                        "/api/patrols/" + line.path("id").asLong() + "/cancel", Map.of("reason", "下一个")));
        database.change(handle -> {
            handle.execute("DELETE FROM road_closure_segment");
            handle.execute("DELETE FROM road_closure");
        });
    }

    @Test
    void the_soonest_unit_is_offered_first_and_drives_to_the_incident_before_it_goes_on() {
        var place = TestRoads.at(0.4, 0);
        JsonNode offers = dispatcher
                .get(OPERATIONS + "/nearest?lon=" + place.lon() + "&lat=" + place.lat())
                .json()
                .path("items");
        assertThat(offers.size()).as("two patrols and the reserve").isEqualTo(3);
        assertThat(offers.get(0).path("patrolId").asLong()).isEqualTo(one);
        assertThat(offers.get(2).path("patrolId").isNull())
                .as("the reserve waits far off")
                .isTrue();

        JsonNode preview = preview(
                Map.of("kind", "INCIDENT", "patrolId", one, "lon", place.lon(), "lat", place.lat(), "reason", "货车抛洒"));

        JsonNode item = preview.path("items").get(0);
        assertThat(preview.path("items").size()).isEqualTo(1);
        assertThat(item.path("legs").get(0).get(0).asLong())
                .as("the road of the incident")
                .isEqualTo(1);
        confirm(preview);
        JsonNode patrol = dispatcher.get("/api/patrols/" + one).json();
        assertThat(patrol.path("state").asText()).isEqualTo("DRIVING");
        assertThat(patrol.path("version").asLong())
                .isEqualTo(item.path("version").asLong() + 1);
        JsonNode history =
                dispatcher.get("/api/patrols/" + one + "/history").json().path("items");
        assertThat(history.get(history.size() - 1).path("note").asText()).isEqualTo("货车抛洒");
    }

    @Test
    void when_a_unit_breaks_down_another_takes_over_its_roads() {
        Set<Long> all = wanted(one);
        all.addAll(wanted(other));

        JsonNode preview = preview(Map.of("kind", "UNIT_DOWN", "patrolId", one, "reason", "车辆故障"));

        assertThat(preview.path("endedPatrolId").asLong()).isEqualTo(one);
        assertThat(preview.path("items").get(0).path("patrolId").asLong()).isEqualTo(other);
        confirm(preview);
        assertThat(wanted(other)).containsAll(all);
        assertThat(dispatcher.get("/api/patrols/" + one).json().path("state").asText())
                .isEqualTo("INTERRUPTED");
    }

    @Test
    void a_closed_road_leaves_the_routes_and_is_told_as_left_out() {
        long road = wanted(other).iterator().next();

        JsonNode preview = preview(Map.of("kind", "ROAD_CLOSED", "segments", List.of(road), "reason", "塌方"));

        assertThat(preview.path("leftOut").path("CLOSED").get(0).asLong()).isEqualTo(road);
        confirm(preview);
        assertThat(wanted(other)).doesNotContain(road);
    }

    @Test
    void a_road_given_to_a_unit_leaves_the_other_and_locked_patrols_stay() {
        long road = wanted(other).iterator().next();
        Map<String, Object> wish =
                Map.of("kind", "ASSIGN_ROADS", "patrolId", one, "segments", List.of(road), "reason", "");

        JsonNode preview = preview(wish);
        assertThat(preview.path("items").size()).isEqualTo(2);
        assertThat(preview.path("items").findValues("gained").toString()).contains("[" + road + "]");
        confirm(preview);
        assertThat(wanted(one)).contains(road);
        assertThat(wanted(other)).doesNotContain(road);

        TestReply locked = dispatcher.post(
                OPERATIONS + "/preview",
                Map.of("kind", "SHIFT_ENDS", "patrolId", one, "at", "2027-06-01T03:00:00Z", "locked", List.of(one)));
        assertThat(locked.code()).isEqualTo("operation.not_active");
        JsonNode early = preview(Map.of("kind", "SHIFT_ENDS", "patrolId", one, "at", "2027-06-01T00:20:00Z"));
        assertThat(early.path("items").toString() + early.path("leftOut")).contains("patrolId");
        confirm(early);
        assertThat(dispatcher
                        .get("/api/patrols/" + one)
                        .json()
                        .at("/assignment/to")
                        .asText())
                .isEqualTo("2027-06-01T00:20:00Z");
        assertThat(standing().path("done").findValuesAsText("kind")).endsWith("ASSIGN_ROADS", "SHIFT_ENDS");
    }

    @Test
    void the_day_as_it_stands_tells_what_is_left_and_locked_roads_stay_where_they_are() {
        JsonNode crew = standing().path("items").path(1);
        assertThat(crew.path("left").size()).isEqualTo(wanted(other).size());
        List<Long> theirs = List.copyOf(wanted(other));
        Map<String, Object> given =
                Map.of("kind", "ASSIGN_ROADS", "patrolId", one, "segments", theirs, "lockedRoads", theirs);
        assertThat(dispatcher.post(OPERATIONS + "/preview", given).code()).isEqualTo("operation.roads_locked");
        Map<String, Object> late = Map.of("kind", "SHIFT_ENDS", "patrolId", one, "at", "2027-06-03T03:00:00Z");
        assertThat(dispatcher.post(OPERATIONS + "/preview", late).code()).isEqualTo("operation.not_early");
    }

    private JsonNode standing() {
        String day = OPERATIONS + "/standing?patrols=" + one + "," + other;
        return dispatcher.get(day).json();
    }

    @Test
    void every_change_is_taken_back_and_done_again_unless_somebody_changed_it_since() {
        Set<Long> before = wanted(other);
        long road = before.iterator().next();
        JsonNode closing = preview(Map.of("kind", "ROAD_CLOSED", "segments", List.of(road), "reason", "塌方"));
        assertThat(closing.path("undoable").asBoolean()).isTrue();
        confirm(closing);
        step(closing, "undo");
        assertThat(wanted(other)).isEqualTo(before);
        assertThat(dispatcher.get("/api/rules/patrol").json().path("closures").findValuesAsText("to"))
                .hasSize(1)
                .doesNotContain("null");
        step(closing, "redo");
        assertThat(wanted(other)).doesNotContain(road);
        step(closing, "undo");

        JsonNode down = preview(Map.of("kind", "UNIT_DOWN", "patrolId", one, "reason", "车辆故障"));
        confirm(down);
        step(down, "undo");
        assertThat(dispatcher.get("/api/patrols/" + one).json().path("state").asText())
                .isEqualTo("DRIVING");
        assertThat(wanted(other)).isEqualTo(before);
        step(down, "redo");
        dispatcher.put(
                "/api/patrols/" + other,
                Map.of("name", "别人改的", "segments", List.of(1, 2)),
                "If-Match",
                "\"" + version(other) + "\"");
        TestReply stale = dispatcher.post(OPERATIONS + "/" + down.path("id").asLong() + "/undo", Map.of());
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().path("current").path("name").asText()).isEqualTo("别人改的");

        JsonNode cancelling = preview(Map.of("kind", "UNIT_DOWN", "patrolId", other, "reason", ""));
        assertThat(cancelling.path("undoable").asBoolean())
                .as("a published patrol is cancelled for good")
                .isFalse();
        confirm(cancelling);
        assertThat(dispatcher
                        .post(OPERATIONS + "/" + cancelling.path("id").asLong() + "/undo", Map.of())
                        .code())
                .isEqualTo("operation.cancelled_for_good");
    }

    private void step(JsonNode preview, String step) {
        TestReply reply = dispatcher.post(OPERATIONS + "/" + preview.path("id").asLong() + "/" + step, Map.of());
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    @Test
    void a_patrol_changed_after_the_preview_refuses_the_whole_change() {
        JsonNode preview = preview(Map.of("kind", "UNIT_DOWN", "patrolId", one, "reason", ""));
        dispatcher.put(
                "/api/patrols/" + other,
                Map.of("name", "别人改的", "segments", List.of(1, 2)),
                "If-Match",
                "\"" + version(other) + "\"");

        TestReply stale = dispatcher.post(OPERATIONS + "/" + preview.path("id").asLong() + "/confirm", Map.of());

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().path("current").path("name").asText()).isEqualTo("别人改的");
        assertThat(dispatcher.get("/api/patrols/" + one).json().path("state").asText())
                .isEqualTo("DRIVING");
    }

    @Test
    void a_reserve_is_sent_with_a_patrol_of_its_own_and_places_off_the_roads_are_refused() {
        var place = TestRoads.at(4.5, 5);
        TestReply sent = dispatcher.post(
                OPERATIONS + "/reserve",
                Map.of("unitId", scene.unit(2), "lon", place.lon(), "lat", place.lat(), "reason", "事故"));
        assertThat(sent.status()).as(sent.toString()).isEqualTo(201);
        assertThat(sent.json().path("state").asText()).isEqualTo("PUBLISHED");
        assertThat(dispatcher.get(OPERATIONS + "/nearest?lon=100&lat=30").code())
                .isEqualTo("operation.off_roads");
        assertThat(scene.server()
                        .as("officer")
                        .post(OPERATIONS + "/preview", Map.of("kind", "UNIT_DOWN", "patrolId", one))
                        .status())
                .isEqualTo(403);
    }

    private JsonNode preview(Map<String, Object> wish) {
        TestReply reply = dispatcher.post(OPERATIONS + "/preview", wish);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json();
    }

    private void confirm(JsonNode preview) {
        TestReply reply = dispatcher.post(OPERATIONS + "/" + preview.path("id").asLong() + "/confirm", Map.of());
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    private long version(long patrol) {
        return dispatcher.get("/api/patrols/" + patrol).json().path("version").asLong();
    }

    private Set<Long> wanted(long patrol) {
        Set<Long> wanted = new HashSet<>();
        dispatcher
                .get("/api/patrols/" + patrol)
                .json()
                .path("route")
                .path("legs")
                .forEach(leg -> {
                    if (leg.get(2).asInt() == 1) {
                        wanted.add(leg.get(0).asLong());
                    }
                });
        return wanted;
    }
}
