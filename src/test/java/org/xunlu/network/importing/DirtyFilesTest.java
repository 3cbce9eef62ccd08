package org.xunlu.network.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunlu.SharedData;
import org.xunlu.refusal.Refusal;

final class DirtyFilesTest {
    private final Imports imports = new Imports();

    @TempDir
    Path folder;

    @Test
    void dirty_rows_are_counted_by_reason_and_the_good_ones_are_taken() throws IOException {
        ImportReport report = imports.geoJson(
                folder,
                ImportOptions.usual(),
                "{\"highway\":\"primary\"} [[116.9,34.1],[116.91,34.1]]",
                "{\"highway\":\"primary\"} [[116.91,34.1],[116.9,34.1]]",
                "{\"highway\":\"primary\"} [[116.9,34.1],[116.9,34.1]]",
                "{\"highway\":\"primary\"} [[116.9,34.1]]",
                "{\"highway\":\"primary\"} []",
                "{\"highway\":\"primary\"} [[116.9,NaN],[116.91,34.1]]",
                "{\"highway\":\"primary\"} [[116.9,\"34\"],[116.91,34.1]]",
                "{\"highway\":\"primary\"} [[116.9,34.1],[196.9,34.1]]",
                "{\"highway\":\"footway\"} [[116.9,34.1],[116.91,34.2]]",
                "{\"highway\":\"boat\"} [[116.9,34.1],[116.91,34.2]]",
                "{\"highway\":\"primary\",\"lanes\":\"many\"} [[[116.92,34.1],[116.93,34.1]],[[1,1]]]");
        assertThat(Imports.counts(report.refused()))
                .isEqualTo(Map.of(
                        "duplicate", 1L,
                        "zero_length", 1L,
                        "too_few_points", 1L,
                        "empty_geometry", 1L,
                        "not_finite", 2L,
                        "out_of_range", 1L,
                        "not_for_vehicles", 1L,
                        "unknown_class", 1L));
        assertThat(Imports.counts(report.noted())).isEqualTo(Map.of("bad_number", 1L, "part_left_out", 1L));
        assertThat(report.read()).isEqualTo(11);
        assertThat(report.takenFeatures()).isEqualTo(2);
        assertThat(report.refused().stream()
                        .filter(each -> each.doubt().equals("zero_length"))
                        .findFirst()
                        .orElseThrow()
                        .samples())
                .containsExactly(new DoubtCount.Sample("feature 3", ""));
    }

    @Test
    void points_areas_and_rows_that_are_no_features_are_counted() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), """
            {"features":[7, {"geometry":{"type":"Point","coordinates":[1,2]},"properties":{}},
             {"geometry":null,"properties":null},
             {"type":"Feature","properties":{"ref":"X001"},
              "geometry":{"type":"LineString","coordinates":[[116.9,34.1,35.5],[116.91,34.1,36]]}}]}""");
        ImportReport report = imports.run(file);
        assertThat(Imports.counts(report.refused()))
                .isEqualTo(Map.of("bad_record", 1L, "not_a_line", 1L, "empty_geometry", 1L));
        assertThat(report.takenFeatures()).isEqualTo(1);
    }

    @Test
    void a_file_that_breaks_off_is_refused_and_the_stored_roads_stay() throws IOException {
        good();
        Path whole = SharedData.require("data/osm/monaco.osm.pbf");
        byte[] bytes = Files.readAllBytes(whole);
        for (int length : new int[] {bytes.length / 2, bytes.length - 1, 100}) {
            Path cut = Files.write(folder.resolve("cut.osm.pbf"), Arrays.copyOf(bytes, length));
            refused(cut, "import.truncated");
        }
        bytes[bytes.length / 2] ^= 0x55;
        refused(Files.write(folder.resolve("damaged.osm.pbf"), bytes), "import.damaged");
        assertThat(imports.stored()).isEqualTo(1);
        assertThat(imports.network().segmentCount()).isEqualTo(1);
    }

    @Test
    void geojson_that_breaks_off_or_is_none_is_refused() throws IOException {
        Path file = Imports.write(folder, "{\"highway\":\"primary\"} [[116.9,34.1],[116.91,34.1]]");
        String text = Files.readString(file);
        refused(Files.writeString(file, text.substring(0, text.length() - 20)), "import.truncated");
        refused(Files.writeString(file, text.replace("coordinates\":", "coordinates\"")), "import.json_wrong");
        refused(Files.writeString(file, "{\"type\":\"Topology\"}"), "import.not_geojson");
        refused(Files.writeString(file, "hello"), "import.unknown_kind");
        refused(Files.writeString(file, ""), "import.empty");
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write((text + " ".repeat(9)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        Path gz = folder.resolve("a.geojson.gz");
        Files.write(gz, Arrays.copyOf(zipped.toByteArray(), zipped.size() - 20));
        refused(gz, "import.truncated");
        Files.write(gz, zipped.toByteArray());
        assertThat(imports.run(gz).segments()).isOne();
    }

    @Test
    void a_file_without_any_road_is_refused_and_the_stored_roads_stay() throws IOException {
        good();
        assertThatThrownBy(() -> imports.geoJson(
                        folder, ImportOptions.usual(), "{\"highway\":\"steps\"} [[116.9,34.1],[116.91,34.1]]"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("import.nothing_taken");
        assertThat(imports.network().segmentCount()).isEqualTo(1);
    }

    @Test
    void a_dry_run_reports_and_stores_nothing() throws IOException {
        ImportReport report = imports.geoJson(
                folder,
                new ImportOptions(null, false, FieldMapping.usual(), ImportMode.REPLACE, true),
                "{\"highway\":\"primary\"} [[116.9,34.1],[116.91,34.1]]");
        assertThat(report.segments()).isOne();
        assertThat(report.stored()).isFalse();
        assertThat(imports.stored()).isZero();
    }

    private void good() throws IOException {
        imports.geoJson(folder, ImportOptions.usual(), "{\"highway\":\"primary\"} [[7.4,43.7],[7.41,43.7]]");
    }

    private void refused(Path file, String code) {
        assertThatThrownBy(() -> imports.run(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
