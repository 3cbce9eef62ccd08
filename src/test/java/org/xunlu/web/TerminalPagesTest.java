package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestServer;
import org.xunlu.geo.Datum;
import org.xunlu.geo.LonLat;

/** The pages about terminals and recordings, against the real server. */
final class TerminalPagesTest {
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
    void a_table_in_a_shifted_datum_is_seen_on_the_map_with_its_faults_before_it_is_stored() {
        LonLat place = new LonLat(116.95, 34.19);
        LonLat shifted = Datum.GCJ02.fromWgs84(place);
        Instant start = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        StringBuilder table = new StringBuilder("time,lon,lat\n");
        for (int i = 0; i < 20; i++) {
            table.append(start.plusSeconds(10L * i))
                    .append(',')
                    .append(shifted.lon() + 0.0005 * i)
                    .append(',');
            table.append(shifted.lat()).append('\n');
        }
        table.append(start.plusSeconds(300)).append(",east,34.19\n");
        long unit = server.as("dispatcher")
                .post(
                        "/api/units",
                        Map.of(
                                "name",
                                "演示车",
                                "plate",
                                "皖L·演0001",
                                "squadronId",
                                server.as("dispatcher")
                                        .post("/api/squadrons", Map.of("name", "一中队"))
                                        .json()
                                        .path("id")
                                        .asLong()))
                .json()
                .path("id")
                .asLong();
        Page page = open("/?view=tracks-upload&lang=zh");
        page.locator("#view-tracks-upload input[type=file]")
                .setInputFiles(
                        new FilePayload("day.csv", "text/csv", table.toString().getBytes(StandardCharsets.UTF_8)));
        page.locator("#f-datum").selectOption("GCJ02");
        page.locator("[data-action=preview]").click();
        assertThat(page.locator("#view-tracks-upload .field.wrong")).containsText("请选择");
        page.locator("#f-whose").selectOption("unit:" + unit);
        page.locator("[data-action=preview]").click();
        assertThat(page.locator("#preview")).containsText("20");
        assertThat(page.locator("#faults")).containsText("east");
        assertThat(page.locator("#faults")).containsText("22");
        Chromium.picture(page, "upload-preview");
        assertThat(fixes(unit)).as("nothing is stored by a look").isEmpty();
        page.locator("[data-action=take]").click();
        assertThat(page.locator("#report")).containsText("20");
        JsonNode fixes = fixes(unit);
        assertThat(fixes).hasSize(20);
        LonLat stored =
                new LonLat(fixes.at("/0/lon").asDouble(), fixes.at("/0/lat").asDouble());
        assertThat(stored.roughMetersTo(place)).as("turned into WGS 84").isLessThan(1);
        page.context().close();
        assertThat(chromium.errors()).isEmpty();
    }

    private static JsonNode fixes(long unit) {
        Instant now = Instant.now();
        return server.as("dispatcher")
                .get("/api/tracks/" + unit + "?from=" + now.minus(1, ChronoUnit.DAYS) + "&to=" + now.plusSeconds(60))
                .json()
                .path("fixes");
    }

    @Test
    void a_text_and_a_drawn_area_are_told_to_a_terminal_and_taken_back() {
        server.as("administrator").post("/api/devices", Map.of("uniqueId", "13900000001", "name", "六号车台"));
        Page page = open("/?view=orders&lang=en&theme=dark");
        assertThat(page.locator(".terminal")).containsText("六号车台");
        page.locator("[data-action=text]").click();
        page.locator("dialog textarea").fill("请到 G311 K12 会合");
        page.locator("dialog .primary").click();
        assertThat(page.locator("#order-card")).containsText("waits for terminal");
        page.locator("[data-action=CIRCLE]").click();
        page.locator("#map").click();
        page.locator("dialog #f-text").fill("集市");
        page.locator("dialog .primary").click();
        assertThat(page.locator("#view-orders .row")).hasCount(2);
        page.waitForFunction("() => xunlu.map.layers.find('order-areas').layer.getLayers().length === 1");
        Chromium.picture(page, "orders-dark");
        page.locator("#order-card [data-action=cancel]").click();
        assertThat(page.locator("#order-card")).containsText("taken back");
        page.setViewportSize(390, 844);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        Chromium.picture(page, "orders-phone");
        page.context().close();
        assertThat(chromium.errors()).isEmpty();
    }

    private static Page open(String path) {
        Page page = chromium.signedIn(server, "dispatcher", new Browser.NewContextOptions().setViewportSize(1366, 768));
        page.navigate(path);
        page.locator("[data-ready=yes]").waitFor();
        return page;
    }
}
