package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.access.Role;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;
import org.xunlu.geo.LonLat;
import org.xunlu.overload.AccuracyClass;
import org.xunlu.overload.CheckpointDetails;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.MassLimitsTest;
import org.xunlu.overload.PassIntake;
import org.xunlu.overload.Plate;
import org.xunlu.overload.Standing;
import org.xunlu.overload.TravelDirection;
import org.xunlu.overload.VehiclePass;
import org.xunlu.overload.VehicleType;
import org.xunlu.overload.Weighing;
import org.xunlu.overload.evidence.sql.CaseStore;
import org.xunlu.overload.sql.CheckpointStore;
import org.xunlu.overload.sql.PassStore;
import org.xunlu.patrol.TestRoads;
import org.xunlu.patrol.http.PatrolScene;

/**
 * Cases as they are worked: off-site evidence by keyboard, the file of a pass, the tables of law; findings from the
 * officer's report to the closed file.
 */
final class CasesPageTest {
    private static final Instant CAPTURED =
            Instant.now().minus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    private static final LonLat ROADSIDE = TestRoads.at(1.4, 0.02);
    private static Database database;
    private static PatrolScene scene;
    private static TestServer server;
    private static Chromium chromium;
    private static long pass;

    @BeforeAll
    static void start() {
        database = TestDatabases.h2();
        scene = PatrolScene.start(3, database);
        server = scene.server();
        server.enroll("reviewer2", Role.REVIEWER);
        chromium = Chromium.start();
        LocalDate day = LocalDate.ofInstant(CAPTURED, ZoneId.of("Asia/Shanghai"));
        CheckpointId point = new CheckpointStore(database)
                .add(new CheckpointDetails(
                        "CP-1",
                        "演示非现场点",
                        CheckpointKind.OFF_SITE,
                        new LonLat(116.95, 34.19),
                        2,
                        TravelDirection.BOTH,
                        AccuracyClass.C5,
                        day.minusDays(60),
                        day.plusDays(60),
                        day.minusDays(50),
                        "",
                        new Standing("证-1", day.minusDays(55), day.minusDays(55), day.minusDays(51), 1000, 1000)))
                .id();
        PassStore passes = new PassStore(database);
        PassIntake intake = new PassIntake(
                passes, new CheckpointStore(database), MassLimitsTest::seeded, Clock.systemUTC(), any -> {});
        Plate plate = new Plate("皖L演0001");
        VehiclePass stored = intake.take(List.of(new Weighing(
                        "CASE-1",
                        point,
                        CAPTURED,
                        1,
                        TravelDirection.UP,
                        new Weighing.Plates(plate, "黄", plate, 0.95, Plate.NONE, null),
                        new Weighing.Vehicle(
                                VehicleType.COMBINATION,
                                "",
                                6,
                                "",
                                List.of(7000, 14000, 14000, 15000, 15000, 16000),
                                List.of(3500, 1300, 6500, 1310, 1310),
                                false,
                                null,
                                null,
                                null),
                        81_000,
                        new Weighing.Motion(55.0, null, false, false),
                        false)))
                .stored()
                .get(0);
        pass = stored.id();
        new CaseStore(database).open(stored, CAPTURED.plusSeconds(60), "系统");
    }

    @AfterAll
    static void stop() {
        chromium.close();
        scene.close();
        database.close();
    }

    private static Page open(String login, String path) {
        Page page = chromium.signedIn(server, login, new Browser.NewContextOptions().setViewportSize(1366, 768));
        page.navigate(server.url() + path);
        return page;
    }

    @Test
    void a_case_without_photos_cannot_pass_and_is_set_aside_by_keyboard() {
        Page page = open("reviewer", "/?view=cases&tab=review");
        assertThat(page.locator("#review-file")).containsText("演示非现场点");
        // as if nothing were missing: P asks before it passes
        page.route("**/api/passes/*/evidence*", route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replace("\"eligible\":false", "\"eligible\":true")));
        });
        page.reload();
        assertThat(page.locator("[data-verdict=PASS]")).isEnabled();
        page.keyboard().press("p");
        assertThat(page.locator("dialog")).containsText("待复审");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(page.locator("#queue-count")).containsText("1");
        page.unrouteAll();
        page.reload();
        assertThat(page.locator(".cases-conditions .unmet")).hasCount(2);
        assertThat(page.locator("[data-verdict=PASS]")).isDisabled();
        // without a reason nothing is set aside; the field is asked for
        page.locator("#review-file h3").first().click();
        page.keyboard().press("n");
        assertThat(page.locator("#opinion")).isFocused();
        page.keyboard().type("照片缺失");
        page.locator("#review-file h3").first().click();
        page.keyboard().press("n");
        assertThat(page.locator("#queue-count")).containsText("0");
        page.navigate(server.url() + "/?view=cases&tab=list&stage=NOT_HANDLED");
        page.locator(".row").first().click();
        assertThat(page.locator("#case-file")).containsText("照片缺失");
        assertThat(server.as("auditor").get("/api/audit?action=case").text()).contains("case.review");
    }

    @Test
    void a_pass_tells_its_limit_with_source_the_reference_fine_and_what_is_missing() {
        Page page = open("reviewer", "/?view=cases&tab=pass&pass=" + pass);
        assertThat(page.locator("#pass-file")).containsText("第三条");
        assertThat(page.locator("#pass-file")).containsText("16,000 元");
        assertThat(page.locator(".cases-axles .wheel")).hasCount(6);
        assertThat(page.locator("#pass-file .unmet").first()).hasText(Pattern.compile("照片|视频"));
    }

    @Test
    void the_rows_of_law_stand_with_their_sources_and_an_administrator_adds_one() {
        Page page = open("administrator", "/?view=cases&tab=rules");
        assertThat(page.locator("#law-rules")).containsText("第四十三条");
        page.locator("[data-action=new-rule]").click();
        page.locator("dialog [name=name]").fill("fine_rounding_kg");
        page.locator("dialog [name=least]").fill("0");
        page.locator("dialog [name=validFrom]").fill("2026-01-01");
        page.locator("dialog [name=source]").fill("县裁量基准");
        page.locator("dialog form .primary").click();
        Locator effect = page.locator("dialog").last();
        assertThat(effect).containsText("修改的影响");
        effect.locator("button.primary").click();
        assertThat(page.locator("#law-rules")).containsText("县裁量基准");
    }

    @Test
    void terms_days_off_and_texts_of_documents_are_changed_with_their_effect_seen_first() {
        Page page = open("administrator", "/?view=casework");
        assertThat(page.locator("#casework-terms")).containsText("九十日内作出决定");
        page.locator("[data-action=new-term]").click();
        page.locator("dialog [name=name]").selectOption("due.soon");
        page.locator("dialog [name=amount]").fill("9");
        page.locator("dialog [name=unit]").selectOption("DAYS");
        page.locator("dialog [name=source]").fill("本大队规定");
        page.locator("dialog form .primary").click();
        assertThat(page.locator("dialog").last()).containsText("即将到期");
        page.locator("dialog").last().locator("button.primary").click();
        assertThat(page.locator("#casework-terms")).containsText("本大队规定");
        assertThat(page.locator("#casework-edits")).containsText("due.soon 9 DAYS");

        page.locator("[data-action=new-days]").click();
        page.locator("dialog [name=from]").fill("2031-03-05");
        page.locator("dialog [name=to]").fill("2031-03-06");
        page.locator("dialog [name=name]").fill("演示假日");
        page.locator("dialog form .primary").click();
        assertThat(page.locator("dialog").last()).containsText("3 个工作日由 2031-03-07 变为 2031-03-10");
        page.locator("dialog").last().locator("button.primary").click();
        assertThat(page.locator("#casework-edits")).containsText("2031-03-06 OFF 演示假日");

        page.locator("#casework-templates tbody button").first().click();
        page.locator("dialog [name=body]").fill("# 演示标题\n{{place}}");
        page.locator("[data-action=preview]").click();
        assertThat(page.frameLocator(".template-page iframe").locator("h1")).hasText("演示标题");
        page.context().close();
    }

    private static void report(String kind, String note) {
        PhoneOfOfficer phone = PhoneOfOfficer.open(chromium, server, ROADSIDE);
        phone.find(kind, note);
        phone.page().context().close();
    }

    @Test
    void a_heap_reported_by_phone_is_ordered_away_by_a_deadline_revisited_and_closed_with_a_photo() {
        report("堆放物料", "砂石一堆（演示）");
        CaseCard card = CaseCard.open(chromium, server, "dispatcher", "PILED_MATERIAL");
        assertThat(card.part("#finding-on-spot")).containsText("± 6 m");
        card.take("order", Map.of("note", "当面送达"), "责令改正");
        assertThat(card.part("#finding-due")).containsText(Pattern.compile("还有 \\d+ 个工作日"));

        Page notice = card.issue("HAZARD_NOTICE", Map.of("party", "演示砂石厂"));
        assertThat(notice.locator("h1")).containsText("告知函");
        assertThat(notice.locator("body")).containsText("演示砂石厂");
        Page order = card.issue("ORDER_TO_CORRECT", Map.of("party", "演示砂石厂"));
        assertThat(order.locator("h1")).containsText("责令改正通知书");
        assertThat(order.locator("body")).containsText(Pattern.compile("\\d{4}年\\d+月\\d+日"));
        Page record = card.issue("INSPECTION_RECORD", Map.of("officers", "演示员甲、演示员乙"));
        assertThat(record.locator(".map svg")).isVisible();
        assertThat(record.locator(".photos img")).hasCount(1);
        assertThat(record.locator("body")).containsText("X1");
        assertThat(new String(record.pdf(), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        assertThat(card.part("#finding-documents li")).hasCount(3);

        card.take("revisit", Map.of("corrected", "已改正", "note", "已清运", "photo", "icon-192.png"), "复查已改正");
        assertThat(card.part("#finding-due")).containsText("3 个工作日");
        card.take("close", Map.of("note", "清运完毕，路面完好", "officerId", "演示员甲"), "已办结");
        assertThat(card.part(".facts").first()).containsText("已核实");
        card.part("#finding-history > summary").click();
        for (String line : List.of("记录", "责令改正", "复查", "办结")) {
            assertThat(card.part("#finding-history")).containsText(line);
        }
        card.close();
    }

    @Test
    void a_sign_reported_by_phone_is_filed_investigated_decided_executed_and_counted_when_closed() {
        report("非公路标志", "无证标志牌（演示）");
        CaseCard card = CaseCard.open(chromium, server, "reviewer", "NON_ROAD_SIGN");
        card.take("file", Map.of("number", "萧交立〔演示〕7号"), "已立案");
        assertThat(card.part("#finding-due")).containsText("个工作日");
        card.take(
                "investigate", Map.of("first", "演示员甲", "second", "演示员乙", "party", "演示商店", "facts", "路肩设标志牌一块"), "已调查");
        card.take("notify", Map.of("fine", "3000", "measure", "限期拆除"), "已告知");
        card.take("decide", Map.of("number", "萧交罚〔演示〕7号", "outcome", "处罚", "fine", "2000", "waived", "yes"), "已决定");
        card.take("serve", Map.of("way", "直接送达"), "已送达");
        card.take("execute", Map.of("means", "当事人自行履行"), "已执行");
        assertThat(card.part(".case-file")).containsText("2,000 元");
        card.take("close", Map.of("note", "已拆除", "officerId", "演示员乙", "photo", "icon-192.png"), "已办结");
        assertThat(card.part(".case-next")).hasCount(0);

        Page page = card.page();
        page.navigate(server.url() + "/?view=report");
        page.locator("#report-closures a[href*=nonstandard_removed]").click();
        assertThat(page.locator(".row")).hasCount(1);
        assertThat(page.locator(".row")).containsText("非公路标志");
        card.close();
    }
}
