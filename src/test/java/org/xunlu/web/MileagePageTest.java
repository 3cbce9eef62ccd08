package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClock;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;
import org.xunlu.network.GridNetworks;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.sql.NetworkStore;

/** From a kilometre to what it was made of, and what late data changed, wherever kilometres are shown. */
final class MileagePageTest {
    private static final Instant TEN = Instant.parse("2026-06-01T02:00:00Z");
    private static final String DAY = "2026-06-01";
    private static final String PERIOD = "&from=" + DAY + "&to=" + DAY;

    private static Database database;
    private static TestServer server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        RoadNetwork grid = GridNetworks.of(4, 5, 500);
        database = TestDatabases.h2();
        new NetworkStore(database).replace(grid.roads(), grid.segments(), done -> {});
        TestClock clock = new TestClock(TEN);
        clock.pass(Duration.ofDays(2));
        server = TestServer.start(
                database, clock, Map.of("account.session-hours", "1000", "account.idle-minutes", "60000"));
        drive();
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
        database.close();
    }

    /** Everything comes in two days late. */
    private static void drive() {
        String secret = server.as("administrator")
                .post("/api/devices", Map.of("uniqueId", "car-7", "name", "演示 car-7", "unitId", 7))
                .json()
                .path("secret")
                .asText();
        for (int i = 0; i < 60; i++) {
            if (i < 25 || i > 42) {
                String fix = "/api/osmand?id=car-7&key=" + secret + "&speed=20&lat=" + GridNetworks.CORNER.lat()
                        + "&lon=" + (GridNetworks.CORNER.lon() + 0.0003 * i) + "&timestamp="
                        + TEN.plusSeconds(10L * i).getEpochSecond();
                assertThat(server.anyone().get(fix).status()).isEqualTo(200);
            }
        }
    }

    @Test
    void a_kilometre_leads_to_its_trip_and_to_the_playback_and_late_data_are_told_everywhere() {
        Page page = chromium.signedIn(server, "reviewer", new Browser.NewContextOptions().setViewportSize(1280, 900));
        page.navigate("/?view=mileage" + PERIOD + "&lang=en");
        assertThat(page.locator("#mileage-total")).hasText("1.6 km");
        assertThat(page.locator("#reopenings")).containsText("Late data re-opened this day");
        page.locator("#mileage-by").selectOption("squadron");
        assertThat(page.locator("#mileage-sums tbody tr")).hasCount(1);
        assertThat(page.locator("#mileage-sums tbody tr")).containsText("in no squadron");
        assertThat(page.locator("#mileage-sums tbody tr")).containsText("1.6 km");
        page.locator("#mileage-by").selectOption("unit");
        assertThat(page).hasURL(Pattern.compile("by=unit"));
        assertThat(page.locator("[data-download=xlsx]"))
                .hasAttribute("href", Pattern.compile("/api/mileage\\.xlsx\\?.*by=UNIT.*language=en"));
        page.locator("#mileage-sums [data-sum='7'] button").click();
        assertThat(page.locator("#mileage-sums")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile("unit=7"));
        page.locator(".mileage-row .mileage-day b").first().click();
        Locator trip = page.locator("#day-sheet tr[data-kind=TRIP]");
        assertThat(trip).hasCount(1);
        assertThat(page.locator("#day-sheet")).containsText(Pattern.compile("before .* after 1\\.6 km"));
        Chromium.picture(page, "mileage-en");
        trip.locator("td a").nth(2).click();
        assertThat(page.locator(".line-legend")).containsText("Bridged", new ContainsTextOptions().setTimeout(30_000));
        assertThat(page).hasURL(Pattern.compile("view=playback"));
        for (String view : new String[] {"coverage", "report"}) {
            page.navigate("/?view=" + view + PERIOD + "&lang=zh");
            assertThat(page.locator("#reopenings")).containsText("因迟到 42 个定位点重新核算");
        }
        assertThat(chromium.errors()).isEmpty();
        page.context().close();
    }
}
