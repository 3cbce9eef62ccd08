package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;
import org.xunlu.geo.LonLat;
import org.xunlu.patrol.TestRoads;
import org.xunlu.patrol.run.http.PlanScene;

/** A week planned and published, a unit dragged and an incident inserted, in the browser; the simulator drives it. */
final class PlanWeekPageTest {
    private static final int SIZE = 6;
    private static final int SEGMENTS = 2 * SIZE * (SIZE - 1);
    private static final double NEAR_DEGREES = 0.0012;
    private static final Duration STEP = Duration.ofSeconds(8);
    private static final int MOST_STEPS = 400;

    private static Database database;
    private static PlanScene scene;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        database = TestDatabases.h2();
        scene = PlanScene.driven(SIZE, database, Clock.systemUTC().instant());
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        scene.close();
        database.close();
    }

    @Test
    void a_week_is_planned_published_changed_by_dragging_and_by_an_incident_driven_and_logged() {
        TestClient dispatcher = scene.server().as("dispatcher");
        Page page = chromium.signedIn(
                scene.server(), "dispatcher", new Browser.NewContextOptions().setViewportSize(1366, 800));
        for (int unit = 0; unit < 2; unit++) {
            scene.server()
                    .as("administrator")
                    .post(
                            "/api/devices",
                            Map.of("uniqueId", "demo-car-" + unit, "name", "演示终端", "unitId", scene.unit(unit)));
        }
        planAndPublish(page);

        page.navigate("/?view=dispatch&lang=zh&at=14/34.012/117.012");
        page.waitForFunction("() => window.xunlu?.map.roads.data.revision >= 0");
        Locator row = page.locator("#op-patrols tr").first();
        long patrol = Long.parseLong(row.getAttribute("data-patrol"));
        dragByMouse(page, dispatcher, row, patrol);
        giveByKeys(page, dispatcher, row, patrol);

        assertThat(row).containsText("已发布");
        tick(11);
        assertThat(page.locator("#op-patrols tr[data-patrol='" + patrol + "']")).containsText("巡查中");
        tick(8);
        LonLat incident = insertIncident(page, dispatcher, patrol);
        driveTo(incident);
        driveUntilLogged(dispatcher, patrol);

        page.navigate("/?view=patrol-log&lang=zh&log=" + patrol);
        assertThat(page.locator("#log-driven li, #log-driven tr").first()).isVisible();
        assertThat(page.locator("#patrol-log")).containsText("号车");
        Chromium.picture(page, "plan-week-log");
        lookBack(page);
        List<String> errors = List.copyOf(chromium.errors());
        chromium.errors().clear();
        assertThat(errors).isEmpty();
        page.context().close();
    }

    /** The year view has the day's kilometres in a cell, and behind it the patrol. */
    private static void lookBack(Page page) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM segment_visit")
                        .mapTo(Long.class)
                        .one())
                == 0) {
            assertThat(System.nanoTime()).as("visits are kept").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        page.navigate("/?view=year&lang=zh");
        Locator day = page.locator("#year-calendar button[aria-label*='行驶']").first();
        assertThat(day).isVisible();
        day.click();
        assertThat(page.locator("#year-day")).containsText("号车");
        assertThat(page.locator("#year")).containsText("演示中队");
        assertThat(page.locator("#year-figures [data-figure=driven]")).containsText("km");
        Chromium.picture(page, "year");
    }

    private static void planAndPublish(Page page) {
        page.navigate("/?view=plans&lang=zh");
        page.locator("[data-action=new-plan]").click();
        page.locator("dialog [name=firstDay]").fill(scene.firstDay().toString());
        page.locator("dialog [name=days]").selectOption("7");
        page.locator("dialog [name=tries]").fill("1");
        page.locator("dialog [name=jitterMinutes]").fill("0");
        page.locator("dialog button.primary").click();
        page.locator("#plan-card[data-state=DRAFT]").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        assertThat(page.locator("#plan-card .tabs.days button")).hasCount(7);
        page.locator("[data-action=publish-plan]").click();
        page.locator("dialog[open] button.primary").click();
        assertThat(page.locator("#plan-card[data-state=PUBLISHED]")).isVisible();
    }

    /** The row of the unit is dropped in the middle of the map, where a road is that it does not have yet. */
    private static void dragByMouse(Page page, TestClient dispatcher, Locator row, long patrol) {
        long road = missing(dispatcher, patrol);
        look(page, road);
        row.dragTo(page.locator(".leaflet-container"));
        assertThat(page.locator("#op-preview")).isVisible();
        Chromium.picture(page, "plan-week-drag");
        page.locator("[data-action=confirm-change]").click();
        assertThat(page.locator("#op-preview")).hasCount(0);
        assertThat(wanted(dispatcher, patrol)).contains(road);
        page.locator("[data-action=undo-change]").click();
        assertThat(page.locator("[data-action=redo-change]")).isEnabled();
        assertThat(wanted(dispatcher, patrol)).doesNotContain(road);
    }

    /** The same with the keys alone: task from the list, space on the map's middle, enter. */
    private static void giveByKeys(Page page, TestClient dispatcher, Locator row, long patrol) {
        long road = missing(dispatcher, patrol);
        look(page, road);
        row.locator("select").selectOption("ASSIGN_ROADS");
        page.keyboard().press(" ");
        assertThat(page.locator("#op-task")).containsText("已选 1 段");
        assertThat(page.locator("#op-live")).containsText("km →");
        page.keyboard().press("Enter");
        assertThat(page.locator("#op-preview")).isVisible();
        page.locator("[data-action=confirm-change]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#op-preview")).hasCount(0);
        assertThat(wanted(dispatcher, patrol)).contains(road);
    }

    /** An incident some roads away is given to the patrol by the page. */
    private static LonLat insertIncident(Page page, TestClient dispatcher, long patrol) {
        LonLat place = TestRoads.at(3.5, 4);
        page.locator("[data-action=incident]").click();
        page.locator("#op-place").fill(place.lon() + ", " + place.lat());
        page.locator("#op-reason").fill("货车抛洒");
        page.locator("[data-action=find-units]").click();
        assertThat(page.locator("#op-offers tr").first()).isVisible();
        String unit = dispatcher
                .get("/api/patrols/" + patrol)
                .json()
                .path("assignment")
                .path("unitName")
                .asText();
        page.locator("#op-offers tr")
                .filter(new Locator.FilterOptions().setHasText(unit))
                .first()
                .locator("[data-action=send-unit]")
                .click();
        assertThat(page.locator("#op-preview")).isVisible();
        page.locator("[data-action=confirm-change]").click();
        assertThat(page.locator("#op-preview")).hasCount(0);
        assertThat(dispatcher.get("/api/patrols/" + patrol + "/history").text()).contains("货车抛洒");
        return place;
    }

    private static void look(Page page, long road) {
        page.evaluate(
                "(id) => { xunlu.map.leaflet.setView(xunlu.map.roads.boundsOf([id]).getCenter(), 15, { animate: false }); }",
                (int) road);
    }

    private static long missing(TestClient dispatcher, long patrol) {
        Set<Long> wanted = wanted(dispatcher, patrol);
        for (long road = 1; road <= SEGMENTS; road++) {
            if (!wanted.contains(road)) {
                return road;
            }
        }
        throw new AssertionError("the patrol has every road");
    }

    private static Set<Long> wanted(TestClient dispatcher, long patrol) {
        Set<Long> wanted = new TreeSet<>();
        for (JsonNode leg :
                dispatcher.get("/api/patrols/" + patrol).json().path("route").path("legs")) {
            if (leg.get(2).asInt() == 1) {
                wanted.add(leg.get(0).asLong());
            }
        }
        return wanted;
    }

    /** The simulator drives on until a car was there. */
    private static void driveTo(LonLat place) {
        for (int step = 0; step < MOST_STEPS; step++) {
            drive();
            if (seenNear(place)) {
                return;
            }
        }
        throw new AssertionError("no car came to the incident");
    }

    private static void driveUntilLogged(TestClient dispatcher, long patrol) {
        for (int step = 0; step < MOST_STEPS; step++) {
            if (!dispatcher
                    .get("/api/patrols/" + patrol + "/log")
                    .json()
                    .path("driven")
                    .isEmpty()) {
                return;
            }
            drive();
        }
        throw new AssertionError("nothing was put on the road");
    }

    /** Passes some seconds of the scene's clock, and waits until a car has told where it is then. */
    private static void drive() {
        scene.clock().pass(STEP);
        Instant now = scene.clock().instant().minusSeconds(1);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (lastFix().isBefore(now)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no car drives");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30));
        }
    }

    private static void tick(int seconds) {
        scene.clock().pass(Duration.ofSeconds(seconds));
    }

    private static Instant lastFix() {
        return database.read(handle -> handle.createQuery("SELECT MAX(fix_time) FROM fix")
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH));
    }

    private static boolean seenNear(LonLat place) {
        return database.read(handle -> handle.createQuery(
                                "SELECT COUNT(*) FROM fix WHERE ABS(lon - :lon) < :near AND ABS(lat - :lat) < :near")
                        .bind("lon", place.lon())
                        .bind("lat", place.lat())
                        .bind("near", NEAR_DEGREES)
                        .mapTo(Long.class)
                        .one())
                > 0;
    }
}
