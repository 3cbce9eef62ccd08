package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;

/** Registers kept in order, as people do it in the browser on a county of one road. */
final class KeepingRegistersPageTest {
    private static final String AT = "&at=14/34.19816/116.95000";
    private static Database database;
    private static TestServer server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        database = OneRoad.database(5_530, new Coordinate(116.92, 34.19), new Coordinate(116.98, 34.19));
        server = TestServer.start(database);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
        database.close();
    }

    private static Page open(String path) {
        Page page = chromium.signedIn(server, "dispatcher", new Browser.NewContextOptions().setViewportSize(1366, 768));
        page.navigate(path);
        page.locator("html[data-ready]").waitFor();
        return page;
    }

    private static long asset(String name, double lat, Map<String, String> attributes) {
        TestReply reply = server.as("dispatcher")
                .post(
                        "/api/assets",
                        Map.of("kind", "BILLBOARD", "name", name, "lon", 116.94, "lat", lat, "attributes", attributes));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json().path("id").asLong();
    }

    @Test
    void a_ledger_comes_in_by_its_own_columns_with_bad_rows_told_and_is_found_by_its_stake() {
        String ledger = """
                名称,设施类型,位置描述,高度（米）,许可有效期至,业主
                演示一号高炮,高炮,G311 K1+200 左 20m,18.5米,2020.3.5,演示甲公司
                演示二号牌,广告牌,G311 K2+300 右,6,2099-01-01,演示乙公司
                演示三号牌,广告牌,G311 K99+000 右,6,,演示乙公司
                """;
        Page page = open("/?view=assets&aq=号" + AT);
        page.locator("[data-action='import']").click();
        Locator dialog = page.locator("dialog[open]");
        dialog.locator("input[name='file']")
                .setInputFiles(new FilePayload("台账.csv", "text/csv", ledger.getBytes(StandardCharsets.UTF_8)));
        dialog.locator("button.primary").click();
        assertThat(dialog.locator("#exchange-preview tbody tr")).hasCount(3);
        assertThat(dialog.locator("#exchange-preview tr[data-outcome='REFUSED']"))
                .containsText("K99+000");
        // a column nobody guesses is told what it is
        dialog.locator("#exchange-columns select[aria-label='业主']").selectOption("owner");
        assertThat(dialog.locator("#exchange-columns summary")).containsText("(6/6)");
        Chromium.picture(page, "exchange-preview");
        dialog.locator("[data-action='dry-run']").click();
        assertThat(dialog.locator("#exchange-report[data-dry='true']")).containsText("2");
        dialog.locator("[data-action='take']").click();
        assertThat(dialog.locator("#exchange-report[data-dry='false']")).containsText("K99+000");
        Chromium.picture(page, "exchange-report");
        page.keyboard().press("Escape");
        assertThat(page.locator(".row")).hasCount(2);
        // the next file of the same office is understood at once
        TestReply again = server.as("dispatcher")
                .upload(
                        "/api/registers/assets/uploads",
                        "file",
                        "b.csv",
                        "text/csv",
                        ledger.getBytes(StandardCharsets.UTF_8),
                        Map.of());
        assertThat(again.json().at("/mapping/业主").asText()).isEqualTo("owner");
        // the one whose permit ran out becomes a finding once a person says so
        page.locator("input[name='expired']").check();
        assertThat(page.locator(".row")).hasCount(1);
        page.locator(".row").first().click();
        Locator card = page.locator("#asset-card");
        assertThat(card).containsText("许可到期");
        assertThat(card).containsText("距路面边缘");
        card.locator("[data-action='propose']").click();
        page.locator("dialog[open] button.primary").click();
        assertThat(card.locator("#asset-findings")).containsText("#");
        card.locator("#asset-history summary").click();
        assertThat(card.locator("#asset-history")).containsText("导入");
        Chromium.picture(page, "asset-expired");
        page.locator("[role='search'] input").fill("G311 K1+200 左");
        page.locator("[role='search'] input").press("Enter");
        assertThat(page.locator(".found-mark")).containsText("K1+200");
        assertThat(chromium.errors()).isEmpty();
        page.context().close();
    }

    @Test
    void two_billboards_that_are_one_are_merged_and_many_change_their_owner_at_once() {
        long first = asset("演示东门牌", 34.1902, Map.of("owner", "旧公司"));
        long second = asset("演示东门高炮", 34.19021, Map.of("faces", "3"));
        Page page = open("/?view=assets&aq=演示东门" + AT);
        page.locator(".row", new Page.LocatorOptions().setHasText("演示东门牌")).click();
        Locator card = page.locator("#asset-card");
        assertThat(card).containsText("#" + first);
        card.locator("[data-action='merge']").click();
        Locator dialog = page.locator("dialog[open]");
        dialog.locator("#merge-near button[data-id='" + second + "']").click();
        dialog.locator("input[name='take-attributes.faces']").nth(1).check();
        Chromium.picture(page, "merge");
        dialog.locator("[data-action='merge']").click();
        assertThat(card.locator("[data-merged='" + second + "']")).containsText("演示东门高炮");
        assertThat(page.locator(".row")).hasCount(1);
        assertThat(server.as("dispatcher")
                        .get("/api/assets/" + second)
                        .json()
                        .path("mergedInto")
                        .asLong())
                .isEqualTo(first);
        asset("演示东门南牌", 34.195, Map.of("owner", "旧公司"));
        page.reload();
        page.locator("html[data-ready]").waitFor();
        assertThat(page.locator(".row")).hasCount(2);
        page.locator("[data-action='bulk']").click();
        dialog = page.locator("dialog[open]");
        dialog.locator("#bulk-items input[type='checkbox']").nth(0).check();
        dialog.locator("#bulk-items input[type='checkbox']").nth(1).check();
        dialog.locator("#bulk-fields [data-field='attributes.owner']").check();
        dialog.locator("#bulk-fields input[name='attributes.owner']").fill("演示新公司");
        dialog.locator("[data-action='preview']").click();
        assertThat(dialog.locator("#bulk-preview tr[data-outcome='CHANGED']")).hasCount(2);
        Chromium.picture(page, "bulk-preview");
        dialog.locator("[data-action='apply']").click();
        assertThat(dialog.locator("#bulk-preview")).containsText("已修改");
        assertThat(server.as("dispatcher")
                        .get("/api/assets/" + first)
                        .json()
                        .at("/attributes/owner")
                        .asText())
                .isEqualTo("演示新公司");
        assertThat(chromium.errors()).isEmpty();
        page.context().close();
    }

    @Test
    void a_finding_that_is_there_already_is_told_before_it_is_recorded_again() {
        server.as("officer")
                .post("/api/findings", Map.of("kind", "STALL", "lon", 116.96, "lat", 34.1903, "note", "瓜摊"));
        Page page = open("/?view=findings&at=17/34.1903/116.96");
        page.locator("[data-action='new-finding']").click();
        page.keyboard().press("Space");
        Locator form = page.locator("dialog[open]").last();
        form.locator("select[name='kind']").selectOption("STALL");
        form.locator("button.primary").click();
        Locator near = page.locator("#near-list");
        assertThat(near).containsText("占道经营");
        Chromium.picture(page, "near");
        page.locator("[data-action='is-new']").click();
        assertThat(page.locator("#finding-card")).containsText("占道经营");
        assertThat(page.locator(".row")).hasCount(2);
        assertThat(chromium.errors()).isEmpty();
        page.context().close();
    }
}
