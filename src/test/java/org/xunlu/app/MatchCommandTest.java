package org.xunlu.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
