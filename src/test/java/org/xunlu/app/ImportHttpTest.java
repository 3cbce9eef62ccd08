package org.xunlu.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.SharedData;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;

final class ImportHttpTest {
    private static final String ROAD = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"路线编码":"G311","路线名称":"演示国道","车道数":4},"geometry":
             {"type":"LineString","coordinates":[[116.9,34.1],[116.95,34.1],[117,34.12]]}},
            {"type":"Feature","properties":{"路线编码":"X001341322"},"geometry":
             {"type":"LineString","coordinates":[[116.95,34.1],[116.95,34.2]]}},
            {"type":"Feature","properties":{"路线编码":"=cmd|' /C calc'!A0"},"geometry":
             {"type":"LineString","coordinates":[[116.96,34.1],[116.96,34.1]]}}]}""";

    private static Database database;
    private static TestServer server;

    @BeforeAll
    static void start() {
        database = TestDatabases.h2();
        server = TestServer.start(database, Clock.systemUTC(), Map.of("http.upload-mb", "20"));
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    void an_uploaded_file_becomes_a_job_then_a_network_then_an_export_and_a_tile() throws Exception {
        JsonNode job = imported("roads.geojson", ROAD.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(job.at("/state").asText()).isEqualTo("done");
        assertThat(job.at("/report/read").asInt()).isEqualTo(3);
        assertThat(job.at("/report/segments").asInt()).isEqualTo(3);
        assertThat(job.at("/report/refused/0/doubt").asText()).isEqualTo("zero_length");
        assertThat(server.as("dispatcher")
                        .get("/api/network")
                        .json()
                        .at("/segments")
                        .asInt())
                .isEqualTo(3);

        TestReply csv = server.as("planner").get("/api/export/roads.csv");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.text()).startsWith("\uFEFFid,road_id,route_code").contains("G311,演示国道,NATIONAL");
        JsonNode geoJson = server.as("planner").get("/api/export/roads.geojson").json();
        assertThat(geoJson.at("/features")).hasSize(3);
        assertThat(geoJson.at("/features/0/properties/route_code").asText()).isEqualTo("G311");
        assertThat(geoJson.at("/features/0/geometry/type").asText()).isEqualTo("LineString");
        assertThat(server.as("officer").get("/api/export/roads.csv").status()).isEqualTo(403);
        assertThat(server.as("planner").get("/api/export/nothing.csv").status()).isEqualTo(404);
        assertThat(server.as("auditor").get("/api/audit?limit=50").text())
                .contains("\"export\"")
                .contains("roads.imported");

        assertThat(server.as("dispatcher").get("/api/tiles/12/3378/1634.mvt").status())
                .isEqualTo(200);
        assertThat(server.as("dispatcher").get("/api/tiles/12/0/0.mvt").status())
                .isEqualTo(204);
        assertThat(server.as("dispatcher").get("/api/tiles/2/9/0.mvt").status()).isEqualTo(404);
    }

    @Test
    void every_layer_on_the_list_can_be_taken_away_in_every_format() {
        JsonNode layers = server.as("planner").get("/api/export").json().get("items");
        assertThat(layers.findValuesAsText("id"))
                .contains(
                        "roads",
                        "places",
                        "checkpoints",
                        "assets",
                        "findings",
                        "passes",
                        "pass-segments",
                        "tracks",
                        "patrols",
                        "coverage");
        for (JsonNode layer : layers) {
            String path = "/api/export/" + layer.get("id").asText();
            TestReply geoJson = server.as("planner").get(path + ".geojson?from=2026-01-01T00:00:00Z");
            assertThat(geoJson.status()).as(path).isEqualTo(200);
            assertThat(geoJson.json().get("type").asText()).isEqualTo("FeatureCollection");
            TestReply csv = server.as("planner").get(path + ".csv");
            assertThat(csv.status()).as(path).isEqualTo(200);
            assertThat(csv.text().lines().findFirst().orElse(""))
                    .startsWith("\uFEFFid,")
                    .endsWith(",lon,lat,wkt");
            TestReply book = server.as("planner").get(path + ".xlsx?language=zh");
            assertThat(book.status()).as(path).isEqualTo(200);
            assertThat(book.header("Content-Type")).contains("spreadsheetml");
        }
    }

    @Test
    void a_file_that_is_no_good_fails_its_job_with_the_reason_and_leaves_the_roads() throws Exception {
        imported("roads.geojson", ROAD.getBytes(StandardCharsets.UTF_8), Map.of());
        byte[] whole = Files.readAllBytes(SharedData.require("data/osm/monaco.osm.pbf"));
        JsonNode job = imported("cut.osm.pbf", java.util.Arrays.copyOf(whole, whole.length / 2), Map.of());
        assertThat(job.at("/state").asText()).isEqualTo("failed");
        assertThat(job.at("/code").asText()).isEqualTo("import.truncated");
        assertThat(server.as("dispatcher")
                        .get("/api/network")
                        .json()
                        .at("/segments")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void wrong_choices_are_refused_at_once_with_their_field() {
        assertRefused(Map.of("datum", "XIAN80"), "datum");
        assertRefused(Map.of("mode", "merge"), "mode");
        assertRefused(Map.of("order", "yx"), "order");
        assertRefused(Map.of("mapping", "{\"colour\":\"X\"}"), "mapping");
    }

    private static void assertRefused(Map<String, String> fields, String field) {
        TestReply reply = upload("roads.geojson", ROAD.getBytes(StandardCharsets.UTF_8), fields);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/field").asText()).isEqualTo(field);
    }

    @Test
    void a_companion_alone_is_refused_and_only_administrators_import() {
        TestReply reply = upload("streets.dbf", new byte[] {3}, Map.of());
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/code").asText()).isEqualTo("import.only_sibling");
        assertThat(server.as("dispatcher")
                        .upload("/api/imports/roads", "file", "a.geojson", "", new byte[] {1}, Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void two_gigabytes_are_refused_before_a_byte_of_them_is_read() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(5000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/imports/roads HTTP/1.1\r\nHost: x\r\nContent-Length: 2147483648\r\n"
                            + "Content-Type: multipart/form-data; boundary=x\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void a_file_larger_than_it_said_is_refused_too() {
        TestReply reply = upload("big.geojson", new byte[21 << 20], Map.of());
        assertThat(reply.status()).isEqualTo(413);
    }

    @Test
    void the_description_of_the_api_has_every_endpoint() {
        JsonNode paths = server.as("auditor").get("/api/openapi.json").json().get("paths");
        server.table().endpoints().forEach(row -> assertThat(paths.path(row.path())
                        .path(row.method().name().toLowerCase(java.util.Locale.ROOT))
                        .path("summary")
                        .asText())
                .as(row.method() + " " + row.path())
                .isEqualTo(row.summary()));
    }

    private static TestReply upload(String name, byte[] content, Map<String, String> fields) {
        return server.as("administrator")
                .upload("/api/imports/roads", "file", name, "application/octet-stream", content, fields);
    }

    private static JsonNode imported(String name, byte[] content, Map<String, String> fields) throws Exception {
        TestReply reply = upload(name, content, fields);
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        String path = "/api/jobs/" + reply.json().at("/id").asLong();
        JsonNode job = server.as("administrator").get(path).json();
        for (int i = 0; i < 400 && !job.has("finished"); i++) {
            Thread.sleep(50);
            job = server.as("administrator").get(path).json();
        }
        return job;
    }
}
