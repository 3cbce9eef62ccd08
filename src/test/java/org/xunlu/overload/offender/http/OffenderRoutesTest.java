package org.xunlu.overload.offender.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;

@OnBothDatabases
final class OffenderRoutesTest {
    private final Database database;

    OffenderRoutesTest(Database database) {
        this.database = database;
    }

    private static TestServer stops(TestServer server, String plate, String carrier, int... daysAgo) {
        for (int days : daysAgo) {
            server.database().change(handle -> handle.createUpdate("""
                            INSERT INTO road_stop (stopped_at, lon, lat, plate, vehicle_type, axles, driver, licence,
                                carrier, source, over_kg, rate_basis_points, severity, police_points, police_record,
                                note, state, recorded_by, recorded_by_name, settled_by_name, settled_why, version)
                            VALUES (:at, 116.9, 34.1, :plate, 'COMBINATION', 6, '演示驾驶员', 'L1', :carrier, '演示货源',
                                20000, 4081, 'UP_TO_50_PERCENT', 3, '', '', 'CONFIRMED', 1, '', '', '', 1)""")
                    .bind("at", Instant.now().minus(Duration.ofDays(days)))
                    .bind("plate", plate)
                    .bind("carrier", carrier)
                    .execute());
        }
        return server;
    }

    @Test
    void the_third_trip_warns_the_fourth_may_revoke_and_a_revocation_is_a_fact_with_its_reference() {
        try (TestServer server = TestServer.start(database)) {
            stops(server, "皖L演0001", "演示甲公司", 10, 40, 90);
            stops(server, "苏C演0002", "演示甲公司", 5, 15, 25, 300);
            stops(server, "皖L演0003", "演示乙公司", 500);
            JsonNode vehicles = server.as("reviewer")
                    .get("/api/offenders?kind=VEHICLE")
                    .json()
                    .path("items");
            assertThat(vehicles.findValuesAsText("standing")).containsExactly("REVOCABLE", "NEXT_REVOKES", "NONE");
            JsonNode first = server.as("reviewer")
                    .get("/api/offenders?kind=VEHICLE&limit=2")
                    .json();
            JsonNode rest = server.as("reviewer")
                    .get("/api/offenders?kind=VEHICLE&limit=2&after="
                            + URLEncoder.encode(first.path("next").asText(), UTF_8))
                    .json();
            assertThat(first.findValuesAsText("standing")).containsExactly("REVOCABLE", "NEXT_REVOKES");
            assertThat(rest.findValuesAsText("standing")).containsExactly("NONE");
            assertThat(rest.path("next").isNull()).isTrue();
            assertThat(server.as("reviewer")
                            .get("/api/offenders?kind=VEHICLE&after=many")
                            .status())
                    .isEqualTo(400);
            assertThat(server.as("officer").get("/api/offenders?kind=VEHICLE").status())
                    .isEqualTo(403);
            String one = "/api/offenders/one?kind=CARRIER&code=演示甲公司";
            assertThat(server.as("reviewer")
                            .put(one, Map.of("trucks", 12, "county", "萧县"), "If-Match", "0")
                            .status())
                    .isEqualTo(200);
            JsonNode carrier = server.as("reviewer").get(one).json();
            assertThat(carrier.at("/offender/vehicles").asInt()).isEqualTo(2);
            assertThat(carrier.at("/offender/fleetBasisPoints").asInt()).isEqualTo(1_666);
            assertThat(carrier.at("/offender/fleetExceeded").asBoolean()).isTrue();
            assertThat(carrier.path("violations")).hasSize(7);
            assertThat(server.as("reviewer")
                            .put(one, Map.of("trucks", 13), "If-Match", "0")
                            .status())
                    .as("somebody registered it since")
                    .isEqualTo(409);
            Map<String, Object> revoked = new HashMap<>(
                    Map.of("kind", "VEHICLE", "code", "苏C·演0002", "decidedOn", "2026-01-05", "reference", "运管撤1号"));
            assertThat(server.as("reviewer").post("/api/revocations", revoked).status())
                    .isEqualTo(201);
            assertThat(server.as("reviewer").post("/api/revocations", revoked).code())
                    .isEqualTo("cases.reference_taken");
            assertThat(server.as("reviewer")
                            .get("/api/offenders/one?kind=VEHICLE&code=苏C演0002")
                            .json()
                            .at("/offender/revocations/0/reference")
                            .asText())
                    .isEqualTo("运管撤1号");
            assertThat(server.as("auditor").get("/api/audit?action=offender").text())
                    .contains("offender.view", "offenders.view");
        }
    }

    @Test
    void a_notification_goes_from_draft_to_answer_and_no_other_way() {
        try (TestServer server = TestServer.start(database)) {
            TestReply draft = server.as("dispatcher")
                    .post(
                            "/api/notices",
                            Map.of("recipient", "永城市", "kind", "VEHICLE", "code", "豫N演0001", "body", "抄告"));
            assertThat(draft.status()).as(draft.toString()).isEqualTo(201);
            String path = "/api/notices/" + draft.json().path("id").asLong();
            assertThat(server.as("dispatcher")
                            .post(path + "/answered", Map.of("words", "x"), "If-Match", "1")
                            .code())
                    .isEqualTo("cases.notice_state");
            assertThat(server.as("dispatcher")
                            .post(path + "/sent", Map.of("words", ""), "If-Match", "1")
                            .json()
                            .path("field")
                            .asText())
                    .isEqualTo("words");
            assertThat(server.as("dispatcher")
                            .post(path + "/sent", Map.of("words", "抄告1号"), "If-Match", "1")
                            .status())
                    .isEqualTo(200);
            assertThat(server.as("dispatcher")
                            .post(path + "/answered", Map.of("words", "已录入"), "If-Match", "2")
                            .json()
                            .path("answer")
                            .asText())
                    .isEqualTo("已录入");
            assertThat(server.as("dispatcher")
                            .get("/api/notices?state=SENT")
                            .json()
                            .path("items"))
                    .isEmpty();
        }
    }
}
