package org.xunlu.patrol.shift.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestReply;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.patrol.http.PatrolScene;

/** The shift calendar, through the whole server. */
@OnBothDatabases
final class ShiftRoutesTest {
    private static final String SHIFTS = "/api/patrol/shifts";

    private static @Nullable PatrolScene running;
    private static @Nullable Database runsOn;

    private final PatrolScene scene;
    private final TestClient dispatcher;

    /** One server a database; each test has days of its own. */
    ShiftRoutesTest(Database database) {
        if (running == null || runsOn != database) {
            stop();
            running = PatrolScene.start(4, database);
            runsOn = database;
        }
        scene = running;
        dispatcher = scene.server().as("dispatcher");
    }

    @AfterAll
    static void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    @Test
    void a_shift_takes_the_standing_crew_and_is_listed_by_day() {
        TestReply added = dispatcher.post(SHIFTS, shift(1, 8, 16, Map.of()));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(added.json().path("officers").size()).isEqualTo(2);
        assertThat(added.json().path("day").asText()).isEqualTo("2027-06-01");
        dispatcher.post(SHIFTS, shift(2, 8, 16, Map.of("kind", "RESERVE")));
        dispatcher.post(SHIFTS, shift(3, 8, 16, Map.of("kind", "JOINT", "agency", "=县交警大队")));

        JsonNode first = dispatcher
                .get(SHIFTS + "?from=2027-06-01&to=2027-06-05&limit=2")
                .json();
        assertThat(first.path("items").size()).isEqualTo(2);
        JsonNode rest = dispatcher
                .get(SHIFTS + "?from=2027-06-01&to=2027-06-05&limit=2&after="
                        + first.path("next").asText())
                .json();
        assertThat(rest.path("items").get(0).path("kind").asText()).isEqualTo("JOINT");
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(dispatcher
                        .get(SHIFTS + "?from=2027-06-02&to=2027-06-02")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        String csv =
                dispatcher.get(SHIFTS + ".csv?from=2027-06-01&to=2027-06-05").text();
        assertThat(csv).contains("2027-06-01,演示一号车,DUTY,2027-06-01T08:00:00+08:00", "'=县交警大队", "演示员甲、演示员乙,2");
        assertThat(scene.server()
                        .as("officer")
                        .get(SHIFTS + "?from=2027-06-01&to=2027-06-02")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_overlaps_or_lacks_certificates_is_refused_with_the_reason() {
        dispatcher.post(SHIFTS, shift(11, 8, 16, Map.of()));

        TestReply unit = dispatcher.post(SHIFTS, shift(11, 15, 20, Map.of()));
        assertThat(unit.status()).isEqualTo(409);
        assertThat(unit.code()).isEqualTo("shift.unit_taken");
        assertThat(unit.json().path("detail").asText()).contains("06-11 08:00");
        long other = otherUnit();
        TestReply officer = dispatcher.post(
                SHIFTS, shift(11, 12, 20, Map.of("unitId", other, "officerIds", officers("演示员甲", "演示员丙"))));
        assertThat(officer.code()).isEqualTo("shift.officer_taken");
        assertThat(officer.json().path("detail").asText()).contains("演示员甲");
        TestReply alone = dispatcher.post(SHIFTS, shift(11, 12, 20, Map.of("unitId", other)));
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.code()).isEqualTo("patrol.crew_too_small");
        assertThat(dispatcher
                        .post(SHIFTS, shift(11, 12, 20, Map.of("unitId", other, "kind", "REST")))
                        .status())
                .as("who rests needs no certificate")
                .isEqualTo(201);
        assertThat(dispatcher
                        .post(SHIFTS, shift(12, 8, 20, Map.of("kind", "JOINT")))
                        .code())
                .isEqualTo("shift.agency_missing");
        assertThat(dispatcher.post(SHIFTS, shift(12, 20, 8, Map.of())).code()).isEqualTo("patrol.ends_before_start");
        assertThat(dispatcher
                        .post(SHIFTS, shift(12, 8, 16, Map.of("officerIds", List.of(99_999))))
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("officers");
    }

    @Test
    void of_two_who_edit_one_shift_the_second_sees_the_first_ones() {
        TestReply added = dispatcher.post(SHIFTS, shift(15, 8, 16, Map.of()));
        String path = SHIFTS + "/" + added.json().path("id").asLong();
        assertThat(dispatcher
                        .put(path, shift(15, 9, 17, Map.of()), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);

        TestReply second = dispatcher.put(path, shift(15, 7, 15, Map.of()), "If-Match", "\"1\"");

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("current").path("from").asText()).isEqualTo("2027-06-15T01:00:00Z");
        assertThat(dispatcher.delete(path, "If-Match", "\"1\"").status()).isEqualTo(409);
        assertThat(dispatcher.delete(path, "If-Match", "\"2\"").status()).isEqualTo(204);
        assertThat(dispatcher.get(path).status()).isEqualTo(404);
    }

    @Test
    void a_week_is_copied_and_what_cannot_be_is_named() {
        dispatcher.post(SHIFTS, shift(22, 8, 16, Map.of()));
        dispatcher.post(SHIFTS, shift(23, 8, 16, Map.of()));
        dispatcher.post(SHIFTS, shift(30, 12, 20, Map.of()));

        JsonNode answer = dispatcher
                .post(SHIFTS + "/copy-week", Map.of("from", "2027-06-24", "to", "2027-06-28"))
                .json();

        assertThat(answer.path("copied").size()).isEqualTo(1);
        assertThat(answer.path("copied").get(0).path("from").asText()).isEqualTo("2027-06-29T00:00:00Z");
        assertThat(answer.path("refused").get(0).path("code").asText()).isEqualTo("shift.unit_taken");
        assertThat(dispatcher
                        .post(SHIFTS + "/copy-week", Map.of("from", "2027-06-24", "to", "2027-06-21"))
                        .code())
                .isEqualTo("shift.same_week");
    }

    /** A shift of the first unit on a day of June 2027, by Shanghai's clock. */
    private Map<String, Object> shift(int day, int from, int to, Map<String, Object> more) {
        Instant midnight = Instant.parse("2027-05-31T16:00:00Z").plusSeconds(86_400L * (day - 1));
        Map<String, Object> shift = new HashMap<>();
        shift.put("unitId", scene.unit());
        shift.put("from", midnight.plusSeconds(3600L * from).toString());
        shift.put("to", midnight.plusSeconds(3600L * to).toString());
        shift.putAll(more);
        return shift;
    }

    private long otherUnit() {
        for (JsonNode unit : dispatcher.get("/api/units").json().path("items")) {
            if (unit.path("id").asLong() != scene.unit()) {
                return unit.path("id").asLong();
            }
        }
        throw new AssertionError("the scene has two units");
    }

    private List<Long> officers(String... names) {
        return java.util.stream.StreamSupport.stream(
                        dispatcher.get("/api/officers").json().path("items").spliterator(), false)
                .filter(officer -> List.of(names).contains(officer.path("name").asText()))
                .map(officer -> officer.path("id").asLong())
                .toList();
    }
}
