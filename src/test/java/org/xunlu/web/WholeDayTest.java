package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.geo.LonLat;
import org.xunlu.patrol.http.PatrolScene;

/** One working day of the brigade, on the pages alone: dispatcher and officer, from the empty list to the summary. */
@OnBothDatabases
final class WholeDayTest {
    private static final int STEPS = 20;
    private static final double METERS_A_STEP = 25;
    /** About 8 m, to the right of a road that runs east. */
    private static final double SOUTH_DEGREES = 0.00007;

    private final Database database;
    private PatrolScene scene;
    private Chromium chromium;

    WholeDayTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void start() {
        scene = PatrolScene.start(8, database);
        chromium = Chromium.start();
    }

    @AfterEach
    void stop() {
        chromium.close();
        scene.close();
    }

    @Test
    void a_day_from_the_first_click_on_a_road_to_what_was_left_out() {
        Page desk = GridMap.open(chromium, scene, "zh");
        drawUp(desk);
        giveOut(desk);
        Way way = Way.of(scene.server()
                .as("dispatcher")
                .get("/api/patrols/" + patrolOf(desk))
                .json()
                .at("/route/geometry/coordinates"));

        PhoneOfOfficer phone = PhoneOfOfficer.open(chromium, scene.server(), way.at(0));
        assertThat(phone.page().locator("#duty h1")).containsText("演示一日");
        assertThat(phone.page().locator("#duty")).containsText("演示员甲、演示员乙");
        phone.start();
        assertThat(desk.locator("#patrol-card")).hasAttribute("data-state", "DRIVING");
        phone.drive(way, STEPS, METERS_A_STEP);
        assertThat(desk.locator("[data-figure=driven]")).hasText("0.5 km");
        assertThat(desk.locator("[data-figure=coverage]")).hasText("0.5 km");
        Chromium.picture(desk, "day-driving");

        LonLat last = way.at(STEPS * METERS_A_STEP);
        phone.carryTo(new LonLat(last.lon(), last.lat() - SOUTH_DEGREES));
        phone.find("堆放物料", "碎石约 3 方");
        assertThat(phone.page().locator("#queue")).containsText("已全部上传");
        Chromium.picture(phone.page(), "day-phone");
        readFinding(desk);
        phone.end();
        signLog(phone.page());
        readSummary(desk);
        readLog(desk);
        chromium.errors().removeIf(error -> error.contains("422"));
        assertThat(chromium.errors()).isEmpty();
    }

    private static void drawUp(Page desk) {
        desk.locator("[data-action=new-patrol]").click();
        desk.locator("#patrol-name").fill("演示一日");
        GridMap.click(desk, 0.5, 0);
        GridMap.click(desk, 1.5, 0);
        assertThat(desk.locator("#patrol-editor .note").first()).containsText("已点选 2 段");
        assertThat(desk.locator("#route-figures")).containsText("0.9 km");
        assertThat(desk.locator("#route-figures")).containsText("0 小时 0");
        desk.locator("[data-action=save-patrol]").click();
        assertThat(desk.locator("#patrol-card")).hasAttribute("data-state", "DRAFT");
    }

    /** Refused with one officer, taken with two, published. */
    private static void giveOut(Page desk) {
        desk.locator("[data-action=assign]").click();
        desk.locator("#assign-unit").selectOption(new SelectOption().setIndex(0));
        Locator second = desk.locator("#assign-form fieldset input").nth(1);
        second.uncheck();
        desk.locator("[data-action=assign-now]").click();
        assertThat(desk.locator("#assign-form [role=alert]")).containsText("只有 1 人，至少需要 2 人");
        second.check();
        desk.locator("[data-action=assign-now]").click();
        assertThat(desk.locator("#patrol-card[data-state=ASSIGNED]")).containsText("演示员甲、演示员乙");
        desk.locator("[data-action=publish]").click();
        desk.locator("dialog[open] button.primary").click();
        assertThat(desk.locator("#patrol-card")).hasAttribute("data-state", "PUBLISHED");
    }

    private static String patrolOf(Page desk) {
        return desk.evaluate("() => xunlu.selected.id").toString();
    }

    private static void readFinding(Page desk) {
        desk.evaluate("() => xunlu.open('findings')");
        Locator row = desk.locator("#view-findings .row").first();
        assertThat(row).containsText("X1 K0+500 右侧");
        assertThat(desk.locator("#view-findings .row")).hasCount(1);
        row.click();
        Locator card = desk.locator("#finding-card");
        assertThat(card).containsText("堆放物料");
        assertThat(card).containsText("碎石约 3 方");
        assertThat(card.locator(".photos img")).hasCount(1);
        Chromium.picture(desk, "day-finding");
    }

    /** Read, completed and signed on the phone once the patrol is over. */
    private static void signLog(Page phone) {
        phone.locator("#logs").click();
        assertThat(phone.locator("#log-sheet")).containsText("0.5 km");
        phone.locator("#log-weather").fill("晴");
        Chromium.picture(phone, "day-log-phone");
        phone.locator("#sign-log").click();
        assertThat(phone.locator("#toasts")).containsText("日志已签名");
        assertThat(phone.locator("#logs")).hasCount(0);
    }

    /** The dispatcher sees who has signed and signs, too. */
    private static void readLog(Page desk) {
        desk.locator("[data-action=patrol-log]").click();
        assertThat(desk.locator("#patrol-log dl")).containsText("晴");
        assertThat(desk.locator("#log-signatures li").first()).containsText("已签");
        assertThat(desk.locator("#log-signatures .unsigned")).hasCount(1);
        desk.locator("[data-action=sign-log]").click();
        desk.locator("dialog[open] button.primary").click();
        assertThat(desk.locator("#log-signatures")).containsText("值班调度");
        Chromium.picture(desk, "day-log");
    }

    private static void readSummary(Page desk) {
        desk.evaluate("() => xunlu.open('patrol')");
        desk.locator("#view-patrol .row").first().click();
        assertThat(desk.locator("#patrol-card")).hasAttribute("data-state", "DONE");
        assertThat(desk.locator("[data-figure=driven]")).hasText("0.5 km");
        Locator summary = desk.locator("#patrol-summary");
        assertThat(summary.locator("tbody tr").first()).containsText("县道");
        assertThat(summary.locator("tbody tr").first()).containsText("0.5 km");
        assertThat(desk.locator("#left-out li")).hasCount(1);
        assertThat(desk.locator("#left-out")).containsText("X1");
        assertThat(desk.locator("#left-out")).containsText("K0+922");
        summary.scrollIntoViewIfNeeded();
        Chromium.picture(desk, "day-summary");
    }
}
