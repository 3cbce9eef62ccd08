package org.xunlu.patrol.complaint.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestReply;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.geo.LonLat;
import org.xunlu.patrol.TestRoads;
import org.xunlu.patrol.run.http.PlanScene;

/** A complaint from the call to the answer, and what it does to the demand. */
@OnBothDatabases
final class ComplaintRoutesTest {
    private static final String COMPLAINTS = "/api/complaints";

    private final Database database;
    private PlanScene scene;

    ComplaintRoutesTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void start() {
        scene = new PlanScene(3, database);
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    @Test
    void a_complaint_is_found_by_stake_weighs_on_its_roads_is_answered_and_keeps_its_reporter_apart() {
        TestClient dispatcher = scene.server().as("dispatcher");
        double before = weight(dispatcher);
        LonLat place = TestRoads.at(0.5, 0);
        TestReply added = dispatcher.post(
                COMPLAINTS,
                Map.of(
                        "source", "HOTLINE_12328",
                        "kind", "SPILLAGE",
                        "lon", place.lon(),
                        "lat", place.lat(),
                        "words", "夜间渣土车抛洒",
                        "promised", "2027-06-05",
                        "reporter", "演示举报人 13900000000"));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        JsonNode complaint = added.json();
        assertThat(complaint.path("address").asText()).contains("X1");
        assertThat(complaint.path("hasReporter").asBoolean()).isTrue();
        double open = weight(dispatcher);
        assertThat(open).isGreaterThan(before);

        String one = COMPLAINTS + "/" + complaint.path("id").asLong();
        TestClient planner = scene.server().as("planner");
        assertThat(planner.get(COMPLAINTS + "?open=true").text())
                .contains("夜间渣土车抛洒")
                .doesNotContain("13900000000");
        assertThat(planner.get(COMPLAINTS + "/csv").text()).contains("SPILLAGE").doesNotContain("13900000000");
        assertThat(planner.get(one + "/reporter").status()).isEqualTo(403);
        assertThat(dispatcher.get(one + "/reporter").json().path("reporter").asText())
                .contains("13900000000");
        assertThat(scene.server().as("auditor").get("/api/audit").text()).contains("complaint.reporter.view");

        assertThat(dispatcher
                        .post(one + "/answer", Map.of("answer", "已清理"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
        TestReply stale = dispatcher.post(one + "/answer", Map.of("answer", "又一次"), "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().path("current").path("answer").asText()).isEqualTo("已清理");
        assertThat(weight(dispatcher)).isGreaterThan(before).isLessThan(open);
        assertThat(dispatcher.get(COMPLAINTS + "?open=true").json().path("items"))
                .isEmpty();
        assertThat(dispatcher
                        .post(COMPLAINTS, Map.of("source", "PHONE", "kind", "OTHER", "lon", 400, "lat", 1))
                        .status())
                .isEqualTo(400);
    }

    private static double weight(TestClient dispatcher) {
        for (JsonNode each :
                dispatcher.get("/api/patrol/demand/segments").json().path("segments")) {
            if (each.path("id").asLong() == 1) {
                return each.path("weight").asDouble();
            }
        }
        throw new AssertionError("no demand of the first segment");
    }
}
