package org.xunlu.finding.casework.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClock;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;

/** Cases from the first order to the closed file, and what the law refuses on the way. */
final class CaseworkRoutesTest {
    /** A Wednesday morning in China; the National Day holidays follow. */
    private static final Instant WEDNESDAY = Instant.parse("2026-09-23T02:00:00Z");

    /** Only the way to the closed file lets time pass. */
    private static final TestClock CLOCK = new TestClock(WEDNESDAY);

    private static Database database;
    private static TestServer server;
    private static CaseCalls calls;

    @BeforeAll
    static void start() {
        database = TestDatabases.h2();
        server = TestServer.start(database, CLOCK, Map.of());
        calls = new CaseCalls(server);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    void a_case_is_filed_investigated_notified_decided_served_executed_and_closed() {
        List<Long> two = calls.officers();
        TestReply bare = calls.as("officer")
                .post("/api/findings", Map.of("kind", "CONTROL_ZONE_BUILDING", "lon", 116.9, "lat", 34.2));
        String number = "萧交立〔2026〕" + UUID.randomUUID();
        assertThat(calls.step("reviewer", bare.json().path("id").asLong(), "file", Map.of("number", number))
                        .code())
                .isEqualTo("casework.file_needs_evidence");
        long id = calls.found("CONTROL_ZONE_BUILDING");
        assertThat(calls.step("officer", id, "file", Map.of("number", number)).status())
                .isEqualTo(403);
        assertThat(calls.done("reviewer", id, "file", Map.of("number", number))
                        .path("state")
                        .asText())
                .isEqualTo("FILED");
        assertThat(calls.step("reviewer", calls.found("STALL"), "file", Map.of("number", number))
                        .code())
                .isEqualTo("casework.number_taken");

        Map<String, Object> one = Map.of("officers", two.subList(0, 1), "party", "演示当事人", "facts", "砖混结构一间");
        assertThat(calls.step("officer", id, "investigate", one).code()).isEqualTo("casework.two_officers");
        calls.done("officer", id, "investigate", Map.of("officers", two, "party", "演示当事人", "facts", "砖混结构一间"));
        assertThat(calls.step("reviewer", id, "notify", Map.of("fine", 60_000, "hearingOffered", true))
                        .code())
                .isEqualTo("casework.fine_above_law");
        assertThat(calls.step("reviewer", id, "notify", Map.of("fine", 10_000)).code())
                .isEqualTo("casework.hearing_right");
        calls.done("reviewer", id, "notify", Map.of("fine", 10_000, "measure", "限期拆除", "hearingOffered", true));
        assertThat(calls.theCase("reviewer", id).at("/file/notice/respondBy").asText())
                .as("five working days over mid-autumn and National Day")
                .isEqualTo("2026-10-08");
        Map<String, Object> decision = Map.of("number", "罚1", "outcome", "PENALTY", "fine", 8_000, "measure", "拆除");
        assertThat(calls.step("reviewer", id, "decide", decision).code()).isEqualTo("casework.may_respond");
        CLOCK.pass(Duration.ofDays(16));
        assertThat(calls.step("reviewer", id, "decide", Map.of("number", "罚1", "outcome", "PENALTY", "fine", 12_000))
                        .code())
                .isEqualTo("casework.fine_above_notice");
        calls.done("reviewer", id, "decide", decision);
        assertThat(calls.step("reviewer", id, "serve", Map.of("way", "POST", "on", "2026-09-01"))
                        .code())
                .isEqualTo("casework.day");
        calls.done("reviewer", id, "serve", Map.of("way", "IN_PERSON"));
        assertThat(calls.step("reviewer", id, "execute", Map.of("means", "FORCED"))
                        .code())
                .isEqualTo("casework.demand_missing");
        calls.done("reviewer", id, "demand", Map.of());
        CLOCK.pass(Duration.ofDays(30));
        assertThat(calls.step("reviewer", id, "execute", Map.of("means", "FORCED"))
                        .code())
                .isEqualTo("casework.too_early");
        calls.done("reviewer", id, "execute", Map.of("means", "PERFORMED"));
        calls.afterPhoto(id);
        assertThat(calls.done("reviewer", id, "close", Map.of("note", "已拆除", "officerId", two.get(0)))
                        .path("state")
                        .asText())
                .isEqualTo("CLOSED");
        JsonNode file = calls.theCase("reviewer", id);
        assertThat(file.at("/file/investigation/officers")).hasSize(2);
        assertThat(file.at("/file/decision/fineCents").asLong()).isEqualTo(800_000);
        assertThat(file.path("next")).isEmpty();
    }

    @Test
    void steps_out_of_turn_and_from_an_old_version_are_refused() {
        long id = calls.found("PILED_MATERIAL");
        assertThat(calls.step("reviewer", id, "decide", Map.of("number", "x", "outcome", "PENALTY"))
                        .code())
                .isEqualTo("casework.wrong_state");
        calls.done("officer", id, "on-site", Map.of());
        TestReply late = calls.as("dispatcher")
                .post("/api/findings/" + id + "/order", Map.of("deadline", "2099-10-01"), "If-Match", "1");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().at("/current/state").asText()).isEqualTo("ON_SITE");
        assertThat(calls.done("reviewer", id, "transfer", Map.of("to", "自然资源和规划局", "note", "属农用地"))
                        .path("state")
                        .asText())
                .isEqualTo("TRANSFERRED");
    }

    @Test
    void what_comes_next_tells_what_it_needs_and_whose_it_is() {
        long id = calls.found("GRAIN_DRYING");
        JsonNode next = calls.theCase("officer", id).path("next");
        assertThat(next.findValuesAsText("step"))
                .containsExactly("ON_SITE", "ORDER", "FILE", "CLOSE", "DISMISS", "TRANSFER");
        assertThat(next.at("/2/yours").asBoolean()).isFalse();
        assertThat(next.at("/2/needs/0/what").asText()).isEqualTo("before_photo");
        assertThat(next.at("/2/needs/0/met").asBoolean()).isTrue();
        assertThat(next.at("/0/basis").asText()).contains("打场晒粮").contains("第五十二条");
    }

    @Test
    void an_administrator_changes_a_term_from_a_day_on() {
        Map<String, Object> row =
                Map.of("name", "corrected", "amount", 5, "unit", "DAYS", "validFrom", "2031-01-01", "source", "本县规定");
        assertThat(calls.as("reviewer").post("/api/rules/casework", row).status())
                .isEqualTo(403);
        assertThat(calls.as("administrator").post("/api/rules/casework", row).status())
                .isEqualTo(201);
        JsonNode rows = calls.as("officer").get("/api/rules/casework").json().path("items");
        JsonNode added = List.copyOf(rows.findParents("source")).stream()
                .filter(each -> each.path("source").asText().equals("本县规定"))
                .findFirst()
                .orElseThrow();
        String path = "/api/rules/casework/" + added.path("id").asLong();
        Map<String, Object> longer = new HashMap<>(row);
        longer.put("amount", 8);
        longer.put("id", added.path("id").asLong());
        JsonNode effect = calls.as("administrator")
                .post("/api/rules/casework/effect", longer)
                .json();
        assertThat(effect.path("dueAfter").asText()).isEqualTo("2031-01-09");
        assertThat(calls.as("administrator").put(path, longer, "If-Match", "7").status())
                .isEqualTo(409);
        assertThat(calls.as("administrator").put(path, longer, "If-Match", "1").status())
                .isEqualTo(200);
        assertThat(calls.as("officer").get("/api/rules/casework/history").json().at("/items/0/before"))
                .asString()
                .contains("corrected 5 DAYS");
        assertThat(rows).anySatisfy(each -> {
            assertThat(each.path("name").asText()).isEqualTo("corrected");
            assertThat(each.path("validTo").asText()).isEqualTo("2030-12-31");
        });
    }

    @Test
    void a_day_off_moves_terms_and_its_edits_are_kept() {
        Map<String, Object> off = Map.of("kind", "OFF", "name", "本县临时放假");
        JsonNode effect = calls.as("reviewer")
                .post("/api/rules/holidays/effect", Map.of("kind", "OFF", "day", "2032-03-02"))
                .json();
        assertThat(effect.at("/terms/0/before").asText()).isEqualTo("2032-03-04");
        assertThat(effect.at("/terms/0/after").asText()).isEqualTo("2032-03-05");
        assertThat(calls.as("reviewer")
                        .put("/api/rules/holidays/2032-03-02", off)
                        .status())
                .isEqualTo(200);
        assertThat(calls.as("reviewer").delete("/api/rules/holidays/2032-03-02").status())
                .isEqualTo(204);
        assertThat(calls.as("officer").get("/api/rules/holidays/history").json().at("/items/0/before"))
                .asString()
                .contains("本县临时放假");
    }

    @Test
    void documents_are_numbered_filled_kept_as_printed_and_audited() {
        long id = calls.found("NON_ROAD_SIGN");
        assertThat(calls.issue(id, Map.of("kind", "ORDER_TO_CORRECT")).code()).isEqualTo("document.not_ordered");
        calls.done("officer", id, "order", Map.of("deadline", "2099-10-15"));
        JsonNode first = calls.issue(id, Map.of("kind", "ORDER_TO_CORRECT", "party", "<b>演示</b>商店"))
                .json();
        JsonNode second = calls.issue(id, Map.of("kind", "ORDER_TO_CORRECT")).json();
        JsonNode record = calls.issue(id, Map.of("kind", "INSPECTION_RECORD", "officers", "演示员甲、演示员乙"))
                .json();
        assertThat(first.path("number").asText()).startsWith("萧交路责改〔2026〕").endsWith("号");
        assertThat(first.path("number")).isNotEqualTo(second.path("number"));
        TestReply page = calls.as("officer").get(first.path("url").asText());
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text())
                .contains("责令改正通知书", "&lt;b&gt;演示&lt;/b&gt;商店", "2099年10月15日", "第七十九条")
                .doesNotContain("{{");
        assertThat(calls.as("officer").get(record.path("url").asText()).text())
                .contains("<svg", "演示员甲、演示员乙", "处理前 SHA-256");
        assertThat(calls.as("auditor").get(first.path("url").asText()).status()).isEqualTo(403);

        Map<String, Object> draft = Map.of(
                "kind",
                "HAZARD_NOTICE",
                "numberPattern",
                "测〔{{year}}〕{{seq}}号",
                "body",
                "# 草稿\n{{place}}",
                "validFrom",
                "2026-01-01",
                "source",
                "本大队");
        assertThat(calls.as("reviewer")
                        .post("/api/rules/document-templates/preview", draft)
                        .json()
                        .path("page")
                        .asText())
                .contains("<h1>草稿</h1>");
        Map<String, Object> wrong = new HashMap<>(draft);
        wrong.put("body", "{{plaec}}");
        assertThat(calls.as("reviewer")
                        .post("/api/rules/document-templates", wrong)
                        .code())
                .isEqualTo("document.unknown_word");
        TestReply changed = calls.as("reviewer")
                .post(
                        "/api/rules/document-templates",
                        Map.of(
                                "kind",
                                "HAZARD_NOTICE",
                                "numberPattern",
                                "测〔{{year}}〕{{seq}}号",
                                "body",
                                "# 新告知函\n{{party}}：",
                                "validFrom",
                                "2026-01-01",
                                "source",
                                "本大队"));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(201);
        JsonNode notice = calls.issue(id, Map.of("kind", "HAZARD_NOTICE")).json();
        assertThat(notice.path("number").asText()).startsWith("测〔2026〕");
        assertThat(calls.as("auditor").get("/api/audit?limit=100").text())
                .contains(
                        "document.issue", "document.print", first.path("sha256").asText());
        // a page that was changed behind the program's back is not given out
        database.change(handle -> handle.execute(
                "UPDATE finding_document SET page = 'x' WHERE id = ?",
                second.path("id").asLong()));
        assertThat(calls.as("officer").get(second.path("url").asText()).code()).isEqualTo("document.altered");
        assertThat(calls.as("officer")
                        .get("/api/findings/" + id + "/documents")
                        .json()
                        .path("items"))
                .hasSize(4);
    }
}
