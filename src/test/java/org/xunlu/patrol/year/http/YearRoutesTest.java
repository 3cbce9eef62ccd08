package org.xunlu.patrol.year.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.patrol.run.http.PlanScene;

/** A year of a few visits and patrols, told back in sums that can be checked by hand. */
@OnBothDatabases
final class YearRoutesTest {
    private static final String YEAR = "/api/patrol/year?from=2026-06-01&to=2027-05-31";

    private final Database database;
    private PlanScene scene;
    private TestClient dispatcher;

    YearRoutesTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void start() {
        scene = new PlanScene(3, database);
        dispatcher = scene.server().as("dispatcher");
        // twice over the first segment in the same hour, half of the second, and one nobody is sure of
        visit("2027-05-03", 1, 1, "2027-05-03T01:10:00Z", 0, 1, 460, 1);
        visit("2027-05-03", 2, 1, "2027-05-03T01:40:00Z", 1, 0, 460, 1);
        visit("2027-05-03", 3, 2, "2027-05-03T02:00:00Z", 0, 0.5, 230, 1);
        visit("2027-05-03", 4, 3, "2027-05-03T02:10:00Z", 0, 1, 460, 0.2);
        visit("2027-04-30", 1, 1, "2027-04-30T16:30:00Z", 0, 1, 460, 1);
        patrol(scene.unit(0), 30_000, 24_000, "2027-05-03T00:00:00Z", "2027-05-03T02:00:00Z", "DONE");
        patrol(scene.unit(1), 9_000, 9_000, "2027-05-04T00:00:00Z", "2027-05-04T01:00:00Z", "DONE");
        patrol(scene.unit(1), 5_000, 0, "2027-05-05T00:00:00Z", "2027-05-05T01:00:00Z", "CANCELLED");
    }

    @AfterEach
    void stop() {
        scene.close();
    }

    private void visit(
            String day, int place, long segment, String entered, double from, double to, double meters, double sure) {
        OffsetDateTime at = OffsetDateTime.parse(entered).withOffsetSameInstant(ZoneOffset.UTC);
        database.change(handle -> handle.execute(
                "INSERT INTO segment_visit (rider, drive_day, place, segment_id, from_fraction, to_fraction, entered,"
                        + " left_at, meters, confidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                scene.unit(0),
                LocalDate.parse(day),
                place,
                segment,
                from,
                to,
                at,
                at,
                meters,
                sure));
    }

    private void patrol(long unit, double driven, double inspected, String from, String to, String state) {
        database.change(handle -> handle.execute(
                "INSERT INTO patrol (name, classes, seed, unit_id, state, state_at, state_person_id, state_person,"
                        + " state_reason, departed_at, network_revision, length_meters, required_meters, seconds,"
                        + " class_meters, unreached_count, driven_meters, required_driven_meters, version)"
                        + " VALUES ('x', '', 1, ?, ?, ?, 1, 'x', '', ?, 1, 1, 1, 1, '', 0, ?, ?, 1)",
                unit,
                state,
                OffsetDateTime.parse(to),
                OffsetDateTime.parse(from),
                driven,
                inspected));
    }

    @Test
    void days_squadrons_months_and_waiting_roads_are_summed_up_and_only_for_planners() {
        JsonNode year = dispatcher.get(YEAR).json();

        assertThat(year.path("days").findValuesAsText("day")).containsExactly("2027-04-30", "2027-05-03");
        JsonNode county = year.path("days").get(1).path("classes").path("COUNTY");
        assertThat(county.get(0).asDouble()).as("each passing").isCloseTo(1.2, within(0.051));
        assertThat(county.get(1).asDouble()).as("each segment once").isCloseTo(0.7, within(0.051));
        JsonNode squadron = year.path("squadrons").get(0);
        assertThat(squadron.path("patrols").asInt()).isEqualTo(2);
        assertThat(squadron.path("km").asDouble()).isEqualTo(39);
        assertThat(squadron.path("kmPerUnit").asDouble()).as("three cars").isEqualTo(13);
        assertThat(squadron.path("hours").asDouble()).isEqualTo(3);
        assertThat(squadron.path("deadheadPercent").asDouble()).isCloseTo(15.4, within(0.01));
        assertThat(squadron.path("units").size()).isEqualTo(3);
        assertThat(year.path("months").findValuesAsText("month")).containsExactly("2027-04", "2027-05");
        assertThat(year.path("months").get(1).path("visits").asInt())
                .as("one road in two hours, both segments of it")
                .isEqualTo(2);
        assertThat(year.path("months").get(1).path("hourEntropyPercent").asDouble())
                .isEqualTo(100);

        JsonNode idle =
                dispatcher.get("/api/patrol/year/idleness?to=2027-05-31").json();
        assertThat(idle.path("worstDays").asInt()).isEqualTo(29);
        assertThat(idle.path("neverKm").asDouble()).isPositive();
        assertThat(idle.path("worst").get(0).path("days").asInt()).isEqualTo(-1);
        assertThat(idle.path("segments").size()).isEqualTo(12);

        assertThat(dispatcher
                        .get("/api/patrol/year/csv?from=2027-05-01&to=2027-05-31")
                        .text())
                .contains("2027-05-03,COUNTY,1.2,0.7")
                .doesNotContain("2027-04-30");
        assertThat(dispatcher
                        .get("/api/patrol/year/guess?month=2027-05")
                        .json()
                        .path("auc")
                        .isNull())
                .isTrue();
        assertThat(dispatcher.get("/api/patrol/year/guess?month=2099-05").status())
                .isEqualTo(400);
        assertThat(dispatcher
                        .get("/api/patrol/year?from=2020-01-01&to=2027-05-31")
                        .code())
                .isEqualTo("track.period");
        assertThat(scene.server().as("officer").get(YEAR).status()).isEqualTo(403);
        database.change(handle -> handle.execute("DELETE FROM spotter_test"));
        spotterTestsAreKept();
    }

    /** A spotter test is kept until what it read changes. */
    private void spotterTestsAreKept() {
        String may = "/api/patrol/year/guess?month=2027-05&of=";

        assertThat(visits(may + "DRIVEN")).isEqualTo(3);
        visit("2027-05-20", 1, 1, "2027-05-20T06:00:00Z", 0, 1, 460, 1);
        assertThat(visits(may + "DRIVEN")).as("late data count").isEqualTo(4);
        assertThat(visits(may + "DRIVEN")).isEqualTo(4);
        assertThat(kept()).isEqualTo(1);

        assertThat(visits(may + "PLANNED")).isZero();
        assertThat(kept()).isEqualTo(2);
        assertThat(dispatcher.get(may + "GUESSED").status()).isEqualTo(400);
    }

    private int visits(String path) {
        return dispatcher.get(path).json().path("visits").asInt(-1);
    }

    private int kept() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM spotter_test")
                .mapTo(Integer.class)
                .one());
    }
}
