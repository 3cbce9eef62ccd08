package org.xunlu.screening.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.xunlu.screening.http.Uploads.circle;
import static org.xunlu.screening.http.Uploads.collection;
import static org.xunlu.screening.http.Uploads.row;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.SharedData;
import org.xunlu.app.TestReply;
import org.xunlu.app.TestServer;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Json;
import org.xunlu.network.Direction;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.SegmentId;
import org.xunlu.network.sql.NetworkStore;

/** Files as people bring them: each is taken with its blemishes told, or refused in words, and then changes nothing. */
final class FootprintUploadTest {
    private static final String SQUARE = "[[[116.93,34.1902],[116.9301,34.1902],[116.9301,34.1904],[116.93,34.1902]]]";
    private static final String WGS84 = "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137,"
            + "298.257223563]],PRIMEM[\"Greenwich\",0],UNIT[\"Degree\",0.0174532925199433]]";

    private static Database database;
    private static TestServer server;

    @BeforeAll
    static void start() {
        database = TestDatabases.h2();
        var line = LonLat.WGS84.createLineString(
                new Coordinate[] {new Coordinate(116.92, 34.19), new Coordinate(116.95, 34.19)});
        new NetworkStore(database)
                .replace(
                        List.of(new Road(new RoadId(1), "G311", "演示国道", RoadClass.NATIONAL, "", 1)),
                        List.of(new RoadSegment(
                                new SegmentId(1),
                                new RoadId(1),
                                1,
                                2,
                                line,
                                2_765,
                                Direction.BOTH,
                                2,
                                12,
                                0,
                                2_765,
                                70,
                                "")),
                        done -> {});
        server = TestServer.start(database);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    @Test
    void a_file_that_is_no_good_as_a_whole_is_refused_in_words_and_changes_nothing() throws IOException {
        int before = sets();
        TestReply empty = bring("a.geojson", new byte[0]);
        assertThat(empty.status()).as(empty.toString()).isEqualTo(400);
        assertThat(empty.header("Content-Type")).startsWith("application/problem+json");
        assertThat(empty.code()).isEqualTo("import.empty");
        assertThat(empty.json().path("field").asText()).isEqualTo("file");
        assertThat(server.as("reviewer").post("/api/footprint-sets", Map.of()).code())
                .isEqualTo("import.no_file");

        String whole = collection(row("Polygon", SQUARE));
        refused("import.truncated", "a.geojson", whole.substring(0, whole.length() - 9));
        refused("import.json_wrong", "a.geojson", whole.replace("coordinates\":", "coordinates\""));
        refused("import.json_wrong", "deep.json", collection(row("Polygon", "[".repeat(2000) + "]".repeat(2000))));
        refused("import.not_geojson", "a.geojson", "{\"type\":\"Topology\"}");
        refused("import.unknown_kind", "a.geojson", "hello");
        refused(
                "import.crs_unknown",
                "a.geojson",
                whole.replaceFirst("\\{", "{\"crs\":{\"properties\":{\"name\":" + "\"EPSG:99999999999\"}},"));
        refused("import.damaged", "a.gz", new byte[] {0x1f, (byte) 0x8b, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9});
        refused("screening.no_rows", "a.geojson", collection());
        refused(
                "screening.none_empty",
                "a.geojson",
                collection(row("LineString", SQUARE.substring(1, SQUARE.length() - 1)), "7"));
        refused(
                "screening.none_metres",
                "a.geojson",
                collection(row(
                        "Polygon", "[[[493546.1,3784500.2],[493556,3784500],[493556,3784510],[493546.1,3784500.2]]]")));
        JsonNode swapped = refused(
                "screening.none_swapped",
                "a.geojson",
                collection("null", row("Point", "[34.19,116.93]"), row("Point", "[34.191,116.93]")));
        assertThat(swapped.at("/figures/row").asText()).isEqualTo("feature 2");
        assertThat(swapped.at("/figures/count").asInt()).isEqualTo(2);
        refused("screening.none_far_away", "a.geojson", collection(row("Polygon", SQUARE.replace("34.1904", "-3.2"))));

        refused("import.zip_content", "a.zip", Uploads.zip(Map.of()));
        refused("import.no_prj", "a.zip", Uploads.zip(Map.of("a.shp", Uploads.polygons(116.93, 34.1902))));
        refused(
                "import.crs_unknown",
                "a.zip",
                Uploads.zip(Map.of("a.shp", Uploads.polygons(116.93, 34.1902), "a.prj", "米".getBytes(UTF_8))));
        byte[] inner = Uploads.zip(Map.of("a.geojson", whole.getBytes(UTF_8)));
        refused("import.zip_in_zip", "a.geojson", inner);
        refused("import.zip_in_zip", "b.zip", Uploads.zip(Map.of("a.geojson", inner)));
        refused("import.truncated", "a.zip", Arrays.copyOf(inner, 60));
        byte[] shapes = Uploads.polygons(116.93, 34.1902, 116.94, 34.1902);
        refused(
                "import.truncated",
                "a.zip",
                Uploads.zip(Map.of("a.shp", Arrays.copyOf(shapes, shapes.length - 9), "a.prj", WGS84.getBytes(UTF_8))));
        assertThat(sets()).isEqualTo(before);
    }

    @Test
    void an_extract_that_breaks_off_or_has_no_buildings_near_is_refused() throws IOException {
        byte[] pbf = Files.readAllBytes(SharedData.require("data/osm/monaco.osm.pbf"));
        int before = sets();
        refused("import.truncated", "m.osm.pbf", Arrays.copyOf(pbf, pbf.length / 2));
        refused("screening.none_far_away", "m.osm.pbf", pbf);
        assertThat(sets()).isEqualTo(before);
    }

    @Test
    void rows_that_are_no_good_are_told_and_those_beside_them_are_taken() {
        String much = "x".repeat(100);
        JsonNode report = taken(
                "建筑".repeat(60) + ".geojson",
                collection(
                        "7",
                        row("Polygon", "[[[116.93,34.1902],5],[[116.93,34.19]]]"),
                        row("Polygon", SQUARE),
                        row("Polygon", "[[[116.93,34.1902],[116.9301,34.1902],[116.9301,34.1904]]]"),
                        row(
                                "Polygon",
                                "[[[116.93,34.1902],[116.9301,34.1904],[116.9301,34.1902],[116.93,34.1904],"
                                        + "[116.93,34.1902]]]"),
                        row("Polygon", "[[[0,0],[116.9301,34.1904],[116.9301,34.1902],[0,0]]]"),
                        row("Polygon", "[[[34.19,116.93],[34.2,116.93],[34.2,116.94],[34.19,116.93]]]"),
                        row("Polygon", circle(120_000, 1)),
                        row("Polygon", circle(6_000, 2_501)),
                        row("Polygon", circle(50_000, 1)),
                        "{\"properties\":{\"id\":\"" + much + "\",\"name\":\"a\\u0000b\\ud800\"},"
                                + row("Point", "[116.93,34.19]").substring(1),
                        "{\"properties\":{\"id\":\"" + much + "\"},"
                                + row("Point", "[116.93,34.19]").substring(1)));
        assertThat(lines(report))
                .containsExactly(
                        "feature 1 empty",
                        "feature 2 not_finite",
                        "feature 4 unclosed",
                        "feature 5 self_touching",
                        "feature 6 far_away",
                        "feature 7 swapped",
                        "feature 8 too_many_corners",
                        "feature 9 too_many_corners",
                        "feature 12 key_twice");
        assertThat(report.at("/report/read").asInt()).isEqualTo(12);
        assertThat(report.at("/report/taken").asInt()).isEqualTo(6);
        assertThat(report.at("/report/refused").asInt()).isEqualTo(6);
        assertThat(report.at("/set/footprints").asInt()).isEqualTo(6);
        String screening = "/api/footprint-sets/" + report.at("/set/id").asLong() + "/screenings";
        assertThat(ended(server.as("reviewer").post(screening, Map.of()))
                        .path("state")
                        .asText())
                .isEqualTo("done");
    }

    @Test
    void a_zip_is_unpacked_beside_nothing_and_a_shapefile_without_its_table_is_taken_without_names(@TempDir Path folder)
            throws IOException {
        byte[] shapes = Uploads.polygons(116.93, 34.1902, 116.94, 34.1902);
        JsonNode bare = taken("a.zip", Uploads.zip(Map.of("a.shp", shapes, "A.PRJ", WGS84.getBytes(UTF_8))));
        assertThat(lines(bare)).containsExactly(".dbf no_table");
        assertThat(bare.at("/set/footprints").asInt()).isEqualTo(2);

        Path outside = folder.resolve("led-out.geojson");
        JsonNode kept = taken(
                "a.zip",
                Uploads.zip(Map.of(
                        "../../../../../../../.." + outside,
                        collection(row("Polygon", SQUARE)).getBytes(UTF_8),
                        "..\\..\\windows.txt",
                        new byte[3],
                        "x".repeat(400) + ".txt",
                        new byte[3])));
        assertThat(kept.at("/set/footprints").asInt()).isEqualTo(1);
        assertThat(outside).doesNotExist();

        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(collection(row("Point", "[116.93,34.19]"), row("MultiPoint", "[[116.93,34.19]]"))
                    .getBytes(UTF_8));
        }
        assertThat(lines(taken("points.geojson.gz", zipped.toByteArray()))).containsExactly("feature 2 empty");
        String named = WGS84.replace(
                        "GEOGCS[", "PROJCS[\"" + "China_Geodetic_Coordinate_System_2000_".repeat(2) + "\",GEOGCS[")
                + ",PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",500000],PARAMETER[\"False_Northing\",0],"
                + "PARAMETER[\"Central_Meridian\",117],PARAMETER[\"Scale_Factor\",1],"
                + "PARAMETER[\"Latitude_Of_Origin\",0],UNIT[\"Meter\",1]]";
        JsonNode metres = taken(
                "a.zip",
                Uploads.zip(Map.of("a.shp", Uploads.polygons(493546, 3784500), "a.prj", named.getBytes(UTF_8))));
        assertThat(metres.at("/report/read").asInt()).isEqualTo(1);
    }

    private static TestReply bring(String name, byte[] file) {
        return server.as("reviewer")
                .upload(
                        "/api/footprint-sets",
                        "file",
                        name,
                        "application/octet-stream",
                        file,
                        Map.of("datum", "WGS84"));
    }

    private static JsonNode refused(String code, String name, String text) throws IOException {
        return refused(code, name, text.getBytes(UTF_8));
    }

    private static JsonNode refused(String code, String name, byte[] file) throws IOException {
        JsonNode job = ended(bring(name, file));
        assertThat(job.path("state").asText() + " " + job.path("code").asText()).isEqualTo("failed " + code);
        assertThat(job.path("field").asText()).isEqualTo("file");
        for (String language : List.of("zh", "en")) {
            String texts = code.startsWith("screening") ? "screening" : "import";
            JsonNode messages =
                    Json.mapper().readTree(Files.readString(Path.of("web/i18n/" + language + "/" + texts + ".json")));
            assertThat(messages.path("refusal." + code).asText()).as(code).isNotEmpty();
        }
        return job;
    }

    private static JsonNode taken(String name, String text) {
        return taken(name, text.getBytes(UTF_8));
    }

    private static JsonNode taken(String name, byte[] file) {
        JsonNode job = ended(bring(name, file));
        assertThat(job.path("state").asText()).as(job.toString()).isEqualTo("done");
        return job.path("report");
    }

    private static List<String> lines(JsonNode report) {
        List<String> lines = new ArrayList<>();
        report.at("/report/lines")
                .forEach(line -> lines.add(
                        line.path("row").asText() + " " + line.path("blemish").asText()));
        return lines;
    }

    private static JsonNode ended(TestReply accepted) {
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < until) {
            JsonNode job =
                    server.as("reviewer").get(accepted.header("Location")).json();
            if (!List.of("queued", "running").contains(job.path("state").asText())) {
                return job;
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("did not end: " + accepted);
    }

    private static int sets() {
        return server.as("reviewer")
                .get("/api/footprint-sets")
                .json()
                .path("items")
                .size();
    }
}
