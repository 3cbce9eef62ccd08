package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestServer;

/** The officer's page in a dead spot, against the real server. */
final class OfficerOfflineTest {
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
    void the_page_opens_without_a_line_and_sends_what_it_kept_when_the_line_is_back() {
        Page page = chromium.signedIn(
                server,
                "officer",
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setPermissions(List.of("geolocation"))
                        .setGeolocation(new Geolocation(34.18, 116.95).setAccuracy(8)));
        page.navigate("/officer.html");
        page.locator("[data-ready] #find").waitFor();
        page.waitForFunction("navigator.serviceWorker.controller !== null");
        // once more under the worker, which now keeps all the page is made of
        page.reload();
        page.locator("[data-ready] #find").waitFor();
        page.context().setOffline(true);
        page.reload();
        page.locator("[data-ready] #find").waitFor();
        assertThat(page.locator("#place")).containsText("±8");
        page.locator("#find").click();
        page.locator(".kinds button").first().click();
        page.locator("dialog .big").click();
        assertThat(page.locator("#queue")).containsText("1 件");
        Chromium.picture(page, "officer-offline");
        page.context().setOffline(false);
        assertThat(page.locator("#queue")).containsText("已全部上传");
        JsonNode found = server.as("dispatcher").get("/api/findings").json().path("items");
        assertThat(found).hasSize(1);
        assertThat(found.at("/0/kind").asText()).isEqualTo("GRAIN_DRYING");
        page.locator("#top summary").click();
        page.locator(".menu-body button").last().click();
        page.waitForURL(url -> url.contains("/login.html"));
        assertThat((Boolean) page.evaluate("caches.match('/api/session').then(kept => !kept)"))
                .isTrue();
        page.context().close();
    }
}
