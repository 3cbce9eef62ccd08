package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;
import org.xunlu.siting.http.SitingScene;

/** The planner's page: a plan, its sliders, a site's flows, why not here, a study with its report. */
final class SitingPageTest {
    private static final double PATIENCE = 60_000;
    private static Database database;
    private static TestServer server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        database = TestDatabases.h2();
        SitingScene.roads(database);
        server = TestServer.start(database);
        SitingScene.flows(server);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
        database.close();
    }

    private static Page open(String login, String path) {
        Page page = chromium.signedIn(server, login, new Browser.NewContextOptions().setViewportSize(1440, 1000));
        page.context().setDefaultTimeout(PATIENCE);
        page.navigate(path);
        page.locator("html[data-ready]").waitFor();
        return page;
    }

    @Test
    void a_slider_ranks_again_a_click_on_a_site_shows_its_flows_and_a_click_on_a_road_says_why_not() {
        Page page = open("planner", "/?view=siting&n=2&tol=10");
        page.locator("#plan-figures").waitFor();
        assertThat(page.locator("[data-site]")).hasCount(2);
        assertThat(page.locator("#compare")).containsText("防绕行截流");
        page.locator("input[name=points]").fill("4");
        assertThat(page.locator("[data-site]")).hasCount(4);
        assertThat(page).hasURL(Pattern.compile(".*n=4.*"));
        page.locator("[data-site]").first().click();
        Locator card = page.locator("#site-card");
        assertThat(card).containsText("截住");
        assertThat(card.locator("table.flows tbody tr").first()).containsText("演示");
        assertThat(card.locator("table.checks tbody tr")).hasCount(12);
        card.locator("[data-mark=required]").click();
        assertThat(page).hasURL(Pattern.compile(".*fix=S\\d+.*"));
        assertThat(page.locator("#patrol-demand, .empty").first()).isVisible();
        Chromium.picture(page, "siting-plan");

        // by keyboard: the tool, then the space bar picks the place under the cross in the middle of the map
        page.locator("[data-action=why]").click();
        page.mouse().click(800, 500);
        assertThat(page.locator("#why-card")).isVisible();
        Chromium.picture(page, "siting-why");
        assertThat(chromium.errors()).isEmpty();
        page.context().close();
    }

    @Test
    void a_study_is_kept_read_and_printed_in_english() {
        Page page = open("planner", "/?view=siting&n=2&lang=en");
        page.locator("#plan-figures").waitFor();
        page.locator("input[name=name]").fill("Demo study");
        page.locator("[data-action=keep]").click();
        Locator card = page.locator("#study-card");
        card.waitFor();
        assertThat(card).containsText("Demo study");
        assertThat(card.locator("#marginal svg")).isVisible();
        assertThat(card.locator("#sensitivity table tbody tr")).hasCount(9);
        Chromium.picture(page, "siting-study-en");
        card.locator("[data-action=report]").click();
        Locator report = page.locator(".siting-report");
        assertThat(report).containsText("Siting of off-site enforcement points: Demo study");
        assertThat(report.locator("#report-sites tbody tr")).hasCount(2);
        assertThat(report.locator("svg.report-map")).hasCount(2);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#map")).isHidden();
        assertThat(report).isVisible();
        Chromium.picture(page, "siting-report-print");
        assertThat(chromium.errors()).isEmpty();
        page.context().close();
    }

    @Test
    void every_tab_opens_and_a_candidate_is_drawn_by_hand() {
        Page page = open("planner", "/?view=siting&tab=candidates");
        page.locator(".row").first().waitFor();
        page.locator("[data-action=rules]").click();
        assertThat(page.locator("#site-rules tbody tr")).hasCount(12);
        page.keyboard().press("Escape");
        page.locator(".row").first().click();
        page.waitForTimeout(600);
        page.locator("[data-action=draw-candidate]").click();
        page.mouse().click(760, 500);
        Locator dialog = page.locator("dialog[open]");
        dialog.locator("input[name=name]").fill("演示候选");
        dialog.locator("button.primary").click();
        // a click beside every road is answered in words and the form stays; on a road the candidate is there
        page.waitForTimeout(1_500);
        if (dialog.isVisible()) {
            assertThat(dialog).containsText("道路");
            page.keyboard().press("Escape");
            chromium.errors().removeIf(error -> error.contains("400"));
        }
        for (String tab : new String[] {"flows", "projects", "posts", "studies", "plan"}) {
            page.locator("[data-tab=" + tab + "]").click();
            assertThat(page.locator("[data-tab=" + tab + "]")).hasAttribute("aria-selected", "true");
            page.waitForTimeout(400);
        }
        // this county has no towns, so the page says that no base can be chosen
        chromium.errors().removeIf(error -> error.contains("422"));
        assertThat(chromium.errors()).isEmpty();
        page.context().close();
    }

    @Test
    void a_dispatcher_reads_the_plan_and_is_offered_nothing_to_change() {
        Page page = open("dispatcher", "/?view=siting&n=2");
        assertThat(page.locator("#plan-figures")).containsText("%", new ContainsTextOptions().setTimeout(PATIENCE));
        assertThat(page.locator("[data-action=keep]").count()).isZero();
        assertThat(chromium.errors()).isEmpty();
        page.context().close();
    }
}
