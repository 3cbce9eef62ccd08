package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestServer;

/** A cry for help on two dispatchers' open maps, against the real server. */
final class AlarmPageTest {
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

    @Test
    void a_cry_shows_on_every_open_map_and_is_gone_from_all_when_one_has_taken_care() {
        Page one = open("/?lang=zh");
        Page other = open("/?view=patrol&lang=en&theme=dark");
        server.as("officer")
                .post("/api/alarms", Map.of("lon", 116.95, "lat", 34.19, "note", "翻车"), "Idempotency-Key", "page-sos");
        assertThat(one.locator(".alarm-strip")).containsText("紧急求助");
        assertThat(other.locator(".alarm-strip")).containsText("SOS");
        assertThat((Integer) other.evaluate("xunlu.map.points.get('alarms').features.length"))
                .isEqualTo(1);
        one.bringToFront();
        one.locator("#map").focus();
        one.keyboard().press("a");
        assertThat(one.locator("#alarm-card")).containsText("翻车");
        assertThat(one.locator("#view-alarms .row")).hasCount(1);
        Chromium.picture(one, "alarm-open");
        Chromium.picture(other, "alarm-open-dark");
        one.locator("#alarm-card [data-action=acknowledge]").click();
        one.locator("dialog textarea").fill("已联系，派车前往");
        one.locator("dialog .primary").click();
        assertThat(one.locator("#alarm-card")).containsText("已联系，派车前往");
        assertThat(one.locator(".alarm-strip")).hasCount(0);
        assertThat(other.locator(".alarm-strip")).hasCount(0);
        one.setViewportSize(390, 844);
        assertThat((Boolean) one.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        one.context().close();
        other.context().close();
        assertThat(chromium.errors()).isEmpty();
    }

    private static Page open(String path) {
        Page page = chromium.signedIn(server, "dispatcher", new Browser.NewContextOptions().setViewportSize(1366, 768));
        page.navigate(path);
        page.locator("[data-ready=yes]").waitFor();
        page.waitForFunction("() => xunlu.feed.state === 'live'");
        return page;
    }
}
