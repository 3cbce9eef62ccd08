package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;
import org.xunlu.network.GridNetworks;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.sql.NetworkStore;

/** Two units of a morning on one clock, as evidence. */
final class PlaybackPageTest {
    private static final ZoneId BRIGADE_TIME = ZoneId.of("Asia/Shanghai");
    private static LocalDate day;
    /** Yesterday at ten, so that no run of the test has a midnight in its drive. */
    private static Instant now;

    private static Database database;
    private static TestServer server;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        day = LocalDate.now(BRIGADE_TIME).minusDays(1);
        now = day.atTime(10, 0).atZone(BRIGADE_TIME).toInstant();
        RoadNetwork grid = GridNetworks.of(4, 5, 500);
        database = TestDatabases.h2();
        new NetworkStore(database).replace(grid.roads(), grid.segments(), done -> {});
        server = TestServer.start(database);
        drive("car-7", 7, 0);
        drive("car-8", 8, 0.0045);
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
        database.close();
    }

    private static void drive(String name, long unit, double north) {
        String secret = server.as("administrator")
                .post("/api/devices", Map.of("uniqueId", name, "name", "演示 " + name, "unitId", unit))
                .json()
                .path("secret")
                .asText();
        for (int i = 0; i < 60; i++) {
            // the first car is not heard for three minutes on the same road
            if (unit == 7 && i > 35 && i < 55) {
                continue;
            }
            // every twentieth fix has no satellites
            String fix = "/api/osmand?id=" + name + "&key=" + secret + "&speed=20&lat="
                    + (GridNetworks.CORNER.lat() + north) + "&lon=" + (GridNetworks.CORNER.lon() + 0.0003 * i)
                    + "&timestamp=" + now.minusSeconds(600 - 10L * i).getEpochSecond()
                    + (i % 20 == 10 ? "&valid=0" : "") + "&altitude=34&batt=" + (90 - i);
            assertThat(server.anyone().get(fix + (i == 25 ? "&alarm=sos" : "")).status())
                    .isEqualTo(200);
            if (i == 20) {
                // far away and back within ten seconds
                send(name, secret, north + 0.3, 0.0003 * 20, 600 - 10L * 20 - 5, "");
            }
        }
        // three minutes on one spot
        for (int i = 1; i < 20; i++) {
            send(name, secret, north, 0.0003 * 59, 10 - 10L * i, "&speed=0");
        }
    }

    private static void send(String name, String secret, double north, double east, long secondsAgo, String more) {
        String fix = "/api/osmand?id=" + name + "&key=" + secret + "&lat=" + (GridNetworks.CORNER.lat() + north)
                + "&lon=" + (GridNetworks.CORNER.lon() + east) + "&timestamp="
                + now.minusSeconds(secondsAgo).getEpochSecond() + more;
        assertThat(server.anyone().get(fix).status()).isEqualTo(200);
    }

    @Test
    void a_click_on_the_line_sets_the_clock_and_marks_above_the_units_tell_what_they_are() {
        Page page = chromium.signedIn(server, "dispatcher", new Browser.NewContextOptions().setViewportSize(1280, 900));
        page.navigate("/?view=playback&unit=8&day=" + day + "&lang=en");
        page.locator("html[data-ready=yes]").waitFor();
        assertThat(page.locator("path.unbelieved").first()).isVisible();
        // what no car can have driven is beside the line, told by pointer, legend and table
        page.locator("path.alarm-mark").hover();
        assertThat(page.locator(".leaflet-tooltip")).containsText("SOS");
        page.locator("path.stop-mark").hover();
        assertThat(page.locator(".leaflet-tooltip")).containsText("min");
        assertThat(page.locator(".line-legend")).containsText("not believed");
        page.locator("#view-playback summary").last().click();
        assertThat(page.locator("#way-table tr[data-kind=UNBELIEVED]")
                        .filter(new Locator.FilterOptions().setHasText("impossible jump")))
                .hasCount(1);
        // the alarm was raised on the line at the 25th fix: beside its mark the line was passed a little later
        String before = page.locator(".strip input").inputValue();
        BoundingBox mark = page.locator("path.alarm-mark").boundingBox();
        page.mouse().click(mark.x + mark.width / 2 + 25, mark.y + mark.height / 2);
        assertThat(page.locator("#playback-place")).containsText(Pattern.compile("X\\d+ K\\d+\\+\\d+"));
        assertThat(page.locator(".strip input")).not().hasValue(before);
        long clicked = Long.parseLong(page.locator(".strip input").inputValue());
        assertThat(Instant.ofEpochMilli(clicked)).isBetween(now.minusSeconds(350), now.plusSeconds(1));
        assertThat(chromium.errors()).isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void two_units_run_on_one_clock_and_the_link_opens_the_same_moment(String language) {
        long moment = now.minusSeconds(300).toEpochMilli() / 1000 * 1000;
        Page page = chromium.signedIn(server, "dispatcher", new Browser.NewContextOptions().setViewportSize(1280, 900));
        page.navigate("/?view=playback&unit=7&with=8&day=" + day + "&time=" + moment + "&lang=" + language);
        page.locator("html[data-ready=yes]").waitFor();
        assertThat(page.locator(".playback-unit")).hasCount(2);
        assertThat(page.locator(".strip input")).hasValue(Long.toString(moment));
        assertThat(page.locator("[data-unit='7']"))
                .containsText(language.equals("zh") ? "未定位 2" : "no satellite fix 2");
        assertThat(page.locator("[data-unit='7'] a[download]")).hasCount(3);
        page.locator(".strip input").press("ArrowRight");
        assertThat(page.locator("#playback-place")).containsText(Pattern.compile("X001 K\\d+\\+\\d+"));
        // sensors of the fix, the silence by the clock, and the table that leads to each piece
        assertThat(page.locator("#point-facts")).containsText("34 m");
        assertThat(page.locator("#point-facts")).containsText("%");
        assertThat(page.locator(".line-legend")).containsText(language.equals("zh") ? "补接" : "Bridged");
        page.locator("#view-playback summary").last().click();
        page.locator("#way-table tr[data-kind=BRIDGED] button").click();
        assertThat(page.locator("[data-unit='7']"))
                .containsText(language.equals("zh") ? "沿唯一可行路线推定" : "taken along the only way possible");
        assertThat(page.locator("#way-table tr[data-kind=BRIDGED]")).containsText("X001");
        page.locator("[data-unit='8'] button").click();
        assertThat(page.locator(".playback-unit")).hasCount(1);
        page.locator("[data-action=add-unit]").selectOption("8");
        assertThat(page.locator(".playback-unit")).hasCount(2);
        page.locator("[data-action=share]").click();
        assertThat(page).hasURL(Pattern.compile("time=\\d{13}"));
        Chromium.picture(page, "playback-" + language);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("[data-unit='8']")).isVisible();
        assertThat(page.locator("#map")).isVisible();
        assertThat(page.locator("#way-table")).isVisible();
        assertThat(page.locator(".strip input")).isHidden();
        page.waitForTimeout(300);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/pages/playback-print-" + language + ".png")));
        assertThat(chromium.errors()).isEmpty();
        page.context().close();
    }
}
