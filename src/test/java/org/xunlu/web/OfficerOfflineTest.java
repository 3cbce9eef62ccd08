package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestServer;
import org.xunlu.patrol.http.PatrolScene;

/** The officer's page in a dead spot, with everything behind it real. */
final class OfficerOfflineTest {
    private static final double METERS_A_STEP = 25;
    private static PatrolScene scene;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        scene = PatrolScene.start(6);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        scene.close();
    }

    @Test
    void without_a_line_the_page_opens_shows_the_way_and_keeps_all_which_then_arrives_once() throws Exception {
        TestServer server = scene.server();
        TestClient dispatcher = server.as("dispatcher");
        long id = scene.draft("演示夜班", 1, 2);
        dispatcher.post("/api/patrols/" + id + "/assign", scene.duty(0));
        dispatcher.post("/api/patrols/" + id + "/publish", Map.of());
        Way way = Way.of(dispatcher.get("/api/patrols/" + id).json().at("/route/geometry/coordinates"));
        PhoneOfOfficer phone = PhoneOfOfficer.open(chromium, server, way.at(0));
        Page page = phone.page();
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        phone.start();
        phone.drive(way, 3, METERS_A_STEP);
        assertThat(page.locator("#queue")).containsText("已全部上传");
        // opened once is enough: the worker has kept the answers the page opens with
        awaitKept(page);
        page.context().setOffline(true);
        page.reload();
        page.locator("[data-ready] #end").waitFor();
        assertThat(page.locator("#duty h1")).containsText("演示夜班");
        assertThat(page.locator("#next")).containsText("下一段必巡");
        assertThat(page.locator("#turns li").first()).containsText("X1");
        assertThat((Boolean)
                        page.evaluate("officer.map.roads.data.count > 0 && officer.map.route.getBounds().isValid()"))
                .isTrue();
        for (int step = 4; step <= 6; step++) {
            phone.carryTo(way.at(step * METERS_A_STEP));
        }
        page.locator("#find").click();
        page.locator(".kinds button").first().click();
        page.locator("dialog input[type=file]")
                .setInputFiles(
                        new FilePayload("a.png", "image/png", Files.readAllBytes(Path.of("web/style/icon-192.png"))));
        page.locator(".photo img").waitFor();
        page.locator("dialog .big").click();
        assertThat(page.locator("#queue")).containsText("1 件");
        cryForHelp(page);
        assertThat(page.locator("#sos-state")).containsText("等待发送");
        assertThat(page.locator("#queue")).containsText("2 件");
        Chromium.picture(page, "officer-offline");
        page.reload();
        assertThat(page.locator("#queue")).containsText("2 件");

        // the session ends meanwhile: nothing is lost by it
        List<Cookie> cookies = signInAgain(server);
        page.context().clearCookies();
        page.context().setOffline(false);
        assertThat(page.locator("#notices")).containsText("登录已过期");
        assertThat(page.locator("#queue")).containsText("2 件");
        page.context().addCookies(cookies);
        page.reload();
        page.locator("[data-ready] #end").waitFor();
        assertThat(page.locator("#queue")).containsText("已全部上传");
        assertThat(page.locator("#sos-state")).containsText("等待回应");

        JsonNode found = dispatcher.get("/api/findings").json().path("items");
        assertThat(found).hasSize(1);
        assertThat(dispatcher
                        .get("/api/findings/" + found.at("/0/id").asLong())
                        .json()
                        .path("photos"))
                .hasSize(1);
        JsonNode alarms = dispatcher.get("/api/alarms").json().path("items");
        assertThat(alarms).hasSize(1);
        assertThat(alarms.at("/0/who").asText()).isEqualTo("演示一号车 演示 officer");
        List<String> times = new ArrayList<>();
        dispatcher
                .get("/api/tracks/" + scene.unit())
                .json()
                .path("fixes")
                .forEach(fix -> times.add(fix.path("time").asText()));
        assertThat(times).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(6);

        dispatcher.post("/api/alarms/" + alarms.at("/0/id").asLong() + "/acknowledge", Map.of("note", "二中队已出发"));
        assertThat(page.locator("#sos-state")).containsText("二中队已出发");
        page.locator("#top summary").click();
        page.locator(".menu-body button").last().click();
        page.waitForURL(url -> url.contains("/login.html"));
        assertThat((Boolean) page.evaluate("() => caches.match('/api/session').then((kept) => !kept)"))
                .isTrue();
        page.context().close();
    }

    /** Polls, for a function of the page that promises an answer counts as answered at once. */
    private static void awaitKept(Page page) {
        String all = "() => caches.open('officer-data').then((data) => data.keys()).then((kept) =>"
                + " ['session', 'officer/patrol', 'network/segments', 'driven', 'turns'].every((name) =>"
                + " kept.some((request) => request.url.endsWith(name))))";
        for (int i = 0; i < 300 && !(Boolean) page.evaluate(all); i++) {
            page.waitForTimeout(100);
        }
        assertThat((Boolean) page.evaluate(all)).isTrue();
    }

    /** Holds the button as long as it takes. */
    private static void cryForHelp(Page page) {
        page.locator("#sos").hover();
        page.mouse().down();
        page.locator("#sos-state").waitFor();
        page.mouse().up();
    }

    private static List<Cookie> signInAgain(TestServer server) {
        String token = server.anyone().signIn("officer", TestServer.PASSWORD).cookie();
        return List.of(new Cookie("xunlu_session", token).setUrl(server.url()));
    }
}
