package org.xunlu.finding.casework.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
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

    @BeforeAll
    static void start() {
        database = TestDatabases.h2();
        server = TestServer.start(database, CLOCK, Map.of());
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    /** Signed in anew, for a session does not outlive the days that pass. */
    private static TestClient as(String login) {
        return server.anyone().signIn(login, TestServer.PASSWORD);
    }

    private static byte[] photo() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, UUID.randomUUID().hashCode());
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long found(String kind) {
        TestReply reply = as("officer")
                .upload(
                        "/api/findings",
                        "photo",
                        "x.png",
                        "image/png",
                        photo(),
                        Map.of("kind", kind, "lon", "116.95", "lat", "34.19"));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json().path("id").asLong();
    }

    private static TestReply step(String login, long id, String verb, Map<String, Object> body) {
        TestClient client = as(login);
        String tag = client.get("/api/findings/" + id).header("ETag");
        return client.post("/api/findings/" + id + "/" + verb, body, "If-Match", tag);
    }

    private static JsonNode done(String login, long id, String verb, Map<String, Object> body) {
        TestReply reply = step(login, id, verb, body);
        assertThat(reply.status()).as(verb + " " + reply).isEqualTo(200);
        return reply.json();
    }

    private static List<Long> officers() {
        List<Long> ids = new ArrayList<>();
        for (String name : List.of("演示员甲", "演示员乙")) {
            ids.add(as("dispatcher")
                    .post(
                            "/api/officers",
                            Map.of(
                                    "name",
                                    name,
                                    "certificateNo",
                                    "演-" + UUID.randomUUID().toString().substring(0, 8),
                                    "certificateUntil",
                                    "2030-01-01"))
                    .json()
                    .path("id")
                    .asLong());
        }
        return ids;
    }

    private static void afterPhoto(long id) {
        assertThat(as("officer")
                        .upload(
                                "/api/findings/" + id + "/photos?stage=after",
                                "photo",
                                "y.png",
                                "image/png",
                                photo(),
                                Map.of())
                        .status())
                .isEqualTo(201);
    }

    private static JsonNode theCase(String login, long id) {
        return as(login).get("/api/findings/" + id + "/case").json();
    }

    @Test
    void a_case_is_filed_investigated_notified_decided_served_executed_and_closed() {
        List<Long> two = officers();
        TestReply bare =
                as("officer").post("/api/findings", Map.of("kind", "CONTROL_ZONE_BUILDING", "lon", 116.9, "lat", 34.2));
        String number = "萧交立〔2026〕" + UUID.randomUUID();
        assertThat(step("reviewer", bare.json().path("id").asLong(), "file", Map.of("number", number))
                        .code())
                .isEqualTo("casework.file_needs_evidence");
        long id = found("CONTROL_ZONE_BUILDING");
        assertThat(step("officer", id, "file", Map.of("number", number)).status())
                .isEqualTo(403);
        assertThat(done("reviewer", id, "file", Map.of("number", number))
                        .path("state")
                        .asText())
                .isEqualTo("FILED");
        assertThat(step("reviewer", found("STALL"), "file", Map.of("number", number))
                        .code())
                .isEqualTo("casework.number_taken");

        Map<String, Object> one = Map.of("officers", two.subList(0, 1), "party", "演示当事人", "facts", "砖混结构一间");
        assertThat(step("officer", id, "investigate", one).code()).isEqualTo("casework.two_officers");
        done("officer", id, "investigate", Map.of("officers", two, "party", "演示当事人", "facts", "砖混结构一间"));
        assertThat(step("reviewer", id, "notify", Map.of("fine", 60_000, "hearingOffered", true))
                        .code())
                .isEqualTo("casework.fine_above_law");
        assertThat(step("reviewer", id, "notify", Map.of("fine", 10_000)).code())
                .isEqualTo("casework.hearing_right");
        done("reviewer", id, "notify", Map.of("fine", 10_000, "measure", "限期拆除", "hearingOffered", true));
        assertThat(theCase("reviewer", id).at("/file/notice/respondBy").asText())
                .as("five working days over mid-autumn and National Day")
                .isEqualTo("2026-10-08");
        Map<String, Object> decision = Map.of("number", "罚1", "outcome", "PENALTY", "fine", 8_000, "measure", "拆除");
        assertThat(step("reviewer", id, "decide", decision).code()).isEqualTo("casework.may_respond");
        CLOCK.pass(Duration.ofDays(16));
        assertThat(step("reviewer", id, "decide", Map.of("number", "罚1", "outcome", "PENALTY", "fine", 12_000))
                        .code())
                .isEqualTo("casework.fine_above_notice");
        done("reviewer", id, "decide", decision);
        assertThat(step("reviewer", id, "serve", Map.of("way", "POST", "on", "2026-09-01"))
                        .code())
                .isEqualTo("casework.day");
        done("reviewer", id, "serve", Map.of("way", "IN_PERSON"));
        assertThat(step("reviewer", id, "execute", Map.of("means", "FORCED")).code())
                .isEqualTo("casework.demand_missing");
        done("reviewer", id, "demand", Map.of());
        CLOCK.pass(Duration.ofDays(30));
        assertThat(step("reviewer", id, "execute", Map.of("means", "FORCED")).code())
                .isEqualTo("casework.too_early");
        done("reviewer", id, "execute", Map.of("means", "PERFORMED"));
        afterPhoto(id);
        assertThat(done("reviewer", id, "close", Map.of("note", "已拆除", "officerId", two.get(0)))
                        .path("state")
                        .asText())
                .isEqualTo("CLOSED");
        JsonNode file = theCase("reviewer", id);
        assertThat(file.at("/file/investigation/officers")).hasSize(2);
        assertThat(file.at("/file/decision/fineCents").asLong()).isEqualTo(800_000);
        assertThat(file.path("next")).isEmpty();
    }

    @Test
    void steps_out_of_turn_and_from_an_old_version_are_refused() {
        long id = found("PILED_MATERIAL");
        assertThat(step("reviewer", id, "decide", Map.of("number", "x", "outcome", "PENALTY"))
                        .code())
                .isEqualTo("casework.wrong_state");
        done("officer", id, "on-site", Map.of());
        TestReply late = as("dispatcher")
                .post("/api/findings/" + id + "/order", Map.of("deadline", "2099-10-01"), "If-Match", "1");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().at("/current/state").asText()).isEqualTo("ON_SITE");
        assertThat(done("reviewer", id, "transfer", Map.of("to", "自然资源和规划局", "note", "属农用地"))
                        .path("state")
                        .asText())
                .isEqualTo("TRANSFERRED");
    }

    @Test
    void what_comes_next_tells_what_it_needs_and_whose_it_is() {
        long id = found("GRAIN_DRYING");
        JsonNode next = theCase("officer", id).path("next");
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
        assertThat(as("reviewer").post("/api/rules/casework", row).status()).isEqualTo(403);
        assertThat(as("administrator").post("/api/rules/casework", row).status())
                .isEqualTo(201);
        JsonNode rows = as("officer").get("/api/rules/casework").json().path("items");
        assertThat(rows).anySatisfy(each -> {
            assertThat(each.path("name").asText()).isEqualTo("corrected");
            assertThat(each.path("validTo").asText()).isEqualTo("2030-12-31");
        });
    }

    private static TestReply issue(long id, Map<String, Object> body) {
        return as("officer").post("/api/findings/" + id + "/documents", body);
    }

    @Test
    void documents_are_numbered_filled_kept_as_printed_and_audited() {
        long id = found("NON_ROAD_SIGN");
        assertThat(issue(id, Map.of("kind", "ORDER_TO_CORRECT")).code()).isEqualTo("document.not_ordered");
        done("officer", id, "order", Map.of("deadline", "2099-10-15"));
        JsonNode first = issue(id, Map.of("kind", "ORDER_TO_CORRECT", "party", "<b>演示</b>商店"))
                .json();
        JsonNode second = issue(id, Map.of("kind", "ORDER_TO_CORRECT")).json();
        JsonNode record = issue(id, Map.of("kind", "INSPECTION_RECORD", "officers", "演示员甲、演示员乙"))
                .json();
        assertThat(first.path("number").asText()).startsWith("萧交路责改〔2026〕").endsWith("号");
        assertThat(first.path("number")).isNotEqualTo(second.path("number"));
        TestReply page = as("officer").get(first.path("url").asText());
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text())
                .contains("责令改正通知书", "&lt;b&gt;演示&lt;/b&gt;商店", "2099年10月15日", "第七十九条")
                .doesNotContain("{{");
        assertThat(as("officer").get(record.path("url").asText()).text()).contains("<svg", "演示员甲、演示员乙", "处理前 SHA-256");
        assertThat(as("auditor").get(first.path("url").asText()).status()).isEqualTo(403);

        TestReply changed = as("reviewer")
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
        JsonNode notice = issue(id, Map.of("kind", "HAZARD_NOTICE")).json();
        assertThat(notice.path("number").asText()).startsWith("测〔2026〕");
        assertThat(as("auditor").get("/api/audit?limit=100").text())
                .contains(
                        "document.issue", "document.print", first.path("sha256").asText());
        // a page that was changed behind the program's back is not given out
        database.change(handle -> handle.execute(
                "UPDATE finding_document SET page = 'x' WHERE id = ?",
                second.path("id").asLong()));
        assertThat(as("officer").get(second.path("url").asText()).code()).isEqualTo("document.altered");
        assertThat(as("officer")
                        .get("/api/findings/" + id + "/documents")
                        .json()
                        .path("items"))
                .hasSize(4);
    }
}
