package org.xunlu.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
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
import org.xunlu.app.TestReply;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;
import org.xunlu.geo.LonLat;
import org.xunlu.patrol.TestRoads;
import org.xunlu.patrol.run.http.PlanScene;

/** A day from the shift calendar over the plan and an incident to the log, in the browser. */
final class PlanPageTest {
    private static Database database;
    private static PlanScene scene;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        database = TestDatabases.h2();
        scene = new PlanScene(6, database, Clock.systemUTC().instant());
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

    /** Everywhere, for nearly the whole day: the test may run at any hour. */
    private static void market() {
        LonLat place = TestRoads.at(3, 3);
        Map<String, Object> form = Map.of(
                "name",
                "早市",
                "lon",
                place.lon(),
                "lat",
                place.lat(),
                "radiusMeters",
                9_000,
                "source",
                "演示",
                "toHour",
                23);
        TestReply added = scene.server().as("planner").post("/api/rules/patrol-seasons", form);
        if (added.status() != 201) {
            throw new AssertionError(added.toString());
        }
    }

    @Test
    void a_day_is_planned_published_changed_by_an_incident_driven_and_read_in_the_log() {
        Page page = chromium.signedIn(scene.server(), "dispatcher", new Browser.NewContextOptions());
        page.navigate("/?view=calendar&lang=zh&week=" + scene.firstDay());
        assertThat(page.locator("#shift-grid .shift[data-kind=DUTY]").first()).containsText("演示员00");

        page.navigate("/?view=demand&lang=zh&day=" + scene.firstDay());
        assertThat(page.locator("#demand-due tr").first()).containsText("逾期天数 100 %");
        assertThat(page.locator("#demand-classes")).containsText("县道");
        assertThat(page.getByText("当日排班 2 个单元")).isVisible();
        market();
        page.navigate("/?view=plans&lang=zh");
        page.locator("[data-action=new-plan]").click();
        assertThat(page.locator("dialog [name=keyHours]")).isChecked();
        page.locator("dialog [name=firstDay]").fill(scene.firstDay().toString());
        page.locator("dialog [name=days]").selectOption("1");
        page.locator("dialog [name=tries]").fill("1");
        page.locator("dialog [name=jitterMinutes]").fill("0");
        page.locator("dialog button.primary").click();
        Locator plan = page.locator("#plan-card[data-state=DRAFT]");
        plan.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        assertThat(page.locator("#plan-patrols tr")).hasCount(2);
        assertThat(page.locator("#plan-figures [data-figure=visits]")).containsText("100 %");
        assertThat(page.locator("#plan-left")).containsText("全部排进计划");
        assertThat(page.locator("#plan-reserves")).containsText("演示3号车");
        assertThat(page.locator("#plan-keyhours")).containsText("早市 00:00–23:00");
        assertThat(page.locator("#plan-figures [data-figure=in_hours]")).containsText("（随机");
        page.locator("#plan-patrols .swatch").first().click();
        assertThat(page.locator("#plan-key-legs")).containsText("应在 00:00–23:00，计划");
        page.locator("#plan-patrols .swatch").first().click();
        assertThat(page.locator("#plan-key-legs")).hasCount(0);
        Chromium.picture(page, "plan-run");
        TestClient dispatcher = scene.server().as("dispatcher");
        long edited = editByColleague(dispatcher, page);
        page.locator("[data-action=publish-plan]").click();
        page.locator("dialog[open] button.primary").click();
        page.locator("#conflict, #plan-card[data-state=PUBLISHED]").first().waitFor();
        Chromium.picture(page, "plan-conflict");
        assertThat(page.locator("#conflict tr.differs").last()).containsText("演示2号车");
        page.locator("[data-action=take-theirs]").click();
        assertThat(page.locator("#plan-patrols tr[data-patrol='" + edited + "']"))
                .containsText("草稿");
        page.locator("[data-action=publish-plan]").click();
        page.locator("dialog[open] button.primary").click();
        assertThat(page.locator("#plan-card[data-state=PUBLISHED]")).isVisible();

        long patrol = patrolOf(dispatcher, scene.unit(0));
        assertThat(dispatcher
                        .post("/api/patrols/" + patrol + "/start", Map.of())
                        .status())
                .isEqualTo(200);
        page.navigate("/?view=dispatch&lang=zh");
        assertThat(page.locator("#op-patrols tr")).hasCount(2);
        takeOver(page, dispatcher, patrol);
        page.locator("[data-action=incident]").click();
        LonLat place = TestRoads.at(0.4, 0);
        page.locator("#op-place").fill(place.lon() + ", " + place.lat());
        page.locator("#op-reason").fill("货车抛洒");
        page.locator("[data-action=find-units]").click();
        assertThat(page.locator("#op-offers tr")).hasCount(3);
        page.locator("#op-offers [data-action=send-unit]").first().click();
        assertThat(page.locator("#op-preview")).containsText("演示1号车");
        Chromium.picture(page, "dispatch-preview");
        page.locator("[data-action=confirm-change]").click();
        assertThat(page.locator("#op-preview")).hasCount(0);
        assertThat(dispatcher.get("/api/patrols/" + patrol + "/history").text()).contains("货车抛洒");

        page.locator("#op-patrols tr[data-patrol='" + patrol + "'] select").selectOption("UNIT_DOWN");
        page.locator("[data-action=preview-change]").click();
        assertThat(page.locator("#op-moves")).containsText("演示2号车接手（原演示1号车）");
        assertThat(page.locator("#op-moves")).containsText("X1");
        page.locator("#op-preview footer button").first().click();
        assertThat(page.locator("#op-preview")).hasCount(0);

        drive(dispatcher, patrol);
        page.navigate("/?view=patrol-log&lang=zh&log=" + patrol);
        assertThat(page.locator("#log-driven")).containsText("X1");
        assertThat(page.locator("#patrol-log")).containsText("演示1号车");
        Chromium.picture(page, "patrol-log");
        List<String> errors = List.copyOf(chromium.errors());
        chromium.errors().clear();
        // the browser notes the conflict that was asked for above
        assertThat(errors).allMatch(each -> each.contains("409 (Conflict)"));
        page.context().close();
    }

    @Test
    void a_plan_of_weeks_is_seen_as_a_calendar_and_given_out_one_week_at_a_time() {
        String first = scene.firstDay().plusDays(14).toString();
        JsonNode made = scene.make(Map.of("firstDay", first, "days", 42, "tries", 1, "rounds", 50));
        String path = "/api/patrol/runs/" + made.path("id").asLong();
        Page page = chromium.signedIn(scene.server(), "dispatcher", new Browser.NewContextOptions());
        page.navigate("/?view=plans&lang=zh");
        page.locator("[data-action=new-plan]").click();
        page.locator("dialog [name=days]").selectOption("365");
        assertThat(page.locator("dialog [name=tries]")).hasValue("1");
        page.navigate("/?view=plans&lang=zh&run=" + made.path("id").asLong());
        assertThat(page.locator("#plan-supposed")).containsText("按最后一周的排班逐周推定");
        assertThat(page.locator("#plan-given")).containsText("已发布 0");
        assertThat(page.locator("#plan-work")).containsText("演示1号车");
        assertThat(page.locator("#year-calendar button")).hasCount(42);
        JsonNode calendar =
                scene.server().as("dispatcher").get(path + "/calendar").json();
        LocalDate driven = LocalDate.parse(calendar.at("/days/0/day").asText());
        page.locator("#year-calendar [data-day='" + driven + "']").click();
        LocalDate monday = driven.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        assertThat(page.locator("#plan-week"))
                .containsText("– " + monday.plusDays(6).toString().substring(5));
        assertThat(page.locator("#plan-patrols")).containsText("计划中");
        page.locator("[data-action=publish-span]:not([disabled])").click();
        page.locator("dialog[open] button.primary").click();
        assertThat(page.locator("#plan-card[data-state=PARTLY]")).isVisible();
        assertThat(page.locator("#plan-given")).not().containsText("已发布 0");
        page.locator("#plan-map").selectOption("whole");
        assertThat(page.locator("#plan-heat")).containsText("道路巡查次数");
        page.locator("[data-action=week-after]").click();
        assertThat(page.locator("#plan-week")).containsText(monday.plusDays(7).toString());
        page.context().close();
    }

    /** Another dispatcher drops a road from the second car's draft while the plan is open. */
    private static long editByColleague(TestClient dispatcher, Page page) {
        Locator row = page.locator("#plan-patrols tr").filter(new Locator.FilterOptions().setHasText("演示2号车"));
        long patrol = Long.parseLong(row.getAttribute("data-patrol"));
        JsonNode draft = dispatcher.get("/api/patrols/" + patrol).json();
        List<Long> segments = new ArrayList<>();
        draft.path("segments").forEach(each -> segments.add(each.asLong()));
        TestReply edited = dispatcher.put(
                "/api/patrols/" + patrol,
                Map.of("name", draft.path("name").asText(), "segments", segments.subList(1, segments.size())),
                "If-Match",
                "\"" + draft.path("version").asLong() + "\"");
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        return patrol;
    }

    /** A unit dropped on another has its route; somebody else is first, which is told with both versions; nothing is lost. */
    private static void takeOver(Page page, TestClient dispatcher, long patrol) {
        Locator mine = page.locator("#op-patrols tr[data-patrol='" + patrol + "']");
        Locator other = page.locator("#op-patrols tr:not([data-patrol='" + patrol + "'])");
        long from = Long.parseLong(other.getAttribute("data-patrol"));
        Set<Long> theirs = wanted(dispatcher, from);
        mine.dragTo(other);
        assertThat(page.locator("#op-moves")).containsText("接手（原");
        JsonNode before = dispatcher.get("/api/patrols/" + from).json();
        List<Long> less = theirs.stream().skip(1).toList();
        dispatcher.put(
                "/api/patrols/" + from,
                Map.of("name", before.path("name").asText(), "segments", less),
                "If-Match",
                "\"" + before.path("version").asLong() + "\"");
        page.locator("[data-action=confirm-change]").click();
        assertThat(page.locator("#op-anew")).containsText("您的调整还没有执行");
        assertThat(page.locator("#op-versions")).containsText("km");
        assertThat(wanted(dispatcher, from)).hasSize(less.size());
        Chromium.picture(page, "dispatch-conflict");
        page.locator("[data-action=confirm-change]").click();
        assertThat(page.locator("#op-preview")).hasCount(0);
        assertThat(wanted(dispatcher, patrol)).containsAll(less);
        assertThat(wanted(dispatcher, from)).isEmpty();
        // what can be taken back is known after the page was opened anew, too
        page.reload();
        page.locator("[data-action=undo-change]:not([disabled])").click();
        assertThat(page.locator("[data-action=redo-change]")).isEnabled();
        assertThat(wanted(dispatcher, from)).hasSize(less.size());
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

    private static long patrolOf(TestClient dispatcher, long unit) {
        for (JsonNode line :
                dispatcher.get("/api/patrols?state=PUBLISHED").json().path("items")) {
            if (line.path("unitId").asLong() == unit) {
                return line.path("id").asLong();
            }
        }
        throw new AssertionError("no patrol of unit " + unit);
    }

    /** The car drives along road X1, and the log tells so. */
    private static void drive(TestClient dispatcher, long patrol) {
        TestReply made = scene.server()
                .as("administrator")
                .post("/api/devices", Map.of("uniqueId", "car-1", "name", "演示终端", "unitId", scene.unit(0)));
        String secret = made.json().path("secret").asText();
        for (double column = 0; column <= 2; column += 0.06) {
            scene.clock().pass(Duration.ofSeconds(2));
            LonLat at = TestRoads.at(column, 0.005);
            TestReply reply = scene.server()
                    .anyone()
                    .get("/api/osmand?id=car-1&key=" + secret + "&lat=" + at.lat() + "&lon=" + at.lon() + "&timestamp="
                            + scene.clock().instant().getEpochSecond());
            assertThat(reply.status()).isEqualTo(200);
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (dispatcher
                .get("/api/patrols/" + patrol + "/log")
                .json()
                .path("driven")
                .isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("nothing was put on the road");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }
}
