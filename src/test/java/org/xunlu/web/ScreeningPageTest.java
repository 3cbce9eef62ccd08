package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;

/** From a file of buildings to a finding and a dismissal, as a reviewer does it, by page and keyboard. */
final class ScreeningPageTest {
    /** Ten metres into the zone of a national road, at its limit, and far off. */
    private static final String HOUSES = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"编号":"F1","名称":"路边仓库"},"geometry":{"type":"Polygon","coordinates":
             [[[116.93,34.1902],[116.9301,34.1902],[116.9301,34.1904],[116.93,34.1904],[116.93,34.1902]]]}},
            {"type":"Feature","properties":{"编号":"F2","名称":"小卖部"},"geometry":{"type":"Polygon","coordinates":
             [[[116.94,34.1903],[116.9401,34.1903],[116.9401,34.1904],[116.94,34.1904]]]}},
            {"type":"Feature","properties":{"编号":"F3"},"geometry":{"type":"Polygon","coordinates":
             [[[116.94,34.195],[116.9401,34.195],[116.9401,34.196],[116.94,34.195]]]}}]}""";

    private static final LocatorAssertions.ContainsTextOptions LONG =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private static Database database;
    private static TestServer server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        database = OneRoad.database(2_765, new Coordinate(116.92, 34.19), new Coordinate(116.95, 34.19));
        server = TestServer.start(database);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
        database.close();
    }

    @Test
    void a_reviewer_brings_buildings_screens_them_confirms_one_and_dismisses_one() {
        Page page = chromium.signedIn(server, "reviewer", new Browser.NewContextOptions().setViewportSize(1366, 768));
        page.navigate("/?view=screening");
        page.locator("html[data-ready]").waitFor();
        page.locator("[data-action=bring]").click();
        Locator dialog = page.locator("dialog[open]");
        dialog.locator("[name=file]")
                .setInputFiles(new FilePayload(
                        "houses.geojson", "application/geo+json", HOUSES.getBytes(StandardCharsets.UTF_8)));
        dialog.locator("[name=datum]").selectOption("WGS84");
        dialog.locator("form button.primary").click();
        assertThat(page.locator("#screening-report")).containsText("3");
        page.locator("#screening-source details summary").click();
        assertThat(page.locator("#screening-source table")).containsText("feature 2");

        page.locator("[data-action=screen]").click();
        dialog.locator("form button.primary").click();
        Locator rows = page.locator("#panel .rows .row");
        assertThat(rows).hasCount(2);
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("路边仓库"))).containsText("G311");
        rows.filter(new Locator.FilterOptions().setHasText("路边仓库")).click();
        Locator card = page.locator("#suspicion-card");
        assertThat(card).containsText("第十一条");
        assertThat(card).containsText("左侧");

        page.keyboard().press("c");
        dialog.locator("[name=reason]").fill("现场核对");
        dialog.locator("form button.primary").click();
        assertThat(rows).hasCount(1);
        assertThat(card).containsText("小卖部");
        page.keyboard().press("x");
        dialog.locator("form button.primary").click();
        assertThat(dialog.locator("[role=alert]")).isVisible();
        dialog.locator("[name=reason]").fill("界外");
        dialog.locator("form button.primary").click();
        assertThat(rows).hasCount(0);

        JsonNode findings = server.as("reviewer").get("/api/findings").json().get("items");
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).get("kind").asText()).isEqualTo("CONTROL_ZONE_BUILDING");
        TestReply export = server.as("planner").get("/api/export/suspicions.geojson");
        assertThat(export.json().get("features")).hasSize(2);

        // the law grows: what was dismissed is looked at again, without anybody asking for it
        ObjectNode rule = nationalControlZone();
        String path = "/api/rules/zones/" + rule.remove("id");
        String version = "\"" + rule.remove("version").asLong() + "\"";
        rule.put("distanceMeters", 25);
        TestReply saved = server.as("administrator").put(path, rule, "If-Match", version);
        assertThat(saved.status()).as(saved.toString()).isEqualTo(200);
        assertThat(page.locator("body")).containsText("已自动重新筛查", LONG);
        assertThat(rows).hasCount(1);
        assertThat(page.locator("#panel .rows")).containsText("小卖部");
        JsonNode runs = server.as("reviewer")
                .get("/api/footprint-sets/" + setId() + "/screenings")
                .json()
                .get("items");
        assertThat(runs).hasSize(2);
        assertThat(runs.at("/0/roads").asText()).isEqualTo("G311");
        assertThat(runs.at("/0/reopened").asInt()).isEqualTo(1);
    }

    private static long setId() {
        JsonNode sets = server.as("reviewer").get("/api/footprint-sets").json().get("items");
        return sets.get(sets.size() - 1).get("id").asLong();
    }

    private static ObjectNode nationalControlZone() {
        for (JsonNode rule :
                server.as("administrator").get("/api/rules/zones").json().get("items")) {
            if (rule.get("matter").asText().equals("BUILDING")
                    && rule.get("object").asText().equals("NATIONAL")) {
                return rule.deepCopy();
            }
        }
        throw new AssertionError();
    }

    @Test
    void a_file_without_a_datum_is_asked_for_it_rules_are_edited_and_zones_are_shown() {
        assertThat(server.as("officer").get("/api/suspicions").status()).isEqualTo(403);
        JsonNode zones = server.as("officer")
                .get("/api/zones?bbox=116.9,34.1,117,34.3&zoom=15")
                .json();
        assertThat(zones.get("features")).hasSize(4);
        assertThat(zones.findValuesAsText("article"))
                .anySatisfy(article -> assertThat(article).contains("第十一条"));
        assertThat(zones.at("/features/0/properties/surveyed").asBoolean()).isFalse();

        Page page = chromium.signedIn(server, "planner", new Browser.NewContextOptions().setViewportSize(390, 844));
        page.navigate("/?view=screening");
        page.locator("html[data-ready]").waitFor();
        page.locator("[data-action=bring]").click();
        Locator dialog = page.locator("dialog[open]");
        dialog.locator("[name=file]")
                .setInputFiles(new FilePayload(
                        "houses.geojson", "application/geo+json", HOUSES.getBytes(StandardCharsets.UTF_8)));
        dialog.locator("form button.primary").click();
        assertThat(page.locator("body")).containsText("GCJ-02");
        page.navigate("/?view=screening");
        page.locator("html[data-ready]").waitFor();
        page.locator("[data-action=rules]").click();
        assertThat(page.locator("#zone-rules")).containsText("广东");

        JsonNode rule = server.as("planner").get("/api/rules/zones").json().at("/items/0");
        assertThat(server.as("planner")
                        .put("/api/rules/zones/" + rule.get("id"), java.util.Map.of(), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void densities_lead_from_a_road_to_its_findings_and_from_a_repeated_place_to_more_than_one_page_of_them() {
        for (int i = 0; i < 23; i++) {
            server.as("dispatcher")
                    .post(
                            "/api/findings",
                            java.util.Map.of(
                                    "kind", "STALL", "lon", 116.935 + i * 1e-6, "lat", 34.19, "note", "第" + i));
        }
        Page page = chromium.signedIn(server, "planner", new Browser.NewContextOptions().setViewportSize(1366, 768));
        page.navigate("/?view=density");
        Locator rows = page.locator("#panel .rows .row");
        assertThat(rows.first()).containsText("G311");
        rows.first().click();
        Locator card = page.locator("#density-card");
        assertThat(card.locator("li")).hasCount(20);
        card.locator("#density-more").click();
        assertThat(card.locator("#density-more")).hasCount(0);
        page.locator("[data-by=KM]").click();
        assertThat(rows.first()).containsText("K1");
        page.locator("[data-by=PLACES]").click();
        assertThat(rows.first()).containsText("23");
        rows.first().click();
        assertThat(card.locator("li")).hasCount(20);
        card.locator("#density-more").click();
        assertThat(card.locator("li")).hasCount(23);
        JsonNode first =
                server.as("planner").get("/api/finding-density?by=CELL&limit=1").json();
        if (first.path("rows").asInt() > 1) {
            JsonNode second = server.as("planner")
                    .get("/api/finding-density?by=CELL&limit=1&after="
                            + first.path("next").asText())
                    .json();
            assertThat(second.at("/items/0/key")).isNotEqualTo(first.at("/items/0/key"));
        }
    }
}
