package org.xunlu.overload.evidence.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.xunlu.access.Role;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;

@OnBothDatabases
final class EvidenceRoutesTest {
    private static TestServer server;

    private final Database database;

    EvidenceRoutesTest(Database database) {
        this.database = database;
    }

    @BeforeParameterizedClassInvocation
    static void start(Database database) {
        server = TestServer.start(database).enroll("reviewer2", Role.REVIEWER);
        assertThat(server.as("dispatcher")
                        .post("/api/checkpoints", EvidenceSamples.point("E-1", true))
                        .status())
                .isEqualTo(201);
        assertThat(server.as("dispatcher")
                        .post("/api/checkpoints", EvidenceSamples.point("E-2", false))
                        .status())
                .isEqualTo(201);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.close();
    }

    private static JsonNode load(byte[] zip) {
        TestReply reply =
                server.as("reviewer").upload("/api/passes/csv", "file", "p.zip", "application/zip", zip, Map.of());
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json();
    }

    private static long passId(String code) {
        String path = "/api/passes?from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00Z";
        for (JsonNode pass : server.as("reviewer").get(path).json().path("items")) {
            if (pass.path("recordCode").asText().equals(code)) {
                return pass.path("id").asLong();
            }
        }
        throw new AssertionError("no pass " + code);
    }

    private static JsonNode file(long pass) {
        TestReply reply = server.as("reviewer").get("/api/passes/" + pass + "/evidence");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json();
    }

    private static Set<String> unmet(JsonNode file) {
        Set<String> unmet = new TreeSet<>();
        file.path("conditions").forEach(each -> {
            if (!each.path("met").asBoolean()) {
                unmet.add(each.path("condition").asText());
            }
        });
        return unmet;
    }

    private static TestReply step(String person, JsonNode theCase, String step, Map<String, ?> body) {
        return server.as(person)
                .post(
                        "/api/cases/" + theCase.path("id").asLong() + "/" + step,
                        body,
                        "If-Match",
                        theCase.path("version").asText());
    }

    @Test
    void a_pass_goes_from_an_archive_through_two_reviews_to_a_closed_case() throws IOException {
        String code = UUID.randomUUID().toString();
        JsonNode loaded = load(EvidenceSamples.archive(
                code,
                "E-1",
                Map.of("../../etc/passwd.png", EvidenceSamples.photo(5), "stray.png", EvidenceSamples.photo(6))));
        assertThat(loaded.path("stored").asInt()).isOne();
        assertThat(loaded.path("photos").asInt()).isEqualTo(4);
        assertThat(loaded.path("refusedPhotos").findValuesAsText("code"))
                .containsExactlyInAnyOrder("overload.photo_path", "overload.photo_of_no_pass");

        JsonNode file = file(passId(code));
        assertThat(unmet(file)).isEmpty();
        assertThat(file.at("/fine/mostCents").asLong()).isEqualTo(3_000_000 / 60 * 32);
        assertThat(file.at("/fine/points").asInt()).isEqualTo(6);
        assertThat(file.path("limitSource").asText()).contains("第三条");
        JsonNode opened = file.path("evidenceCase");
        assertThat(opened.path("stage").asText()).isEqualTo("AWAITING_FIRST");
        assertThat(opened.path("plate").asText()).isEqualTo("皖L***01");

        assertThat(step("dispatcher", opened, "review", Map.of("verdict", "PASS"))
                        .status())
                .isEqualTo(403);
        assertThat(step("reviewer", opened, "review", Map.of("verdict", "RETURN"))
                        .code())
                .isEqualTo("cases.opinion_missing");
        JsonNode first = step("reviewer", opened, "review", Map.of("verdict", "PASS", "opinion", "清晰"))
                .json();
        assertThat(first.path("stage").asText()).isEqualTo("AWAITING_SECOND");
        assertThat(step("reviewer", first, "review", Map.of("verdict", "PASS")).code())
                .isEqualTo("cases.same_reviewer");
        assertThat(step("reviewer", opened, "review", Map.of("verdict", "PASS")).status())
                .as("somebody was first")
                .isEqualTo(409);
        JsonNode second =
                step("reviewer2", first, "review", Map.of("verdict", "PASS")).json();
        assertThat(second.path("stage").asText()).isEqualTo("COLLECTED");
        assertThat(step("reviewer", second, "close", Map.of()).code()).isEqualTo("cases.wrong_stage");
        JsonNode filed =
                step("reviewer", second, "file", Map.of("number", "案" + code)).json();
        assertThat(filed.at("/due/step").asText()).isEqualTo("decision");
        assertThat(filed.at("/due/days").asInt()).isEqualTo(90);
        JsonNode decided = step(
                        "reviewer",
                        filed,
                        "decide",
                        Map.of("number", "罚1", "outcome", "PENALTY", "fineCents", 1_600_000))
                .json();
        assertThat(step("reviewer", decided, "close", Map.of()).code()).isEqualTo("cases.not_served_or_paid");
        String today = decided.at("/decision/on").asText();
        JsonNode paid = step("reviewer", decided, "serve", Map.of("servedOn", today, "paidOn", today))
                .json();
        assertThat(step("reviewer", paid, "close", Map.of())
                        .json()
                        .path("stage")
                        .asText())
                .isEqualTo("CLOSED");

        JsonNode after = file(passId(code));
        assertThat(after.path("custodyBroken").asInt()).isZero();
        assertThat(after.path("custody").findValuesAsText("action"))
                .contains("photo.received", "case.opened", "review.second.passed", "case.closed");
        packages(passId(code));
        JsonNode funnel = server.as("planner")
                .get("/api/cases/funnel?from=2026-01-01T00:00:00Z&to=2100-01-01T00:00:00Z")
                .json();
        assertThat(funnel.path("filed").asInt()).isPositive();
        assertThat(funnel.path("cohortFiled").asInt())
                .isEqualTo(funnel.path("filed").asInt());
        assertThat(server.as("auditor").get("/api/audit?action=evidence").text())
                .contains("evidence.view", "evidence.package");
    }

    private void demo(String content) {
        database.change(handle -> {
            handle.execute("DELETE FROM installation WHERE name = 'demo'");
            handle.execute("INSERT INTO installation (name, content) VALUES ('demo', ?)", content);
        });
    }

    private void packages(long pass) throws IOException {
        demo("true");
        assertThat(server.as("officer").get("/api/passes/" + pass + "/package").status())
                .isEqualTo(403);
        String page = server.as("reviewer")
                .get("/api/passes/" + pass + "/package", "Accept-Language", "en")
                .text();
        assertThat(page).contains("Evidence package", "皖L演0001", "Chain of custody", "<svg", "SHA-256", "Demo data");
        byte[] zip = server.as("reviewer")
                .get("/api/passes/" + pass + "/package.zip")
                .body();
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        assertThat(files).containsKeys("index.html", "record.json", "map.svg", "evidence.css", "SHA256SUMS");
        assertThat(new String(files.get("index.html"), StandardCharsets.UTF_8)).contains("演示数据");
        assertThat(new String(files.get("record.json"), StandardCharsets.UTF_8))
                .contains("\"demo\" : true", "recordCode");
        demo("false");
        assertThat(server.as("reviewer")
                        .get("/api/passes/" + pass + "/package", "Accept-Language", "en")
                        .text())
                .doesNotContain("Demo data");
        String sums = new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8);
        assertThat(sums.lines()).hasSize(files.size() - 1);
        assertThat(files.keySet().stream().filter(name -> name.startsWith("photos/")))
                .hasSize(4);
    }

    @Test
    void a_pass_of_an_unannounced_point_is_kept_and_is_no_evidence() {
        String code = UUID.randomUUID().toString();
        load(EvidenceSamples.archive(code, "E-2", Map.of()));
        JsonNode file = file(passId(code));
        assertThat(unmet(file))
                .containsExactlyInAnyOrder("VERIFIED", "LEGAL_REVIEW", "TECHNICAL_REVIEW", "ANNOUNCED", "SIGNED");
        assertThat(file.has("evidenceCase")).isFalse();
    }

    @Test
    void axle_masses_that_do_not_add_up_are_kept_and_flagged() {
        String run = UUID.randomUUID().toString();
        List<Integer> axles = List.of(7_000, 14_000, 14_000, 15_000, 15_000, 16_000);
        TestReply sent = server.as("reviewer")
                .post(
                        "/api/passes",
                        List.of(
                                EvidenceSamples.weighed(run + "-1", 81_000, axles),
                                EvidenceSamples.weighed(run + "-2", 82_500, axles),
                                EvidenceSamples.weighed(run + "-3", 90_000, axles)));
        assertThat(sent.json().path("stored").asInt()).as(sent.toString()).isEqualTo(3);
        for (String near : List.of("-1", "-2")) {
            assertThat(file(passId(run + near)).at("/readings/anomalies")).isEmpty();
        }
        JsonNode off = file(passId(run + "-3"));
        assertThat(off.at("/readings/anomalies/0").asText()).isEqualTo("AXLE_SUM");
        assertThat(unmet(off)).contains("NO_ANOMALY");
    }

    @Test
    void photos_that_come_late_complete_the_evidence_and_what_is_no_photo_is_refused() {
        String code = UUID.randomUUID().toString();
        Map<String, Object> pass = new HashMap<>();
        pass.put("recordCode", code);
        pass.put("stationCode", "E-1");
        pass.put("capturedAt", "2026-03-06T08:30:00+08:00");
        pass.put("plate", "皖L·演0002");
        pass.put("rearPlate", "皖L·演0002");
        pass.put("rearConfidence", 0.9);
        pass.put("axles", 6);
        pass.put("totalKg", 70.5);
        pass.put("speedKmh", 50);
        pass.put("video", "rtsp://demo/2");
        TestReply sent = server.as("reviewer")
                .post("/api/passes", Map.of("units", Map.of("mass", "t"), "passes", List.of(pass)));
        assertThat(sent.json().path("stored").asInt()).as(sent.toString()).isOne();
        long id = passId(code);
        assertThat(unmet(file(id))).containsExactly("PHOTOS");
        assertThat(attach(id, "FRONT", "no picture".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("cases.not_a_photo");
        for (String kind : new String[] {"FRONT", "侧面", "REAR", "全景"}) {
            assertThat(attach(id, kind, EvidenceSamples.photo(kind.hashCode())).status())
                    .isEqualTo(201);
        }
        JsonNode file = file(id);
        assertThat(unmet(file)).isEmpty();
        assertThat(file.at("/evidenceCase/stage").asText()).isEqualTo("AWAITING_FIRST");
        assertThat(file.at("/pass/totalKg").asInt()).isEqualTo(70_500);
        assertThat(server.as("reviewer").get(file.at("/photos/0/url").asText()).status())
                .isEqualTo(200);
        assertThat(server.as("planner").get(file.at("/photos/0/url").asText()).status())
                .isEqualTo(403);
    }

    private static TestReply attach(long pass, String kind, byte[] bytes) {
        return server.as("reviewer")
                .upload("/api/passes/" + pass + "/photos", "photo", "x.png", "image/png", bytes, Map.of("kind", kind));
    }

    @Test
    void a_bomb_is_refused_whole() throws IOException {
        byte[] nothing = new byte[8 << 20];
        TestReply reply = server.as("reviewer")
                .upload(
                        "/api/passes/csv",
                        "file",
                        "bomb.zip",
                        "application/zip",
                        EvidenceSamples.archive(UUID.randomUUID().toString(), "E-1", Map.of("big.png", nothing)),
                        Map.of());
        assertThat(reply.code()).isEqualTo("overload.archive_bomb");
        assertThat(reply.status()).isEqualTo(413);
    }
}
