package org.xunlu.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;
import org.xunlu.geo.Datum;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Area;
import org.xunlu.network.sql.PlaceTable;

/** Files that are not what they seem, sent to the running server: each is refused or told of, and the roads stay. */
final class BadInputHttpTest {
    private static final int SEGMENTS = 20;

    private Database database;
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        database = TestDatabases.h2();
        server = TestServer.start(database, Clock.systemUTC(), Map.of("http.upload-mb", "20"));
        assertThat(imported("roads.geojson", county(Datum.WGS84, false), Map.of())
                        .path("state")
                        .asText())
                .isEqualTo("done");
    }

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    /** Roads every 3 km around the county's seat. */
    private static String county(Datum datum, boolean swapped) {
        return IntStream.range(0, SEGMENTS)
                .mapToObj(i -> {
                    double across = (i / 2) * 0.03;
                    boolean east = i % 2 == 0;
                    LonLat from = new LonLat(116.8 + (east ? 0 : across), 34.0 + (east ? across : 0));
                    LonLat to = new LonLat(from.lon() + (east ? 0.3 : 0), from.lat() + (east ? 0 : 0.3));
                    return feature(datum.fromWgs84(from), datum.fromWgs84(to), swapped);
                })
                .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"));
    }

    private static String feature(LonLat from, LonLat to, boolean swapped) {
        return "{\"type\":\"Feature\",\"properties\":{\"highway\":\"primary\"},\"geometry\":{\"type\":\"LineString\","
                + "\"coordinates\":[" + pair(from, swapped) + "," + pair(to, swapped) + "]}}";
    }

    private static String pair(LonLat at, boolean swapped) {
        return String.format(Locale.ROOT, "[%.7f,%.7f]", swapped ? at.lat() : at.lon(), swapped ? at.lon() : at.lat());
    }

    private TestReply upload(String name, String content, Map<String, String> fields) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return server.as("administrator").upload("/api/imports/roads", "file", name, "", bytes, fields);
    }

    private JsonNode imported(String name, String content, Map<String, String> fields) throws Exception {
        TestReply reply = upload(name, content, fields);
        assertThat(reply.status()).as(reply.text()).isEqualTo(202);
        String path = "/api/jobs/" + reply.json().path("id").asLong();
        JsonNode job = reply.json();
        for (int i = 0; i < 400 && !job.has("finished"); i++) {
            Thread.sleep(50);
            job = server.as("administrator").get(path).json();
        }
        return job;
    }

    private int segments() {
        return server.as("dispatcher")
                .get("/api/network")
                .json()
                .path("segments")
                .asInt();
    }

    private void failed(JsonNode job, String code) {
        assertThat(job.path("state").asText()).isEqualTo("failed");
        assertThat(job.path("code").asText()).isEqualTo(code);
        assertThat(segments()).isEqualTo(SEGMENTS);
    }

    @Test
    void an_unsaid_shift_is_told_with_the_datum_that_fits_and_taken_when_it_is_said() throws Exception {
        String shifted = county(Datum.GCJ02, false);
        JsonNode refused = imported("gcj.geojson", shifted, Map.of());
        failed(refused, "import.datum_shifted");
        assertThat(refused.at("/figures/datum").asText()).isEqualTo("GCJ02");
        JsonNode taken = imported("gcj.geojson", shifted, Map.of("datum", "GCJ02"));
        assertThat(taken.path("state").asText()).isEqualTo("done");
        LonLat first = new LonLat(116.8, 34.0);
        JsonNode found = server.as("dispatcher")
                .get("/api/network/locate?lon=" + first.lon() + "&lat=" + first.lat())
                .json();
        assertThat(found.path("distanceMeters").asDouble()).isLessThan(1);
    }

    @Test
    void latitude_before_longitude_is_told_and_taken_when_it_is_said() throws Exception {
        String swapped = county(Datum.WGS84, true);
        failed(imported("swapped.geojson", swapped, Map.of()), "import.swapped");
        assertThat(imported("swapped.geojson", swapped, Map.of("order", "latlon"))
                        .path("state")
                        .asText())
                .isEqualTo("done");
        assertThat(segments()).isEqualTo(SEGMENTS);
    }

    @Test
    void what_is_no_number_is_left_out_and_counted() throws Exception {
        String one = feature(new LonLat(116.9, 34.1), new LonLat(116.91, 34.1), false);
        String none = one.replaceFirst("\\[116\\.9000000", "[NaN");
        JsonNode job = imported(
                "nan.geojson", "{\"type\":\"FeatureCollection\",\"features\":[" + none + "," + one + "]}", Map.of());
        assertThat(job.path("state").asText()).isEqualTo("done");
        assertThat(job.at("/report/refused/0/doubt").asText()).isEqualTo("not_finite");
        assertThat(job.at("/report/refused/0/count").asInt()).isEqualTo(1);
    }

    @Test
    void a_shapefile_without_its_reference_system_is_refused_with_the_way_out() throws Exception {
        String header = new String(new char[] {0, 0, 0x27, 0x0a}) + "\0".repeat(96);
        failed(imported("roads.shp", header, Map.of()), "import.no_prj");
    }

    @Test
    void a_stream_without_an_end_is_cut_off_and_leaves_no_file() throws Exception {
        String cookie =
                server.anyone().signIn("administrator", TestServer.PASSWORD).cookie();
        byte[] block = new byte[1 << 16];
        String chunk = Integer.toHexString(block.length) + "\r\n";
        String answer;
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/imports/roads HTTP/1.1\r\nHost: 127.0.0.1:" + server.port()
                            + "\r\nTransfer-Encoding: chunked\r\nCookie: xunlu_session=" + cookie
                            + "\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            answer = untilAnswered(socket, out, chunk, block);
        }
        assertThat(answer).startsWith("HTTP/1.1 4");
        assertThat(segments()).isEqualTo(SEGMENTS);
    }

    /** Sends twice what is allowed at most; the server may hang up before. */
    private static String untilAnswered(Socket socket, OutputStream out, String chunk, byte[] block)
            throws IOException {
        try {
            for (int sent = 0; sent < 40 << 20 && socket.getInputStream().available() == 0; sent += block.length) {
                out.write(chunk.getBytes(StandardCharsets.US_ASCII));
                out.write(block);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException hungUp) {
            assertThat(hungUp).isNotNull();
        }
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }

    @Test
    void real_roads_end_the_demonstration_and_the_report_says_what_stays() throws Exception {
        database.change(handle -> handle.execute("INSERT INTO installation (name, content) VALUES ('demo', 'true')"));
        assertThat(imported("a.geojson", county(Datum.WGS84, false), Map.of("mode", "ADD"))
                        .at("/report/demoLeft"))
                .isEmpty();
        assertThat(isDemo()).isTrue();
        JsonNode report =
                imported("a.geojson", county(Datum.WGS84, false), Map.of()).path("report");
        assertThat(report.path("demoLeft").path("patrol").asInt(-1)).isZero();
        assertThat(isDemo()).isFalse();
    }

    private boolean isDemo() {
        return server.as("dispatcher").get("/api/network").json().path("demo").asBoolean();
    }

    @Test
    void roads_get_squadron_and_cell_from_the_file_or_from_the_cell_they_lie_in() throws Exception {
        new PlaceTable(database)
                .replace(
                        List.of(),
                        List.of(new Area(
                                "grid",
                                "W01",
                                "龙城网格",
                                "一中队",
                                LonLat.WGS84.createPolygon(Stream.of(
                                                new Coordinate(116.8, 34.0),
                                                new Coordinate(117, 34.0),
                                                new Coordinate(117, 34.2),
                                                new Coordinate(116.8, 34.2),
                                                new Coordinate(116.8, 34.0))
                                        .toArray(Coordinate[]::new)))));
        String plain = feature(new LonLat(116.9, 34.1), new LonLat(116.91, 34.1), false);
        String said = feature(new LonLat(116.9, 34.15), new LonLat(116.91, 34.15), false)
                .replace("{\"highway\":\"primary\"}", "{\"LXBM\":\"X001\",\"责任中队\":\"三中队\",\"网格编号\":\"W09\"}");
        imported("a.geojson", "{\"type\":\"FeatureCollection\",\"features\":[" + plain + "," + said + "]}", Map.of());
        List<JsonNode> all = Stream.of("", "X001")
                .map(code -> server.as("dispatcher")
                        .get("/api/roads?q=" + code)
                        .json()
                        .path("items"))
                .map(items -> items.get(0).path("id").asLong())
                .map(id -> server.as("dispatcher").get("/api/roads/" + id).json())
                .toList();
        assertThat(all).extracting(road -> road.path("squadron").asText()).containsExactly("一中队", "三中队");
        assertThat(all)
                .extracting(road -> road.at("/segments/0/gridCell").asText())
                .containsExactly("W01", "W09");
    }

    @Test
    void an_upload_folder_is_empty_when_all_is_done() throws Exception {
        failed(imported("cut.geojson", county(Datum.WGS84, false).substring(0, 900), Map.of()), "import.truncated");
        Path uploads = server.dataFolder().resolve("uploads");
        try (Stream<Path> files = Files.walk(uploads)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
