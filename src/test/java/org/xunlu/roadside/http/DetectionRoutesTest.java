package org.xunlu.roadside.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClient;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.network.SegmentId;
import org.xunlu.overload.CheckpointId;
import org.xunlu.roadside.spotter.OwnPassage;
import org.xunlu.roadside.sql.ReadingStore;

/** Detection over HTTP and its readings, on rows that can be counted by hand. */
@OnBothDatabases
final class DetectionRoutesTest {
    private static final Instant FROM = Instant.parse("2024-03-03T16:00:00Z");
    private static final Instant TO = Instant.parse("2024-03-31T16:00:00Z");
    private final Database database;

    DetectionRoutesTest(Database database) {
        this.database = database;
    }

    private void pass(long place, String plate, String at, int overKg, boolean conflict) {
        database.change(handle -> handle.createUpdate("""
                        INSERT INTO vehicle_pass (record_code, content_hash, conflict, checkpoint_id, captured_at,
                            received_at, lane, direction, plate, plate_colour, front_plate, rear_plate, vehicle_type,
                            vehicle_class, axles, axle_type, axle_kg, axle_spacing_mm, total_kg, straddling, unusual,
                            permit, limit_kg, limit_uncertain, over_kg, rate_basis_points, severity)
                        VALUES (:code, 'h', :conflict, :place, :at, :at, 1, 'UP', :plate, '', '', '', 'TRUCK', '', 6,
                            '', '', '', 50000, FALSE, FALSE, FALSE, 49000, FALSE, :over, 0, 'WITHIN_LIMIT')""")
                .bind("code", "D-" + System.nanoTime())
                .bind("conflict", conflict)
                .bind("place", place)
                .bind("at", Instant.parse(at))
                .bind("plate", plate)
                .bind("over", overKg)
                .execute());
    }

    @Test
    void readings_are_counted_and_only_those_who_need_to_know_see_followers() {
        try (TestServer server = TestServer.start(database)) {
            TestClient dispatcher = server.as("dispatcher");
            long place = dispatcher
                    .post(
                            "/api/checkpoints",
                            Map.of(
                                    "code",
                                    "D-" + System.nanoTime(),
                                    "name",
                                    "点",
                                    "kind",
                                    "OFF_SITE",
                                    "lon",
                                    116.9,
                                    "lat",
                                    34.2,
                                    "lanes",
                                    2))
                    .json()
                    .path("id")
                    .asLong();
            // Monday 4 March 0:30 and Sunday 10 March 23:30 of Shanghai are one week
            pass(place, "皖L演0001", "2024-03-03T16:30:00Z", 0, false);
            pass(place, "皖L演0001", "2024-03-10T15:30:00Z", 1_000, false);
            pass(place, "皖L演", "2024-03-10T16:30:00Z", 2_000, false);
            pass(place, "皖L演0002", "2024-03-10T16:40:00Z", 2_000, true);
            database.change(handle -> {
                handle.execute(
                        "INSERT INTO segment_visit (rider, drive_day, place, segment_id, from_fraction, to_fraction, entered, left_at, meters) VALUES (990, DATE '2024-03-04', 0, 77, 0, 1, ?, ?, 100)",
                        FROM.plusSeconds(60),
                        FROM.plusSeconds(90));
                handle.execute(
                        "INSERT INTO segment_visit (rider, drive_day, place, segment_id, from_fraction, to_fraction, entered, left_at, meters) VALUES (990, DATE '2024-03-04', 1, 78, 0, 1, ?, ?, 100)",
                        FROM.plusSeconds(90),
                        FROM.plusSeconds(120));
            });
            ReadingStore readings = new ReadingStore(database);
            CheckpointId id = new CheckpointId(place);
            assertThat(readings.weeks(FROM, TO).get(id))
                    .extracting(week -> week.trucks() + " " + week.over())
                    .containsExactlyInAnyOrder("2 1", "1 1");
            assertThat(readings.dayHours(FROM, TO).stream()
                            .filter(cell -> cell.place().equals(id)))
                    .extracting(cell -> cell.hour() + " " + cell.trucks() + " " + cell.over())
                    .containsExactly("0 2 1", "23 1 1");
            assertThat(readings.sightings(Set.of(id), FROM, TO)).hasSize(2);
            assertThat(readings.trucks(Set.of(id), FROM, TO).get(id).over()).containsExactly(false, true, true);
            assertThat(readings.own(Map.of(id, Set.of(new SegmentId(77), new SegmentId(78))), FROM, TO))
                    .containsExactly(new OwnPassage(990, id, FROM.plusSeconds(60), FROM.plusSeconds(120)));
            assertThat(readings.visits(FROM, TO)).containsEntry(new SegmentId(77), 1L);

            TestReply noted = server.as("officer")
                    .post("/api/plate-tags", Map.of("plate", "皖F·演8812", "lon", 116.9, "lat", 34.2));
            assertThat(noted.status()).as(noted.toString()).isEqualTo(201);
            assertThat(server.as("officer")
                            .post("/api/plate-tags", Map.of("plate", "皖F", "lon", 116.9, "lat", 34.2))
                            .json()
                            .path("field")
                            .asText())
                    .isEqualTo("plate");
            for (String path : List.of("/api/roadside/followers", "/api/roadside/leaks", "/api/plate-tags")) {
                assertThat(server.as("officer").get(path).status()).as(path).isEqualTo(403);
                assertThat(server.as("planner").get(path).status()).as(path).isEqualTo(403);
                assertThat(dispatcher.get(path).status()).as(path).isEqualTo(200);
            }
            assertThat(server.as("auditor")
                            .get("/api/audit?action=spotter.view")
                            .toString())
                    .contains("spotter.view");
            for (String path : List.of("bypass", "key-times", "blind-spots", "gates")) {
                TestReply reply = server.as("planner").get("/api/roadside/" + path);
                assertThat(reply.status()).as(path + reply).isEqualTo(200);
            }
            JsonNode wrong =
                    dispatcher.get("/api/roadside/followers?minutes=90").json();
            assertThat(wrong.path("field").asText()).isEqualTo("minutes");
        }
    }
}
