package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.sql.RosterStore;

/** A truck is stopped, weighed, unloaded and weighed again on the phone, while the line comes and goes. */
final class OfficerStopTest {
    private static void officer(Database database, String name) {
        new RosterStore(database)
                .add(new Officer(new OfficerId(0), null, name, "证" + name, LocalDate.of(2099, 1, 1), null, 0));
    }

    @Test
    void a_stop_recorded_without_a_line_is_sent_once_and_the_second_mass_corrects_it() {
        try (Database database = TestDatabases.h2();
                TestServer server = TestServer.start(database);
                Chromium chromium = Chromium.start()) {
            officer(database, "甲");
            officer(database, "乙");
            Page page = chromium.signedIn(
                    server,
                    "officer",
                    new Browser.NewContextOptions()
                            .setViewportSize(390, 844)
                            .setHasTouch(true)
                            .setIsMobile(true)
                            .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                            .setPermissions(List.of("geolocation"))
                            .setGeolocation(new Geolocation(34.18, 116.95).setAccuracy(8)));
            page.navigate("/officer.html");
            assertThat(page.locator("#place")).containsText("±8");
            page.waitForFunction("() => window.officer?.stops.officers.length === 2 && window.officer.stops.limits");
            page.context().setOffline(true);

            page.locator("#stop").click();
            page.locator("dialog [name=plate]").fill("皖L88801");
            page.locator("dialog [name=firstKg]").fill("81");
            page.locator("dialog button.primary").click();
            assertThat(page.locator("dialog [role=alert]")).containsText("公斤");
            page.locator("dialog [name=firstKg]").fill("81230");
            assertThat(page.locator("dialog .stop-verdict")).containsText("32.23");
            page.locator("dialog [data-value=MODIFIED]").click();
            page.locator("dialog [aria-label=执法人员] button").first().click();
            page.locator("dialog [aria-label=执法人员] button").nth(1).click();
            Chromium.picture(page, "officer-stop");
            page.locator("dialog button.primary").click();
            assertThat(page.locator("#queue")).containsText("1 件");
            assertThat(server.as("officer").get("/api/stops").json().path("items"))
                    .isEmpty();

            page.context().setOffline(false);
            assertThat(page.locator("#queue")).containsText("已全部上传");
            JsonNode stored = server.as("officer").get("/api/stops").json().path("items");
            assertThat(stored).hasSize(1);
            assertThat(stored.get(0).path("firstKg").asInt()).isEqualTo(81_230);

            page.locator("#stop").click();
            page.locator("dialog [data-plate=皖L88801]").click();
            page.locator("dialog [name=againKg]").fill("48980");
            assertThat(page.locator("dialog .stop-verdict")).containsText("32.25");
            page.locator("dialog button.primary").click();
            page.waitForFunction(
                    "() => window.officer.stops.waiting === 0 && window.officer.stops.box.open.length === 0");
            JsonNode again = server.as("officer").get("/api/stops").json().path("items");
            assertThat(again).hasSize(1);
            assertThat(again.get(0).path("unloadedKg").asInt()).isEqualTo(32_250);
            assertThat(again.get(0).path("offences").toString()).contains("OVER_LIMIT", "MODIFIED");
            chromium.errors().removeIf(error -> error.contains("ERR_INTERNET_DISCONNECTED"));
            assertThat(chromium.errors()).isEmpty();
        }
    }
}
