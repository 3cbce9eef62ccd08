package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
import org.xunlu.patrol.http.PatrolScene;
import org.xunlu.patrol.http.Terminal;

/** What a dispatcher sees of a drive while it is driven, without touching the page. */
final class LiveDriveTest {
    private static final double METERS_A_FIX = 40;
    private static final Duration STEP = Duration.ofSeconds(2);
    private static PatrolScene scene;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        scene = PatrolScene.start(8);
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
    void the_unit_moves_its_road_is_painted_and_the_figures_count_up() {
        TestClient dispatcher = scene.server().as("dispatcher");
        Terminal terminal = new Terminal(scene.server(), "car-live", scene.unit());
        long id = scene.draft("演示实时", 1, 2);
        dispatcher.post("/api/patrols/" + id + "/assign", scene.duty(0));
        dispatcher.post("/api/patrols/" + id + "/publish", Map.of());
        dispatcher.post("/api/patrols/" + id + "/start", Map.of());
        Way way = Way.of(dispatcher.get("/api/patrols/" + id).json().at("/route/geometry/coordinates"));
        Instant time = Instant.parse(
                dispatcher.get("/api/patrols/" + id).json().path("departedAt").asText());

        Page page = chromium.signedIn(
                scene.server(), "dispatcher", new Browser.NewContextOptions().setViewportSize(1280, 800));
        page.navigate("/?view=patrol&sel=patrol:" + id + "&at=15/34.0/117.008&lang=zh");
        page.locator("#patrol-card[data-state=DRIVING]").waitFor();
        page.waitForFunction("() => xunlu.map.roads.data.revision >= 0 && xunlu.feed.state === 'live'");
        assertThat(page.locator("[data-figure=driven]")).hasText("0.0 km");
        DriveWatch watch = DriveWatch.on(page);

        // the first fix only says where the unit is
        terminal.send(way.at(0), time);
        for (int fix = 1; fix <= 16; fix++) {
            watch.expect(way.at(fix * METERS_A_FIX));
            terminal.send(way.at(fix * METERS_A_FIX), time.plus(STEP.multipliedBy(fix)));
            assertThat(watch.shownAt()).isPositive();
        }

        // 640 m of the two wanted segments of 461 m each
        assertThat(page.locator("[data-figure=driven]")).hasText("0.6 km");
        assertThat(page.locator("[data-figure=coverage]")).hasText("0.6 km");
        assertThat(page.locator("[data-figure=adherence]")).hasText("69.4 %");
        Chromium.picture(page, "live-drive");
        assertThat(chromium.errors()).isEmpty();
        page.context().close();
    }
}
