package org.xunlu.patrol.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenetics.jpx.GPX;
import io.jenetics.jpx.Metadata;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestReply;

final class PatrolRoutesTest {
    private static PatrolScene scene;
    private static TestClient dispatcher;
    private static TestClient officer;

    @BeforeAll
    static void begin() {
        scene = PatrolScene.start(8);
        dispatcher = scene.server().as("dispatcher");
        officer = scene.server().as("officer");
    }

    @AfterAll
    static void end() {
        scene.close();
    }

    @Test
    void a_preview_shows_the_route_and_keeps_nothing() {
        TestReply reply = dispatcher.post("/api/patrols/preview", Map.of("segments", List.of(1, 2, 3)));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.json().path("requiredKm").asDouble()).isBetween(1.2, 1.5);
        assertThat(reply.json().path("geometry").path("type").asText()).isEqualTo("LineString");
        assertThat(reply.json().path("legs").size()).isEqualTo(6);
    }

    @Test
    void an_area_is_given_as_geojson() {
        Map<String, Object> area = Map.of(
                "type",
                "Polygon",
                "coordinates",
                List.of(List.of(
                        List.of(116.999, 33.999),
                        List.of(117.011, 33.999),
                        List.of(117.011, 34.001),
                        List.of(116.999, 34.001),
                        List.of(116.999, 33.999))));

        JsonNode route = dispatcher
                .post("/api/patrols/preview", Map.of("area", area, "classes", List.of("COUNTY")))
                .json();

        assertThat(route.path("legs").size()).isEqualTo(4);
        TestReply nothing =
                dispatcher.post("/api/patrols/preview", Map.of("area", area, "classes", List.of("NATIONAL")));
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.code()).isEqualTo("patrol.nothing_wanted");
    }

    @Test
    void the_day_of_a_patrol_goes_from_draft_to_summary() {
        long id = scene.draft("全天", 1, 2, 3);
        TestReply assigned = step(dispatcher, id, "assign", scene.duty(9));
        assertThat(assigned.status()).as(assigned.toString()).isEqualTo(200);
        assertThat(officer.get("/api/officer/patrol").json().path("patrol").isNull())
                .isTrue();
        assertThat(officer.get("/api/patrols/" + id).status()).isEqualTo(404);

        assertThat(step(dispatcher, id, "publish", Map.of()).status()).isEqualTo(200);
        JsonNode answer = officer.get("/api/officer/patrol").json();
        JsonNode mine = answer.path("patrol");
        assertThat(mine.path("id").asLong()).isEqualTo(id);
        assertThat(answer.path("change").isNull()).as("nobody changed it since").isTrue();
        JsonNode turns = officer.get("/api/patrols/" + id + "/turns").json().path("items");
        assertThat(turns.findValuesAsText("kind"))
                .as("out along X1 and back the same way")
                .containsExactly("START", "BACK");
        assertThat(turns.get(0).path("from").asText()).isEqualTo("K0+000");
        assertThat(turns.get(1).path("to").asText()).isEqualTo("K0+000");
        assertThat(turns.get(1).path("afterKm").asDouble())
                .isEqualTo(turns.get(0).path("km").asDouble());
        assertThat(step(officer, id, "start", Map.of()).json().path("state").asText())
                .isEqualTo("DRIVING");
        assertThat(step(officer, id, "interrupt", Map.of("reason", "事故"))
                        .json()
                        .path("reason")
                        .asText())
                .isEqualTo("事故");
        assertThat(step(officer, id, "resume", Map.of()).status()).isEqualTo(200);
        assertThat(step(officer, id, "finish", Map.of()).status()).isEqualTo(200);

        JsonNode summary = dispatcher.get("/api/patrols/" + id + "/summary").json();
        assertThat(summary.path("figures").path("adherencePercent").asDouble()).isZero();
        JsonNode left = summary.path("leftOut").get(0);
        assertThat(left.path("routeCode").asText()).isEqualTo("X1");
        assertThat(left.path("from").asText()).isEqualTo("K0+000");
        assertThat(dispatcher
                        .get("/api/patrols/" + id + "/history")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(7);
        TestReply again = step(dispatcher, id, "start", Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("patrol.step_not_allowed");
    }

    @Test
    void one_certified_officer_is_refused_with_the_reason_in_words() {
        long id = scene.draft("一人", 5);

        TestReply reply = step(dispatcher, id, "assign", scene.dutyOfOne(15));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.code()).isEqualTo("patrol.crew_too_small");
        assertThat(reply.json().path("field").asText()).isEqualTo("officers");
        assertThat(reply.json().path("detail").asText())
                .contains("行政处罚法 第42条")
                .contains("1")
                .contains("2");
    }

    @Test
    void two_dispatchers_at_once_get_a_409_with_the_version_of_the_first() {
        long id = scene.draft("两人改", 7);
        TestReply first = edit(id, "甲的", List.of(7, 8), 1);
        TestReply second = edit(id, "乙的", List.of(9), 1);

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.header("ETag")).isEqualTo("\"2\"");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("stale");
        JsonNode theirs = second.json().path("current");
        assertThat(theirs.path("name").asText()).isEqualTo("甲的");
        assertThat(theirs.path("version").asLong()).isEqualTo(2);
        assertThat(theirs.path("segments").size()).isEqualTo(2);
        assertThat(edit(id, "乙的", List.of(9), 2).status()).isEqualTo(200);
        TestReply without = dispatcher.put("/api/patrols/" + id, Map.of("name", "无", "segments", List.of(9)));
        assertThat(without.status()).isEqualTo(400);
    }

    @Test
    void plans_are_for_dispatchers() {
        assertThat(scene.server().as("planner").get("/api/patrols").status()).isEqualTo(403);
        assertThat(officer.get("/api/patrols").status()).isEqualTo(403);
        assertThat(scene.server().anyone().get("/api/patrols").status()).isEqualTo(401);
        assertThat(scene.server().as("planner").get("/api/officer/patrol").status())
                .isEqualTo(403);
    }

    @Test
    void the_route_is_given_as_gpx() throws IOException {
        long id = scene.draft("导航<1>", 1, 2);

        TestReply gpx = dispatcher.get("/api/patrols/" + id + "/route.gpx");

        assertThat(gpx.status()).isEqualTo(200);
        // read by another program, which takes nothing the schema does not allow
        GPX read = GPX.Reader.of(GPX.Version.V11, GPX.Reader.Mode.STRICT).fromString(gpx.text());
        assertThat(read.getMetadata().flatMap(Metadata::getName)).contains("导航<1>");
        assertThat(read.getWayPoints().get(0).getName().orElse(""))
                .startsWith("1 ● X1")
                .contains(" K0+");
        assertThat(read.getTracks().get(0).getSegments().get(0).getPoints())
                .hasSizeGreaterThan(2)
                .allSatisfy(
                        point -> assertThat(point.getLatitude().doubleValue()).isBetween(33.9, 34.1));
    }

    @Test
    void the_list_filters_by_state_and_text() {
        long id = scene.draft("寻我", 1);

        JsonNode found = dispatcher
                .get("/api/patrols?state=draft&q=%E5%AF%BB%E6%88%91")
                .json()
                .path("items");

        assertThat(found.size()).isEqualTo(1);
        assertThat(found.get(0).path("id").asLong()).isEqualTo(id);
        assertThat(dispatcher.get("/api/patrols?state=asleep").status()).isEqualTo(400);
    }

    @Test
    void units_come_with_their_crews_and_are_changed_with_their_version() {
        JsonNode unit = dispatcher.get("/api/units").json().path("items").get(0);

        assertThat(unit.path("certified").asInt()).isEqualTo(2);
        Map<String, Object> form = Map.of(
                "name",
                unit.path("name").asText(),
                "squadronId",
                unit.path("squadronId").asLong(),
                "plate",
                "皖L·演0009",
                "baseLon",
                117.0,
                "baseLat",
                34.0,
                "reserve",
                true);
        String path = "/api/units/" + unit.path("id").asLong();
        assertThat(dispatcher.put(path, form, "If-Match", "\"99\"").status()).isEqualTo(409);
        TestReply changed = dispatcher.put(
                path, form, "If-Match", "\"" + unit.path("version").asLong() + "\"");
        assertThat(changed.json().path("reserve").asBoolean()).isTrue();
        assertThat(dispatcher.post("/api/squadrons", Map.of("name", "演示中队")).code())
                .isEqualTo("patrol.taken");
    }

    private static TestReply step(TestClient by, long id, String step, Map<String, Object> body) {
        return by.post("/api/patrols/" + id + "/" + step, body);
    }

    private static TestReply edit(long id, String name, List<Integer> segments, int version) {
        return dispatcher.put(
                "/api/patrols/" + id, Map.of("name", name, "segments", segments), "If-Match", "\"" + version + "\"");
    }
}
