package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;

/** Findings, assets and overload control, as people use their pages on a county of one road. */
final class RegistersPageTest {
    private static final String AT = "&at=14/34.19816/116.95000";
    private static Database database;
    private static TestServer server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        database = OneRoad.database(
                5_800, new Coordinate(116.92, 34.19), new Coordinate(116.95, 34.19), new Coordinate(116.98, 34.20));
        server = TestServer.start(database);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
        database.close();
    }

    private static Page open(String login, String path) {
        Page page = chromium.signedIn(server, login, new Browser.NewContextOptions().setViewportSize(1280, 860));
        page.navigate(path);
        page.locator("html[data-ready]").waitFor();
        return page;
    }

    /** Clicks the map right of its middle, where nothing lies over it; at {@link #AT} that is beside the road. */
    private static void pointAt(Page page) {
        page.mouse().click(900, 480);
    }

    private static byte[] photo() {
        BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 640; x++) {
            for (int y = 200; y < 480; y++) {
                picture.setRGB(x, y, new Color(200, 170, 60).getRGB());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static void officer(String name) {
        server.as("dispatcher")
                .post(
                        "/api/officers",
                        Map.of("name", name, "certificateNo", "演-" + name, "certificateUntil", "2099-01-01"));
    }

    @Test
    void a_dispatcher_records_a_finding_on_the_map_orders_it_and_closes_it_with_a_photo() {
        officer("演示员甲");
        Page page = open("dispatcher", "/?view=findings" + AT);
        page.locator("[data-action='new-finding']").click();
        pointAt(page);
        Locator dialog = page.locator("dialog[open]");
        dialog.locator("select[name='kind']").selectOption("GRAIN_DRYING");
        dialog.locator("textarea[name='note']").fill("晒麦约 30 米，占一条车道");
        dialog.locator("input[name='photo']").setInputFiles(new FilePayload("麦.jpg", "image/jpeg", photo()));
        Chromium.picture(page, "finding-form");
        dialog.locator("button.primary").click();
        Locator card = page.locator("#finding-card");
        assertThat(card).containsText("打场晒粮");
        assertThat(card).containsText("G311 K");
        assertThat(card).containsText("第七十七条");
        assertThat(card.locator(".photos img")).hasCount(1);
        Chromium.picture(page, "finding-card");
        card.locator("[data-action='order']").click();
        page.locator("dialog[open] button.primary").click();
        assertThat(card.locator(".case-steps [aria-current]")).containsText("责令改正");
        card.locator("[data-action='close']").click();
        page.locator("dialog[open] select[name='officerId']").selectOption(new SelectOption().setLabel("演示员甲"));
        page.locator("dialog[open] textarea[name='note']").fill("已清理");
        page.locator("dialog[open] input[name='photo']")
                .setInputFiles(new FilePayload("after.jpg", "image/jpeg", photo()));
        page.locator("dialog[open] button.primary").click();
        assertThat(card).containsText("已核实");
        Chromium.picture(page, "finding-closed");
        assertThat(chromium.errors()).isEmpty();
        page.context().close();
    }

    @Test
    void a_billboard_is_added_with_its_attributes_and_found_again_in_english() {
        Page page = open("dispatcher", "/?view=assets&lang=en" + AT);
        page.locator("[data-action='new-asset']").click();
        pointAt(page);
        Locator dialog = page.locator("dialog[open]");
        dialog.locator("input[name='name']").fill("演示高炮一号");
        dialog.locator("input[name='heightMeters']").fill("70");
        dialog.locator("button.primary").click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("60");
        dialog.locator("input[name='heightMeters']").fill("18.5");
        dialog.locator("input[name='highMast']").check();
        dialog.locator("button.primary").click();
        Locator card = page.locator("#asset-card");
        assertThat(card).containsText("18.5 m");
        assertThat(card).containsText("Billboard");
        assertThat(page.locator(".row").first()).containsText("演示高炮一号");
        Chromium.picture(page, "asset-card-en");
        // the browser notes the refused form as a failed load
        chromium.errors().removeIf(error -> error.contains("400"));
        assertThat(chromium.errors()).isEmpty();
        page.context().close();
    }

    @Test
    void passes_come_in_by_file_with_each_bad_row_told_and_colour_the_road() {
        Page page = open("dispatcher", "/?view=overload" + AT);
        page.locator("[data-action='new-checkpoint']").click();
        pointAt(page);
        Locator dialog = page.locator("dialog[open]");
        dialog.locator("input[name='code']").fill("DEMO-1");
        dialog.locator("input[name='name']").fill("演示非现场点");
        dialog.locator("select[name='accuracyClass']").selectOption("C10");
        Chromium.picture(page, "checkpoint-form");
        dialog.locator("button.primary").click();
        assertThat(page.locator("#checkpoint-card")).containsText("G311 K");
        Chromium.picture(page, "checkpoint-card");
        page.locator("[data-tab='upload']").click();
        page.locator("input[name='file']")
                .setInputFiles(new FilePayload("过车.csv", "text/csv", csv().getBytes(StandardCharsets.UTF_8)));
        page.locator("#view-overload form button.primary").click();
        Locator report = page.locator("#csv-report");
        assertThat(report).containsText("总重(吨)");
        assertThat(report.locator("tbody tr")).hasCount(2);
        Chromium.picture(page, "pass-upload");
        page.locator("[data-tab='passes']").click();
        assertThat(page.locator(".row").first()).hasAttribute("aria-setsize", "40");
        assertThat(page.locator(".row").first()).containsText("皖L***");
        page.locator(".row").nth(3).click();
        Chromium.picture(page, "pass-list");
        page.locator("[data-tab='segments']").click();
        assertThat(page.locator(".row").first()).containsText("40 辆次");
        page.waitForTimeout(400);
        Chromium.picture(page, "pass-segments");
        assertThat(chromium.errors()).isEmpty();
        page.context().close();
    }

    private static String csv() {
        StringBuilder csv = new StringBuilder("流水号,站点编号,检测时间,车牌号码,轴数,总重(kg)\n");
        for (int i = 0; i < 40; i++) {
            csv.append("R%03d,DEMO-1,%s,皖L·演%04d,6,%d%n"
                    .formatted(i, Instant.now().minusSeconds(3600L + 60 * i), i, 42_000 + 1_700 * i));
        }
        csv.append("BAD1,DEMO-1,").append(Instant.now().minusSeconds(60)).append(",皖L·演9999,6,48.5\n");
        csv.append("BAD2,DEMO-1,").append(Instant.now().minusSeconds(60)).append(",皖L·演9999,17,48500\n");
        return csv.toString();
    }

    @Test
    void a_planner_sees_no_buttons_for_what_is_not_his() {
        Page page = open("planner", "/?view=findings" + AT);
        assertThat(page.locator("#view-findings .toolbar")).isVisible();
        assertThat(page.locator("[data-action='new-finding']")).hasCount(0);
        assertThat(chromium.errors()).isEmpty();
        page.context().close();
    }

    @Test
    void a_complaint_is_written_down_by_stake_answered_and_its_reporter_told_on_asking_only() {
        Page page = chromium.signedIn(server, "dispatcher", new Browser.NewContextOptions());
        page.navigate("/?view=complaints&lang=zh");
        page.getByText("按桩号登记").click();
        page.locator("dialog[open] [name=label]").fill("G311 K1+000");
        page.locator("dialog[open] button.primary").click();
        page.locator("dialog[open] [name=words]").fill("路边堆砂");
        page.locator("dialog[open] [name=reporter]").fill("演示举报人");
        page.locator("dialog[open] button.primary").click();
        assertThat(page.locator("#complaint-card")).containsText("路边堆砂");
        assertThat(page.locator("#complaint-card")).containsText("G311 K1+000");
        assertThat(page.locator("#complaint-reporter")).hasCount(0);
        page.locator("[data-action=show-reporter]").click();
        assertThat(page.locator("#complaint-reporter")).containsText("演示举报人");
        page.locator("[data-action=answer-complaint]").click();
        page.locator("dialog[open] [name=answer]").fill("已清除");
        page.locator("dialog[open] button.primary").click();
        assertThat(page.locator("#complaint-card")).containsText("已清除");
        page.context().close();
    }
}
