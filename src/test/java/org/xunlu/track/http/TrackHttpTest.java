package org.xunlu.track.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.SharedData;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.track.PositionReport;
import org.xunlu.track.protocol.GpxReader;
import org.xunlu.track.protocol.TrackCsv;

final class TrackHttpTest {
    private static TestServer server;
    private static String secret;
    private static long deviceId;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        units(server, 11);
        TestReply made = server.as("administrator")
                .post("/api/devices", Map.of("uniqueId", "car-1", "name", "演示车 1", "unitId", 7));
        assertThat(made.status()).isEqualTo(201);
        secret = made.json().path("secret").asText();
        deviceId = made.json().path("device").path("id").asLong();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void osmand_gets_an_empty_200_after_the_fix_is_stored_and_the_track_shows_it() {
        long now = Instant.now().getEpochSecond() - 100;
        for (int i = 0; i < 3; i++) {
            TestReply reply = server.anyone()
                    .get("/api/osmand?id=car-1&key=" + secret + "&lat=34.2&lon=117.0&speed=10&timestamp=" + (now + i));
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.body()).isEmpty();
        }
        JsonNode track = server.as("dispatcher").get("/api/tracks/7").json();
        assertThat(track.path("fixes").size()).isGreaterThanOrEqualTo(3);
        assertThat(track.path("line").path("type").asText()).isEqualTo("MultiLineString");
        assertThat(server.as("auditor").get("/api/audit").text()).contains("track.view");
    }

    @Test
    void what_a_device_adds_is_told_with_the_track_and_its_files() {
        String sent = "/api/osmand?id=car-1&key=" + secret + "&lat=34.2&lon=117.0&timestamp=2026-01-07T08:00:00Z"
                + "&alarm=sos&altitude=31.5&batt=80";
        assertThat(server.anyone().get(sent).status()).isEqualTo(200);
        String period = "?from=2026-01-07T07:59:00Z&to=2026-01-07T09:00:00Z";
        JsonNode fix = server.as("dispatcher")
                .get("/api/tracks/7" + period)
                .json()
                .path("fixes")
                .get(0);
        assertThat(fix.path("alarms").get(0).asText()).isEqualTo("SOS");
        assertThat(fix.path("figures").path("ALTITUDE_METERS").asDouble()).isEqualTo(31.5);
        String export = "/api/tracks/7/export/";
        assertThat(server.as("dispatcher").get(export + "csv" + period).text()).contains(",SOS,31.5,");
        assertThat(server.as("dispatcher").get(export + "gpx" + period).text()).contains("<ele>31.5</ele>");
        assertThat(server.as("dispatcher")
                        .get(export + "geojson" + period)
                        .json()
                        .path("features")
                        .get(0)
                        .path("properties")
                        .path("battery_percent")
                        .asDouble())
                .isEqualTo(80);
    }

    @Test
    void a_form_and_traccar_clients_json_are_taken_on_the_same_path() {
        TestReply form = server.anyone()
                .postBytes(
                        "/api/osmand",
                        "application/x-www-form-urlencoded",
                        ("id=car-1&secret=" + secret + "&lat=34.2&lon=117.0&timestamp=2026-01-05T08:00:00Z")
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(form.status()).isEqualTo(200);
        String json = "{\"location\":{\"timestamp\":\"2026-01-05T08:01:00Z\",\"coords\":{\"latitude\":34.2,"
                + "\"longitude\":117.001,\"speed\":10}},\"device_id\":\"car-1\"}";
        assertThat(server.anyone()
                        .post("/api/osmand", json, "X-Device-Secret", secret)
                        .status())
                .isEqualTo(200);
        JsonNode fixes = server.as("dispatcher")
                .get("/api/tracks/7?from=2026-01-05T07:59:00Z&to=2026-01-05T09:00:00Z")
                .json()
                .path("fixes");
        assertThat(fixes).hasSize(2);
        assertThat(fixes.get(1).path("speedKmPerHour").asDouble()).isEqualTo(36);
    }

    @Test
    void strangers_and_wrong_secrets_are_refused_as_the_clients_know_it_and_listed() {
        assertThat(server.anyone().get("/api/osmand?lat=34&lon=117").status()).isEqualTo(400);
        assertThat(server.anyone().get("/api/osmand?id=nobody&lat=34&lon=117").status())
                .isEqualTo(400);
        assertThat(server.anyone()
                        .post("/api/osmand", "{\"device_id\":\"nobody\",\"location\":{}}")
                        .status())
                .isEqualTo(404);
        TestReply wrong = server.anyone().get("/api/osmand?id=car-1&key=guess&lat=34&lon=117");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("track.wrong_secret");
        assertThat(server.anyone()
                        .get("/api/osmand?id=car-1&key=" + secret + "&lat=NaN&lon=117")
                        .status())
                .isEqualTo(400);
        JsonNode unknown =
                server.as("administrator").get("/api/devices/unknown").json();
        assertThat(unknown.findValuesAsText("uniqueId")).contains("nobody").doesNotContain("car-1");
        assertThat(server.as("dispatcher").get("/api/devices/unknown").status()).isEqualTo(403);
        assertThat(server.as("planner").get("/api/tracks/7").status()).isEqualTo(403);
    }

    @Test
    void an_officers_page_sends_a_batch_and_learns_what_was_refused() {
        String now = Instant.now().toString();
        Map<String, Object> good = Map.of("time", now, "lon", 117.0, "lat", 34.2, "clientId", "a");
        Map<String, Object> swapped = Map.of("time", now, "lon", 34.2, "lat", 117.0, "clientId", "b");
        Map<String, Object> future = Map.of("time", "2069-01-01T00:00:00Z", "lon", 117.0, "lat", 34.2);
        TestReply reply =
                server.as("officer").post("/api/fixes", Map.of("fixes", List.of(good, swapped, future, good)));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().path("stored").asInt()).isEqualTo(1);
        assertThat(reply.json().path("duplicates").asInt()).isEqualTo(1);
        assertThat(reply.json().path("refused").findValuesAsText("reason"))
                .containsExactly("OUT_OF_RANGE", "CLOCK_WRONG");
        assertThat(reply.json().path("refused").get(0).path("clientId").asText())
                .isEqualTo("b");
        assertThat(server.anyone()
                        .post("/api/fixes", Map.of("fixes", List.of(good)))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_table_is_taken_row_by_row_and_only_once() {
        byte[] table = ("时间,经度,纬度,备注\n2026-05-01 08:00:00,117.001,34.2,a\n2026-05-01 08:00:05,117.002,34.2,b\n"
                        + "2026-05-01 08:00:10,117.003,134.2,c\n")
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2; i++) {
            TestReply reply = server.as("dispatcher")
                    .upload("/api/tracks/csv?unit=10", "file", "轨迹.csv", "text/csv", table, Map.of());
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            assertThat(reply.json().path("unreadable").asInt()).isEqualTo(1);
            assertThat(reply.json().path("faults").get(0).path("line").asInt()).isEqualTo(4);
            assertThat(reply.json()
                            .path("report")
                            .path(i == 0 ? "stored" : "duplicates")
                            .asInt())
                    .isEqualTo(2);
        }
        assertThat(server.as("dispatcher")
                        .get("/api/tracks/10?from=2026-05-01T00:00:00Z&to=2026-05-01T00:01:00Z")
                        .json()
                        .path("fixes"))
                .hasSize(2);
    }

    @Test
    void a_track_is_exported_as_a_file_that_can_be_read_again_and_the_export_is_noted() {
        byte[] table = "time,lon,lat,speed\n2026-04-01T00:00:00Z,117.001,34.2,36\n2026-04-01T00:00:05Z,117.002,34.2,\n"
                .getBytes(StandardCharsets.UTF_8);
        server.as("dispatcher").upload("/api/tracks/csv?unit=11", "file", "a.csv", "text/csv", table, Map.of());
        String period = "?from=2026-03-31T23:00:00Z&to=2026-04-01T01:00:00Z";
        TestReply gpx = server.as("dispatcher").get("/api/tracks/11/export/gpx" + period);
        assertThat(gpx.header("Content-Disposition")).contains("track-11.gpx");
        List<PositionReport> again =
                GpxReader.read(new ByteArrayInputStream(gpx.body())).points();
        assertThat(again).extracting(PositionReport::lon).containsExactly(117.001, 117.002);
        assertThat(again.get(0).speedKmPerHour()).isCloseTo(36, within(0.01));
        TestReply csv = server.as("dispatcher").get("/api/tracks/11/export/csv" + period);
        assertThat(TrackCsv.read(csv.body(), "", ZoneOffset.UTC, 10).rows()).hasSize(2);
        JsonNode json = server.as("dispatcher")
                .get("/api/tracks/11/export/geojson" + period)
                .json();
        assertThat(json.path("features")).hasSize(2);
        assertThat(json.path("features")
                        .get(0)
                        .path("properties")
                        .path("belief")
                        .asText())
                .isEqualTo("VALID");
        assertThat(server.as("dispatcher")
                        .get("/api/tracks/11/export/exe" + period)
                        .status())
                .isEqualTo(404);
        assertThat(server.as("planner")
                        .get("/api/tracks/11/export/gpx" + period)
                        .status())
                .isEqualTo(403);
        assertThat(server.as("auditor").get("/api/audit").text()).contains("track.export");
    }

    @Test
    void a_recording_from_2069_is_refused_point_by_point_with_the_reason() throws IOException {
        byte[] file = Files.readAllBytes(SharedData.require("data/gpx/PosData-20081216-115434.gpx"));
        JsonNode report = upload(file, "unit=8").json();
        assertThat(report.path("stored").asInt()).isZero();
        assertThat(report.path("refused").path("CLOCK_WRONG").asInt()).isEqualTo(1285);
    }

    @Test
    void a_recording_with_a_zone_without_colon_is_stored_once_however_often_it_is_sent() throws IOException {
        byte[] file = Files.readAllBytes(SharedData.require("data/gpx/1485101437.8189685.gpx"));
        JsonNode first = upload(file, "unit=9").json();
        assertThat(first.path("stored").asInt()).isBetween(1500, 1603);
        assertThat(first.path("from").asText()).isEqualTo("2017-01-22T10:11:59Z");
        assertThat(first.path("km").asDouble()).isBetween(1.0, 100.0);
        JsonNode again = upload(file, "unit=9").json();
        assertThat(again.path("stored").asInt()).isZero();
        assertThat(again.path("duplicates").asInt()).isGreaterThanOrEqualTo(1500);
    }

    @Test
    void a_recording_without_times_is_marked_and_not_counted_twice() throws IOException {
        byte[] file = Files.readAllBytes(SharedData.require("data/gpx/andorra_for_map_matching.gpx"));
        JsonNode first = upload(file, "device=" + deviceId + "&start=2026-02-01T08:00:00%2B08:00")
                .json();
        assertThat(first.path("timesAssumed").asBoolean()).isTrue();
        assertThat(first.path("stored").asInt()).isEqualTo(21);
        assertThat(first.path("from").asText()).isEqualTo("2026-02-01T00:00:00Z");
        JsonNode again = upload(file, "device=" + deviceId).json();
        assertThat(again.path("uploadedBefore").asBoolean()).isTrue();
        assertThat(again.path("duplicates").asInt()).isEqualTo(21);
    }

    @Test
    void a_file_that_is_no_gpx_is_refused_and_so_is_a_recording_of_nobody() {
        byte[] text = "not xml".getBytes(StandardCharsets.UTF_8);
        assertThat(upload(text, "unit=8").code()).isEqualTo("track.gpx_malformed");
        assertThat(upload(text, "").code()).isEqualTo("track.whose");
        assertThat(upload(text, "unit=999").status()).as("no such unit").isEqualTo(404);
    }

    /** Units by their keys, from 1 on. */
    private static void units(TestServer server, int count) {
        long squadron = server.as("dispatcher")
                .post("/api/squadrons", Map.of("name", "一中队"))
                .json()
                .path("id")
                .asLong();
        for (int i = 1; i <= count; i++) {
            Map<String, Object> unit = Map.of("name", i + "号车", "squadronId", squadron, "plate", "皖L·演" + i);
            assertThat(server.as("dispatcher")
                            .post("/api/units", unit)
                            .json()
                            .path("id")
                            .asInt())
                    .isEqualTo(i);
        }
    }

    private static TestReply upload(byte[] file, String query) {
        return server.as("dispatcher")
                .upload("/api/tracks/gpx?" + query, "file", "track.gpx", "application/gpx+xml", file, Map.of());
    }
}
