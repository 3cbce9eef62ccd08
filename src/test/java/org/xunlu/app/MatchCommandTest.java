package org.xunlu.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunlu.http.Json;

final class MatchCommandTest {
    @TempDir
    Path folder;

    private Path roads = Path.of("");
    private Path fixes = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        roads = Files.writeString(
                folder.resolve("roads.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"ref\":\"X001\"},"
                        + "\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[117,34.2],[117.02,34.2]]}},"
                        + "{\"type\":\"Feature\",\"properties\":{\"ref\":\"X002\"},\"geometry\":{\"type\":"
                        + "\"LineString\",\"coordinates\":[[117.02,34.2],[117.02,34.22]]}}]}");
        StringBuilder table = new StringBuilder("track,time,lon,lat\n");
        for (int i = 0; i <= 30; i++) {
            table.append("car 1,")
                    .append(Instant.parse("2026-06-01T08:00:00Z").plusSeconds(5L * i))
                    .append(",")
                    .append(117.002 + i * 0.0005)
                    .append(",34.20002\n");
        }
        fixes = Files.writeString(folder.resolve("fixes.csv"), table.append("car 1,never,117,34.2\n"));
    }

    @Test
    void a_drive_is_printed_with_its_road_length_and_confidence_and_a_bad_row_with_line_and_reason() {
        assertThat(run("--roads", roads.toString(), "--fixes", fixes.toString()))
                .as(err.toString())
                .isZero();
        String[] lines = out.toString().split("\\R");
        assertThat(lines[0]).isEqualTo("track,stretch,from,to,route_code,road,meters,confidence,bridged,geometry");
        assertThat(lines[1])
                .startsWith("car 1,1,2026-06-01T08:00:00Z,")
                .contains(",X001,")
                .contains("LINESTRING");
        assertThat(Double.parseDouble(lines[1].split(",")[6])).isBetween(1370.0, 1400.0);
        assertThat(err.toString()).contains("fixes.csv: line 33, time 'never'").contains("1 tracks, 31 fixes, 1.4 km");
    }

    @Test
    void the_same_as_geojson() throws IOException {
        run("--roads", roads.toString(), "--fixes", fixes.toString(), "--format", "geojson");
        JsonNode collection = Json.mapper().readTree(out.toString());
        JsonNode first = collection.path("features").get(0);
        assertThat(first.path("properties").path("route_code").asText()).isEqualTo("X001");
        assertThat(first.path("properties").path("confidence").asDouble()).isBetween(0.5, 1.0);
        assertThat(first.path("geometry").path("type").asText()).isEqualTo("LineString");
    }

    @Test
    void a_missing_file_or_column_is_told_by_name_and_ends_with_1() throws IOException {
        assertThat(run(
                        "--roads",
                        roads.toString(),
                        "--fixes",
                        folder.resolve("none.csv").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("none.csv");
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertThat(run("--roads", roads.toString(), "--fixes", other.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("other.csv").contains("time, lon, lat");
        assertThat(run("--roads", roads.toString())).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,lat,lon,timestamp | 7,34.20002,%s,%d",
                "vehicle_id;time;x;y | 7;%2$tFT%2$tTZ;%1$s;34.20002",
                "id,time,geometry | 7,%2$tF %2$tT,POINT (%1$s 34.20002)",
                "Trip_ID,Date Time,Longitude,Latitude | 7,%2$tF %2$tT,%1$s,34.20002"
            })
    void tables_are_read_as_they_come_from_elsewhere_in_any_order(String headings, String row) throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i <= 30; i++) {
            long millis =
                    Instant.parse("2026-06-01T08:00:00Z").plusSeconds(60L * i).toEpochMilli();
            ZonedDateTime time = Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC);
            String lon = String.format(Locale.ROOT, "%.5f", 117.002 + i * 0.0005);
            rows.add(String.format(Locale.ROOT, row, lon, row.contains("%d") ? (Object) millis : time));
        }
        Collections.shuffle(rows, new Random(1));
        Path table = Files.writeString(
                folder.resolve("theirs.csv"), "\ufeff" + headings + "\r\n" + String.join("\r\n", rows) + "\r\n");
        assertThat(run("--roads", roads.toString(), "--fixes", table.toString()))
                .as(err.toString())
                .isZero();
        assertThat(err.toString()).contains("1 tracks, 31 fixes, 1.4 km on roads, 0 gaps");
        assertThat(out.toString()).contains("7,1,2026-06-01T08:0");
    }

    @Test
    void rows_that_are_numbered_are_one_track_and_exchanged_degrees_are_noticed() throws IOException {
        String numbered = Files.readString(fixes).replace("car 1,never,117,34.2\n", "");
        for (int i = 0; numbered.contains("car 1"); i++) {
            numbered = numbered.replaceFirst("car 1", Integer.toString(i));
        }
        Path table = Files.writeString(folder.resolve("numbered.csv"), numbered.replaceFirst("track", "id"));
        run("--roads", roads.toString(), "--fixes", table.toString());
        assertThat(err.toString()).contains("1 tracks, 31 fixes, 1.4 km");
        Path exchanged = Files.writeString(
                folder.resolve("exchanged.csv"), Files.readString(table).replaceFirst("lon,lat", "lat,lon"));
        run("--roads", roads.toString(), "--fixes", exchanged.toString());
        assertThat(err.toString()).contains("lon and lat seem to be exchanged");
    }

    @Test
    void a_long_silence_is_bridged_by_the_most_likely_way_unless_it_is_longer_than_asked_for() throws IOException {
        Path table = Files.writeString(
                folder.resolve("silence.csv"),
                "track,time,lon,lat\na,2026-06-01T08:00:00Z,117.002,34.2\na,2026-06-01T08:15:00Z,117.018,34.2\n"
                        + "far,2026-06-01T08:00:00Z,10,50\n");
        run("--roads", roads.toString(), "--fixes", table.toString());
        assertThat(out.toString()).contains(",true,\"LINESTRING");
        assertThat(err.toString()).contains("1 of 2 tracks lie far from all roads, the first is 'far'");
        run("--roads", roads.toString(), "--fixes", table.toString(), "--longest-gap-seconds", "600");
        assertThat(err.toString()).contains("2 tracks, 3 fixes, 0.0 km on roads");
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "match";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Main.commandLine(all)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }
}
