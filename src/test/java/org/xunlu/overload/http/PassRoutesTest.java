package org.xunlu.overload.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;

@OnBothDatabases
final class PassRoutesTest {
    private static TestServer server;
    private static long place;
    private static String key;

    PassRoutesTest(Database database) {
        // the server runs on it already
    }

    @BeforeParameterizedClassInvocation
    static void start(Database database) {
        server = TestServer.start(database);
        place = add("DEMO-1").path("id").asLong();
        add("DEMO-2");
        key = server.as("dispatcher")
                .post("/api/checkpoints/" + place + "/key", "")
                .json()
                .path("key")
                .asText();
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.close();
    }

    private static Map<String, Object> form(String code) {
        return Map.of(
                "code",
                code,
                "name",
                "演示点",
                "kind",
                "OFF_SITE",
                "lon",
                116.95,
                "lat",
                34.19,
                "lanes",
                4,
                "accuracyClass",
                "C10");
    }

    private static JsonNode add(String code) {
        TestReply reply = server.as("dispatcher").post("/api/checkpoints", form(code));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json();
    }

    private static Map<String, Object> pass(String code, Object totalKg) {
        Map<String, Object> pass = new HashMap<>();
        pass.put("recordCode", code);
        pass.put("capturedAt", "2026-01-05T08:30:00+08:00");
        pass.put("plate", "皖L·演0001");
        pass.put("axles", 6);
        pass.put("totalKg", totalKg);
        pass.put("axleKg", List.of(7000, 12000));
        return pass;
    }

    private static TestReply send(Object body) {
        return server.anyone().post("/api/passes", body, "X-Device-Key", key);
    }

    @Test
    void a_device_sends_a_batch_of_which_one_row_is_bad() {
        String run = UUID.randomUUID().toString();
        TestReply reply = send(List.of(pass(run + 1, 81_000), pass(run + 2, -1), pass(run + 3, 48_000)));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("stored").asInt()).isEqualTo(2);
        JsonNode refused = reply.json().at("/refusals/0");
        assertThat(refused.path("row").asInt()).isEqualTo(2);
        assertThat(refused.path("field").asText()).isEqualTo("total_kg");
        assertThat(refused.path("reason").asText()).contains("公斤").contains("单位");
        assertThat(refused.path("recordCode").asText()).isEqualTo(run + 2);
        assertThat(send(List.of(pass(run + 1, 81_000)))
                        .json()
                        .path("duplicates")
                        .asInt())
                .isOne();
        TestReply other = send(pass(run + 1, 82_000));
        assertThat(other.json().path("conflicts").asInt()).isOne();
        assertThat(other.json().at("/conflictCodes/0").asText()).isEqualTo(run + 1);
        JsonNode both =
                server.as("dispatcher").get("/api/passes?code=" + run + 1).json();
        assertThat(both.path("items")).hasSize(2).allMatch(each -> each.path("conflict")
                .asBoolean());
    }

    @Test
    void what_is_no_record_is_told_as_what_it_is() {
        assertThat(send(List.of()).code()).isEqualTo("overload.no_records");
        JsonNode refused = send(List.of(7)).json().at("/refusals/0");
        assertThat(refused.path("code").asText()).isEqualTo("overload.row_no_object");
        TestReply broken = send("{\n \"a\":");
        assertThat(broken.code()).isEqualTo("overload.json_broken");
        assertThat(broken.json().path("detail").asText()).contains("第 2 行");
    }

    @Test
    void without_the_right_key_nothing_is_taken() {
        assertThat(server.anyone().post("/api/passes", pass("x", 50_000)).status())
                .isEqualTo(401);
        assertThat(server.anyone()
                        .post("/api/passes", pass("x", 50_000), "X-Device-Key", "wrong")
                        .code())
                .isEqualTo("overload.key_unknown");
        Map<String, Object> elsewhere = pass("x", 50_000);
        elsewhere.put("stationCode", "DEMO-2");
        TestReply reply = send(elsewhere);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().at("/refusals/0/code").asText()).isEqualTo("overload.station_not_yours");
        Map<String, Object> strange = pass("x", 50_000);
        strange.put("colourOfDriver", "x");
        assertThat(send(strange).json().at("/refusals/0/code").asText()).isEqualTo("overload.field_unknown");
        assertThat(send("{broken").code()).isEqualTo("overload.json_broken");
    }

    @Test
    void plates_are_masked_until_one_who_may_asks_and_that_is_noted() {
        String code = UUID.randomUUID().toString();
        Map<String, Object> pass = pass(code, 81_000);
        pass.put("capturedAt", "2026-03-05T08:30:00+08:00");
        send(pass);
        String path = "/api/passes?from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00Z&over=true";
        assertThat(server.as("planner").get(path).text()).contains("皖L***01").doesNotContain("皖L演0001");
        assertThat(server.as("planner").get(path + "&plates=full").status()).isEqualTo(403);
        assertThat(server.as("dispatcher").get(path + "&plates=full").text()).contains("皖L演0001");
        assertThat(server.as("auditor").get("/api/audit?action=plate").text()).contains("plate.unmask");
        assertThat(server.as("officer").get(path).status()).isEqualTo(403);
        JsonNode row = server.as("reviewer").get(path).json().at("/items/0");
        assertThat(row.path("severity").asText()).isEqualTo("UP_TO_100_PERCENT");
        assertThat(row.path("ratePercent").asDouble()).isEqualTo(65.3);
    }

    @Test
    void a_file_is_answered_with_what_became_of_its_rows() {
        String run = UUID.randomUUID().toString();
        String csv = "流水号,检测时间,轴数,总重(吨),车牌号码\n"
                + run + "1,2026-01-06 08:00:00,6,60.5,皖L·演0001\n"
                + run + "2,2026-01-06 08:01:00,0,60.5,皖L·演0001\n";
        TestReply reply = upload(server.as("planner"), csv, Map.of("stationCode", "DEMO-1"));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.json().path("stored").asInt()).isOne();
        assertThat(reply.json().at("/refusals/0/field").asText()).isEqualTo("axles");
        assertThat(upload(server.as("planner"), csv, Map.of()).code()).isEqualTo("overload.columns_missing");
        assertThat(upload(server.as("officer"), csv, Map.of()).status()).isEqualTo(403);
    }

    @Test
    void a_large_file_becomes_a_job() throws InterruptedException {
        StringBuilder csv =
                new StringBuilder("record_code,station_code,captured_at,axles,total_kg,plate,vehicle_class\n");
        String run = UUID.randomUUID().toString();
        int rows = 20_000;
        for (int i = 0; i < rows; i++) {
            csv.append(run)
                    .append(i)
                    .append(",DEMO-2,2026-01-07 08:00:00,6,50000,皖L演0001,")
                    .append("x".repeat(40))
                    .append('\n');
        }
        TestReply reply = upload(server.as("planner"), csv.toString(), Map.of());
        assertThat(reply.status()).isEqualTo(202);
        String path = "/api/jobs/" + reply.json().path("jobId").asLong();
        assertThat(server.as("dispatcher").get(path).status()).isEqualTo(404);
        JsonNode job = server.as("planner").get(path).json();
        for (int i = 0; i < 300 && !job.path("state").asText().equals("done"); i++) {
            Thread.sleep(200);
            job = server.as("planner").get(path).json();
        }
        assertThat(job.at("/report/stored").asInt()).as(job.toString()).isEqualTo(rows);
    }

    private static TestReply upload(TestClient client, String csv, Map<String, String> fields) {
        return client.upload(
                "/api/passes/csv", "file", "p.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8), fields);
    }

    @Test
    void checkpoints_are_edited_with_their_version() {
        JsonNode added = add(UUID.randomUUID().toString());
        String path = "/api/checkpoints/" + added.path("id").asLong();
        String code = added.path("code").asText();
        assertThat(server.as("planner").put(path, form(code), "If-Match", "1").status())
                .isEqualTo(200);
        TestReply late = server.as("planner").put(path, form(code), "If-Match", "1");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().at("/current/version").asInt()).isEqualTo(2);
        assertThat(server.as("dispatcher").post("/api/checkpoints", form(code)).code())
                .isEqualTo("overload.code_taken");
        assertThat(server.as("dispatcher").delete(path, "If-Match", "2").status())
                .isEqualTo(204);
        assertThat(server.as("officer").get("/api/rules/mass-limits").json().path("items"))
                .hasSize(8);
    }
}
