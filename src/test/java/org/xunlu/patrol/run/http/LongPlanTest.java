package org.xunlu.patrol.run.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestReply;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;

/** A plan of a quarter: kept small, drawn up and given out some days at a time, its rest planned anew. */
@OnBothDatabases
final class LongPlanTest {
    private static final Map<String, Object> FIRST_WEEK = Map.of("from", "2027-06-01", "to", "2027-06-07");

    private final Database database;

    LongPlanTest(Database database) {
        this.database = database;
    }

    @Test
    void a_quarter_is_planned_given_out_week_by_week_and_its_rest_planned_anew() {
        try (PlanScene scene = new PlanScene(5, database)) {
            TestClient dispatcher = scene.server().as("dispatcher");
            scene.owe("COUNTY", 1);
            JsonNode run = scene.make(Map.of("days", 91, "tries", 1, "rounds", 50, "seed", 11));
            String path = "/api/patrol/runs/" + run.path("id").asLong();

            supposesTheLastWeekDrawn(run);
            assertThat(run.path("patrols").size()).as("nothing is drawn up").isZero();
            assertThat(run.path("rest").path("patrols").asInt())
                    .as("of the quarter only some weeks are told")
                    .isGreaterThan(run.path("later").size());
            JsonNode counts = dispatcher.get(path + "/calendar").json().path("days");
            String last = counts.get(counts.size() - 1).path("day").asText();
            assertThat(LocalDate.parse(last).getDayOfWeek()).isIn(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);
            JsonNode day =
                    dispatcher.get(path + "?from=" + last + "&to=" + last).json();
            assertThat(days(day.path("later"))).containsExactly(last);
            JsonNode route = dispatcher.get(path + "/routes?day=" + last).json().at("/items/0");
            assertThat(route.path("patrolId").isNull()).isTrue();
            assertThat(route.path("legs").size()).isPositive();
            sumsUp(dispatcher, path);
            refusesTooMuchAtOnce(dispatcher, path);

            TestReply drawn = dispatcher.post(path + "/draw", FIRST_WEEK, "If-Match", "\"1\"");
            assertThat(drawn.status()).as(drawn.toString()).isEqualTo(200);
            assertThat(states(drawn.json())).containsOnly("DRAFT");
            TestReply late = dispatcher.post(path + "/publish", FIRST_WEEK, "If-Match", "\"1\"");
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.json().at("/current/patrols").size())
                    .isEqualTo(drawn.json().path("patrols").size());
            TestReply given = dispatcher.post(path + "/publish", FIRST_WEEK, "If-Match", "\"2\"");
            assertThat(given.status()).as(given.toString()).isEqualTo(200);
            JsonNode partly = given.json().path("run");
            assertThat(partly.path("state").asText()).isEqualTo("PARTLY");
            assertThat(states(partly)).containsOnly("PUBLISHED");
            assertThat(given.json().path("published").asInt())
                    .isEqualTo(partly.path("patrols").size());

            JsonNode renewed = renewed(scene, dispatcher, path);
            assertThat(states(renewed)).as("what is given out stays").containsOnly("PUBLISHED");
            assertThat(renewed.path("patrols")).isEqualTo(partly.path("patrols"));
            dropsTheRest(dispatcher, path);
        }
    }

    private static void supposesTheLastWeekDrawn(JsonNode run) {
        JsonNode supply = run.at("/figures/supply");
        assertThat(supply.path("supposedFrom").asText()).isEqualTo("2027-06-03");
        assertThat(supply.path("usual").asText()).isEqualTo("LAST_WEEK");
        assertThat(run.at("/figures/days").asInt()).isEqualTo(91);
        assertThat(run.at("/figures/visitsPercent").asDouble()).isPositive();
        assertThat(days(run.path("later"))).allMatch(day -> day.compareTo("2027-07-06") < 0);
    }

    private static void sumsUp(TestClient dispatcher, String path) {
        JsonNode calendar = dispatcher.get(path + "/calendar").json();
        assertThat(calendar.at("/sums/months").size()).isEqualTo(3);
        assertThat(calendar.at("/sums/classes/COUNTY").asDouble()).isPositive();
        double driven = 0;
        for (JsonNode month : calendar.at("/sums/months")) {
            for (JsonNode both : month.path("classes")) {
                driven += both.get(0).asDouble();
                assertThat(both.get(1).asDouble())
                        .isLessThanOrEqualTo(both.get(0).asDouble() + 0.1);
            }
        }
        double byUnit = 0;
        for (JsonNode unit : calendar.path("units")) {
            for (JsonNode month : unit.path("months")) {
                byUnit += month.get(1).asDouble();
            }
        }
        assertThat(driven).isCloseTo(byUnit, Offset.offset(2.0));
        assertThat(calendar.path("renewableFrom").asText()).isEqualTo("2027-06-02");
        assertThat(calendar.at("/days/0/given").asInt()).isZero();
        JsonNode visits = dispatcher.get(path + "/visits").json().path("items");
        assertThat(visits.size()).as("the grid has 40 segments").isEqualTo(40);
        String csv = dispatcher.get(path + "/csv").text();
        assertThat(csv)
                .contains("day,unit,departs,shift_ends,km")
                .contains("演示1号车")
                .contains("PLANNED");
        assertThat(dispatcher.get(path + "/xlsx?language=zh").status()).isEqualTo(200);
    }

    private static void refusesTooMuchAtOnce(TestClient dispatcher, String path) {
        assertThat(dispatcher
                        .post(path + "/publish", Map.of(), "If-Match", "\"1\"")
                        .code())
                .isEqualTo("plan.span_wanted");
        Map<String, Object> weeks = Map.of("from", "2027-06-01", "to", "2027-07-20");
        assertThat(dispatcher
                        .post(path + "/publish", weeks, "If-Match", "\"1\"")
                        .code())
                .isEqualTo("plan.span_too_long");
        assertThat(dispatcher.get(path + "?from=2027-06-01&to=2027-07-20").code())
                .isEqualTo("plan.span_too_long");
    }

    private static JsonNode renewed(PlanScene scene, TestClient dispatcher, String path) {
        assertThat(dispatcher
                        .post(path + "/renew", Map.of(), "If-Match", "\"2\"")
                        .status())
                .isEqualTo(409);
        TestReply asked = dispatcher.post(path + "/renew", Map.of(), "If-Match", "\"3\"");
        assertThat(asked.status()).as(asked.toString()).isEqualTo(202);
        JsonNode renewed = scene.made(asked.json());
        assertThat(renewed.path("renewals").size()).isEqualTo(1);
        assertThat(renewed.at("/renewals/0/from").asText()).isEqualTo("2027-06-03");
        assertThat(renewed.path("version").asLong()).isEqualTo(4);
        assertThat(days(renewed.path("later"))).allMatch(day -> day.compareTo("2027-06-03") >= 0);
        assertThat(dispatcher.get(path + "/calendar").json().at("/sums/months").size())
                .as("what was given out is summed up, too")
                .isEqualTo(3);
        return renewed;
    }

    private static void dropsTheRest(TestClient dispatcher, String path) {
        TestReply dropped = dispatcher.post(path + "/discard", Map.of(), "If-Match", "\"4\"");
        assertThat(dropped.status()).as(dropped.toString()).isEqualTo(200);
        assertThat(dropped.json().path("state").asText()).isEqualTo("PUBLISHED");
        assertThat(dropped.json().path("rest").isNull()).isTrue();
        assertThat(states(dropped.json())).containsOnly("PUBLISHED");
        assertThat(dispatcher
                        .post(path + "/renew", Map.of(), "If-Match", "\"5\"")
                        .code())
                .isEqualTo("plan.nothing_left");
    }

    private static Set<String> days(JsonNode patrols) {
        Set<String> days = new HashSet<>();
        patrols.forEach(each -> days.add(each.path("day").asText()));
        return days;
    }

    private static List<String> states(JsonNode run) {
        return run.path("patrols").findValuesAsText("state");
    }
}
