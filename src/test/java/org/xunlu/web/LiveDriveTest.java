package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
import org.xunlu.patrol.http.PatrolScene;
import org.xunlu.patrol.http.Terminal;

/** What a dispatcher sees of a drive while it is driven, without touching the page. */
final class LiveDriveTest {
    private static final double METERS_A_FIX = 40;
    private static final Duration STEP = Duration.ofSeconds(2);
    private static Chromium chromium;
    private PatrolScene scene;
    private Page page;
    private Way way;
    private Terminal terminal;
    private Instant departed;

    @BeforeAll
    static void startBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    /** A patrol over two segments of 461 m each has departed, and a dispatcher looks at it. */
    @BeforeEach
    void depart() {
        scene = PatrolScene.start(8);
        TestClient dispatcher = scene.server().as("dispatcher");
        terminal = new Terminal(scene.server(), "car-live", scene.unit());
        long id = scene.draft("演示实时", 1, 2);
        dispatcher.post("/api/patrols/" + id + "/assign", scene.duty(0));
        dispatcher.post("/api/patrols/" + id + "/publish", Map.of());
        dispatcher.post("/api/patrols/" + id + "/start", Map.of());
        JsonNode patrol = dispatcher.get("/api/patrols/" + id).json();
        way = Way.of(patrol.at("/route/geometry/coordinates"));
        departed = Instant.parse(patrol.path("departedAt").asText());
        page = chromium.signedIn(
                scene.server(), "dispatcher", new Browser.NewContextOptions().setViewportSize(1280, 800));
        page.navigate("/?view=patrol&sel=patrol:" + id + "&at=15/34.0/117.008&lang=zh");
        page.locator("#patrol-card[data-state=DRIVING]").waitFor();
        page.waitForFunction("() => xunlu.map.roads.data.revision >= 0 && xunlu.feed.state === 'live'");
    }

    @AfterEach
    void stop() {
        page.context().close();
        scene.close();
    }

    private void send(int fix) {
        terminal.send(way.at(fix * METERS_A_FIX), departed.plus(STEP.multipliedBy(fix)));
    }

    @Test
    void the_unit_moves_its_road_is_painted_and_the_figures_count_up() {
        assertThat(page.locator("[data-figure=driven]")).hasText("0.0 km");
        DriveWatch watch = DriveWatch.on(page);
        // the first fix only says where the unit is
        send(0);
        for (int fix = 1; fix <= 16; fix++) {
            watch.expect(way.at(fix * METERS_A_FIX));
            send(fix);
            assertThat(watch.shownAt()).isPositive();
        }
        // 640 m of 922 m
        assertThat(page.locator("[data-figure=driven]")).hasText("0.6 km");
        assertThat(page.locator("[data-figure=coverage]")).hasText("0.6 km");
        assertThat(page.locator("[data-figure=adherence]")).hasText("69.4 %");
        Chromium.picture(page, "live-drive");
        assertThat(chromium.errors()).isEmpty();
    }

    @Test
    void what_a_car_without_reception_sends_later_is_painted_too() {
        DriveWatch watch = DriveWatch.on(page);
        for (int fix = 10; fix <= 14; fix++) {
            send(fix);
        }
        assertThat(page.locator("[data-figure=driven]")).hasText("0.2 km");
        watch.expect(way.at(5 * METERS_A_FIX));
        for (int fix = 0; fix < 10; fix++) {
            send(fix);
        }
        assertThat(watch.paintedAt()).isPositive();
        assertThat(page.locator("[data-figure=driven]")).hasText("0.6 km");
        assertThat(chromium.errors()).isEmpty();
    }
}
