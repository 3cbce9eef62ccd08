package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.sql.RosterStore;

/** Roadside control as a dispatcher uses it: a fault is reported, a stop confirmed, every tab opened. */
final class RoadsidePageTest {
    private static final LocatorAssertions.ContainsTextOptions PATIENT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private static long officer(Database database, String name) {
        return new RosterStore(database)
                .add(new Officer(new OfficerId(0), null, name, "证" + name, LocalDate.of(2090, 1, 1), null, 0))
                .id()
                .value();
    }

    @Test
    void a_fault_is_reported_and_a_stop_is_confirmed() {
        try (Database database = TestDatabases.h2();
                TestServer server = TestServer.start(database);
                Chromium chromium = Chromium.start()) {
            server.as("dispatcher")
                    .post(
                            "/api/checkpoints",
                            Map.of(
                                    "code",
                                    "R-1",
                                    "name",
                                    "一号点",
                                    "kind",
                                    "OFF_SITE",
                                    "lon",
                                    116.9,
                                    "lat",
                                    34.2,
                                    "lanes",
                                    2));
            List<Long> officers = List.of(officer(database, "甲"), officer(database, "乙"));
            server.as("officer")
                    .post(
                            "/api/stops",
                            Map.of(
                                    "lon",
                                    116.9,
                                    "lat",
                                    34.2,
                                    "plate",
                                    "皖L演0001",
                                    "axles",
                                    6,
                                    "firstKg",
                                    81_230,
                                    "againKg",
                                    48_980,
                                    "vehicleType",
                                    "COMBINATION",
                                    "officers",
                                    officers));
            Page page =
                    chromium.signedIn(server, "dispatcher", new Browser.NewContextOptions().setViewportSize(1366, 768));
            page.setDefaultTimeout(30_000);
            page.navigate("/?view=roadside");
            page.locator("[data-place='R-1']").click();
            page.locator("[data-action='report-fault']").click();
            page.locator("dialog textarea[name='text']").fill("秤台断线");
            page.locator("dialog button.primary").click();
            assertThat(page.locator("#place-upkeep")).containsText("秤台断线", PATIENT);
            assertThat(page.locator("#board")).containsText("故障", PATIENT);

            page.locator("[data-tab='stops']").click();
            page.locator(".row").first().click();
            assertThat(page.locator("#stop-card")).containsText("32.25 t", PATIENT);
            page.locator("[data-action='confirm']").click();
            assertThat(page.locator("#stop-figures")).containsText("32.25 t", PATIENT);
            for (String tab : List.of("bypass", "followers", "times")) {
                page.locator("[data-tab='" + tab + "']").click();
                page.locator("[data-tab='" + tab + "'][aria-selected='true']").waitFor();
                page.locator(".view-part .scroll section").first().waitFor();
            }
        }
    }
}
