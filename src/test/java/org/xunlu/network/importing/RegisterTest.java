package org.xunlu.network.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunlu.network.Direction;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadSegment;
import org.xunlu.refusal.Refusal;

/** Shapefiles as Chinese road registers come: pinyin columns, GBK, stakes in kilometres. */
final class RegisterTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final List<String> COLUMNS = List.of("LXBM", "LXMC", "JSDJ", "CDS", "LMKD", "QDZH", "ZDZH", "TXFX");
    private static final double[] EAST = {116.9, 34.1, 116.91, 34.1};
    private static final double[] FURTHER = {116.91, 34.1, 116.92, 34.1};

    private final Imports imports = new Imports();

    @TempDir
    Path folder;

    @Test
    void a_register_in_gbk_is_read_with_its_codes_names_stakes_and_widths() throws IOException {
        ImportReport report = imports.run(register(GBK));
        assertThat(report.crs()).isEqualTo("WGS84");
        assertThat(imports.roads())
                .extracting(Road::routeCode, Road::name, Road::roadClass)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("G311", "连云港至共和", RoadClass.NATIONAL),
                        org.assertj.core.groups.Tuple.tuple("X001341322", "演示县道", RoadClass.COUNTY),
                        org.assertj.core.groups.Tuple.tuple("G30", "连霍高速", RoadClass.EXPRESSWAY));
        RoadSegment first = imports.segments().get(0);
        assertThat(first.lanes()).isEqualTo(4);
        assertThat(first.widthMeters()).isEqualTo(12.5);
        assertThat(first.startMeasureMeters()).isEqualTo(725_000);
        assertThat(first.endMeasureMeters()).isEqualTo(725_923);
        assertThat(first.direction()).isEqualTo(Direction.BOTH);
        RoadSegment against = imports.segments().get(1);
        assertThat(against.startMeasureMeters()).isEqualTo(726_845);
        assertThat(against.endMeasureMeters()).isEqualTo(725_923);
        assertThat(against.direction()).isEqualTo(Direction.FORWARD);
    }

    @Test
    void utf_8_is_told_from_gbk_without_being_said() throws IOException {
        imports.run(register(StandardCharsets.UTF_8));
        assertThat(imports.roads().get(0).name()).isEqualTo("连云港至共和");
    }

    @Test
    void the_encoding_that_the_cpg_names_is_believed() throws IOException {
        Path shp = register(GBK);
        Files.writeString(folder.resolve("roads.cpg"), "CP936");
        imports.run(shp);
        assertThat(imports.roads().get(0).name()).isEqualTo("连云港至共和");
    }

    @Test
    void a_zip_of_the_parts_does_as_well_whatever_folder_they_lie_in() throws IOException {
        register(GBK);
        Path zip = folder.resolve("路网.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), GBK)) {
            for (String part : List.of("shp", "dbf", "prj")) {
                out.putNextEntry(new ZipEntry("萧县/../../公路." + part));
                out.write(Files.readAllBytes(folder.resolve("roads." + part)));
            }
        }
        assertThat(imports.run(zip).segments()).isEqualTo(4);
        assertThat(Files.exists(folder.resolve("公路.shp"))).isFalse();
    }

    @Test
    void without_its_prj_a_shapefile_is_refused_with_the_way_out() throws IOException {
        Path shp = register(GBK);
        Files.delete(folder.resolve("roads.prj"));
        assertThatThrownBy(() -> imports.run(shp)).hasMessageContaining("import.no_prj");
        Files.writeString(folder.resolve("roads.prj"), "GEOGCS[\"GCS_Xian_1980\",DATUM[\"D_Xian_1980\"]]");
        assertThatThrownBy(() -> imports.run(shp)).hasMessageContaining("import.crs_needs_parameters");
        Files.writeString(folder.resolve("roads.prj"), "nonsense");
        assertThatThrownBy(() -> imports.run(shp)).hasMessageContaining("import.crs_unknown");
    }

    @Test
    void a_shapefile_that_breaks_off_or_holds_no_lines_is_refused() throws IOException {
        Path shp = register(GBK);
        byte[] whole = Files.readAllBytes(shp);
        Files.write(shp, java.util.Arrays.copyOf(whole, whole.length - 5));
        assertThatThrownBy(() -> imports.run(shp)).hasMessageContaining("import.truncated");
        whole[32] = 1;
        Files.write(shp, whole);
        assertThatThrownBy(() -> imports.run(shp)).hasMessageContaining("import.shapes_no_lines");
    }

    @Test
    void columns_of_other_names_are_mapped_and_classes_translated() throws IOException {
        ImportOptions options = new ImportOptions(null, false, FieldMapping.parse("""
                        {"name":"DLMC2","class":"LX","classes":{"主干路":"STREET"},"startStake":"A","endStake":"B","stakeUnit":"m"}"""), ImportMode.REPLACE, false);
        imports.geoJson(
                folder,
                options,
                "{\"DLMC2\":\"演示大道\",\"LX\":\"主干路\",\"A\":100,\"B\":1023} [[116.9,34.1],[116.91,34.1]]");
        assertThat(imports.roads().get(0).name()).isEqualTo("演示大道");
        assertThat(imports.roads().get(0).roadClass()).isEqualTo(RoadClass.STREET);
        assertThat(imports.segments().get(0).startMeasureMeters()).isCloseTo(100, within(1e-9));
    }

    @Test
    void a_mapping_that_names_a_column_the_file_has_not_is_refused_with_those_it_has() {
        ImportOptions options =
                new ImportOptions(null, false, FieldMapping.parse("{\"name\":\"MC\"}"), ImportMode.REPLACE, false);
        assertThatThrownBy(() -> imports.geoJson(folder, options, "{\"DLMC\":\"x\"} [[116.9,34.1],[116.91,34.1]]"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("import.mapping_column");
                    assertThat(refusal.figures()).containsEntry("present", "DLMC");
                });
        assertThatThrownBy(() -> FieldMapping.parse("{\"colour\":\"X\"}")).hasMessageContaining("mapping_part");
        assertThatThrownBy(() -> FieldMapping.parse("{\"stakeUnit\":\"mile\"}")).hasMessageContaining("mapping_value");
        assertThatThrownBy(() -> FieldMapping.parse("[1]")).hasMessageContaining("json_malformed");
    }

    private Path register(Charset charset) throws IOException {
        return Shapefiles.write(
                folder,
                "roads",
                Shapefiles.CGCS2000,
                COLUMNS,
                charset,
                new Object[] {EAST, "G311341322", "连云港至共和", "二级", 4, 12.5, "725.000", "725.923", "双向"},
                new Object[] {
                    new double[] {116.92, 34.1, 116.91, 34.1},
                    "G311341322",
                    "连云港至共和",
                    "二级",
                    4,
                    12.5,
                    "K726+845",
                    "K725+923",
                    "单向"
                },
                new Object[] {new double[] {116.91, 34.1, 116.91, 34.2}, "X001341322", "演示县道", "四级", 2, 6, "", "", ""},
                new Object[] {new double[] {116.9, 34.3, 117, 34.3}, "G30", "连霍高速", "高速", 4, 24, "", "", ""});
    }
}
