package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;
import org.xunlu.network.GridNetworks;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.sql.NetworkStore;

/** The register of roads, as a dispatcher keeps it. */
final class RoadPageTest {
    private static Database database;
    private static TestServer server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        RoadNetwork grid = GridNetworks.of(4, 5, 500);
        database = TestDatabases.h2();
        new NetworkStore(database).replace(grid.roads(), grid.segments(), done -> {});
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
        page.locator("html[data-ready=yes]").waitFor();
        return page;
    }

    @Test
    void a_road_is_found_changed_checked_and_stored_and_its_addresses_follow() {
        Page page = open("dispatcher", "/?view=roads&lang=en");
        page.locator("#view-roads .row")
                .filter(new Locator.FilterOptions().setHasText("X001"))
                .click();
        assertThat(page.locator("#road-card")).containsText("K0+000 – K2+000");
        assertThat(page.locator("#road-card")).containsText("estimated");
        page.keyboard().press("e");
        page.locator("[id='road-land.leftMeters']").fill("14");
        page.locator("#road-surveyed").check();
        page.locator("[id='road-everySegment.lanes']").fill("4");
        page.locator("[data-action=add-stakes]").click();
        page.locator("[id='road-stakes.0.measureMeters']").fill("0");
        page.locator("[id='road-stakes.0.chainage']").fill("K120+000");
        page.locator("[data-action=add-breaks]").click();
        page.locator("[id='road-breaks.0.measureMeters']").fill("1000");
        page.locator("[id='road-breaks.0.before']").fill("K121+000");
        page.locator("[id='road-breaks.0.after']").fill("K120+800");
        page.keyboard().press("Tab");
        assertThat(page.locator("#road-editor")).containsText("long chain, 200 m twice");
        Chromium.picture(page, "road-editor");
        page.locator("[data-action=review-road]").click();
        assertThat(page.locator("#road-changes")).containsText("4 segments");
        Chromium.picture(page, "road-review");
        page.locator("[data-action=confirm-road]").click();
        assertThat(page.locator("#road-card")).containsText("K120+000 – K121+800");
        assertThat(page.locator("#road-card")).containsText("surveyed");
        page.locator("#road-card summary").last().click();
        assertThat(page.locator("#road-card .history")).containsText("演示 dispatcher");
        Chromium.picture(page, "road-card");
        assertThat(chromium.errors()).isEmpty();
        page.context().close();
    }

    @Test
    void nonsense_is_refused_at_its_field_and_what_was_entered_stays() {
        Page page = open("dispatcher", "/?view=roads&lang=zh&sel=road:2");
        page.locator("[data-action=edit-road]").click();
        page.locator("[id='road-everySegment.widthMeters']").fill("900");
        page.locator("[data-action=review-road]").click();
        page.locator("[data-action=confirm-road]").click();
        assertThat(page.locator(".field.wrong")).containsText("900");
        assertThat(page.locator("[id='road-everySegment.widthMeters']")).hasValue("900");
        assertThat(page.locator("[id='road-everySegment.widthMeters']")).isFocused();
        Chromium.picture(page, "road-refused");
        page.context().close();
    }

    @Test
    void of_two_editors_the_second_compares_and_keeps_both_changes() {
        Page page = open("dispatcher", "/?view=roads&lang=en&sel=road:3");
        page.locator("[data-action=edit-road]").click();
        page.locator("#road-name").fill("Mine");
        assertThat(server.as("administrator")
                        .patch("/api/roads/3", Map.of("everySegment", Map.of("kmPerHour", 60)), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
        page.locator("[data-action=review-road]").click();
        page.locator("[data-action=confirm-road]").click();
        assertThat(page.locator("#conflict")).containsText("60");
        Chromium.picture(page, "road-conflict");
        page.locator("[data-action=keep-mine]").click();
        assertThat(page.locator("#road-card h2")).containsText("Mine");
        assertThat(page.locator("#road-card")).containsText("60");
        page.context().close();
    }

    @Test
    void the_search_offers_a_repeated_stake_twice_and_tells_of_a_gap() {
        server.as("dispatcher")
                .patch(
                        "/api/roads/4",
                        Map.of(
                                "breaks",
                                List.of(
                                        Map.of("measureMeters", 800, "before", "K0+800", "after", "K1+000"),
                                        Map.of("measureMeters", 1500, "before", "K1+700", "after", "K1+500"))),
                        "If-Match",
                        "\"1\"");
        Page page = open("dispatcher", "/?view=roads&lang=zh");
        page.keyboard().press("/");
        page.keyboard().type("X004 K1+600 左");
        assertThat(page.locator("#found [role=option]").nth(0)).containsText("X004 K1+600 左侧");
        assertThat(page.locator("#found [role=option]").nth(1)).containsText("X004 K1+600(2) 左侧");
        Chromium.picture(page, "search-stake");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator(".found-mark")).containsText("K1+600(2)");
        assertThat(page).hasURL(Pattern.compile("at=16"));
        page.locator("[role=search] input").fill("X004 K0+900");
        assertThat(page.locator("#found [role=alert]")).containsText("K0+800 = K1+000");
        page.context().close();
    }

    @Test
    void an_officer_reads_only_and_a_road_of_the_map_can_be_clicked() {
        Page page = open("officer", "/?view=roads&lang=en&at=16/34.15/116.9013");
        page.locator("#map").click();
        assertThat(page.locator("#road-card")).isVisible();
        assertThat(page.locator("[data-action=edit-road]")).hasCount(0);
        assertThat(List.of("X001", "Y001"))
                .contains(page.locator("#road-card h2").innerText().substring(0, 4));
        page.context().close();
    }
}
