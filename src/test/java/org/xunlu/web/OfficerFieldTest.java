package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestServer;
import org.xunlu.geo.LonLat;

/** What lies open around the officer, revisited and reported with and without a line. */
final class OfficerFieldTest {
    private static final LonLat HERE = new LonLat(116.95, 34.18);
    private static TestServer server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
    }

    private static long record(String kind, double lon, double lat, String note) {
        return server.as("dispatcher")
                .post("/api/findings", Map.of("kind", kind, "lon", lon, "lat", lat, "note", note))
                .json()
                .path("id")
                .asLong();
    }

    /** Asked again and again from here: a promise counts as true where the browser polls it. */
    private static void waitUntilKept(Page page, long finding) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!Boolean.TRUE.equals(page.evaluate("""
                async id => (await (await caches.match('/api/officer/findings'))?.json())?.items.length === 2
                    && !!(await caches.match('/api/findings/' + id))""", Long.toString(finding)))) {
            assertThat(System.nanoTime()).as("the list is kept").isLessThan(end);
            page.waitForTimeout(100);
        }
    }

    private static void photograph(Page page) throws Exception {
        page.locator("dialog input[type=file]")
                .setInputFiles(
                        new FilePayload("a.png", "image/png", Files.readAllBytes(Path.of("web/style/icon-192.png"))));
        page.locator("dialog .photo img").waitFor();
    }

    @Test
    void the_nearest_open_finding_is_revisited_and_another_reported_in_a_dead_spot_and_each_arrives_once()
            throws Exception {
        long near = record("STALL", 116.9503, 34.1801, "瓜摊");
        long far = record("DUMPING", 116.97, 34.18, "垃圾");
        Page page = PhoneOfOfficer.open(chromium, server, HERE).page();
        assertThat(page.locator("#nearby")).containsText("2 处");
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        // under the worker the page keeps the list, and the nearest ones whole
        page.reload();
        waitUntilKept(page, near);
        page.context().setOffline(true);
        page.reload();
        page.locator("[data-ready] #nearby").click();
        Locator rows = page.locator("dialog .open-row");
        assertThat(rows).hasCount(2);
        assertThat(rows.first()).containsText("占道经营");
        assertThat(rows.first()).containsText("30 m");
        assertThat(rows.first()).containsText("东");
        Chromium.picture(page, "officer-nearby");
        rows.first().click();
        assertThat(page.locator("dialog .open-finding")).containsText("瓜摊");
        page.locator("[data-action=visit]").click();
        page.locator("[data-outcome=REMOVED]").click();
        assertThat(page.locator("dialog [role=alert]")).containsText("处理后照片");
        photograph(page);
        page.locator("[data-outcome=REMOVED]").click();
        assertThat(page.locator("#queue")).containsText("1 件");
        assertThat(page.locator("#nearby")).containsText("1 处");

        page.locator("#find").click();
        page.locator(".kinds [data-kind=PILED_MATERIAL]").click();
        photograph(page);
        page.locator("[data-action=place]").click();
        page.locator(".spot-map.leaflet-container").waitFor();
        page.locator(".spot-map").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("dialog .spot")).containsText("手动");
        Chromium.picture(page, "officer-report");
        page.locator("dialog .save").click();
        assertThat(page.locator("#queue")).containsText("2 件");
        page.context().setOffline(false);
        assertThat(page.locator("#queue")).containsText("已全部上传");
        assertThat(page.locator("#nearby")).containsText("2 处");

        TestClient dispatcher = server.as("dispatcher");
        JsonNode whole = dispatcher.get("/api/findings/" + near).json();
        assertThat(whole.at("/finding/state").asText()).isEqualTo("CLOSED");
        assertThat(whole.at("/finding/verified").asBoolean()).isTrue();
        assertThat(whole.path("photos")).hasSize(1);
        assertThat(dispatcher.get("/api/findings/" + near + "/visits").json().path("visits"))
                .hasSize(1);
        JsonNode found =
                dispatcher.get("/api/findings?kind=PILED_MATERIAL").json().path("items");
        assertThat(found).hasSize(1);
        assertThat(found.at("/0/lon").asDouble()).isGreaterThan(HERE.lon()).isCloseTo(HERE.lon(), within(0.01));
        JsonNode spot = dispatcher
                .get("/api/findings/" + found.at("/0/id").asLong() + "/visits")
                .json();
        assertThat(spot.at("/standpoint/lon").asDouble()).isEqualTo(HERE.lon());
        assertThat(spot.at("/standpoint/accuracyMeters").asDouble()).isEqualTo(6);

        // the same kind within 50 m is offered before a new one
        record("NON_ROAD_SIGN", 116.9502, 34.18, "");
        page.reload();
        assertThat(page.locator("#nearby")).containsText("3 处");
        page.locator("#find").click();
        page.locator(".kinds [data-kind=NON_ROAD_SIGN]").click();
        assertThat(page.locator("dialog .same")).isVisible();
        assertThat(dispatcher
                        .get("/api/findings/" + far)
                        .json()
                        .at("/finding/state")
                        .asText())
                .isEqualTo("FOUND");
        page.context().close();
    }
}
