package org.xunlu.network.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.geo.Datum;
import org.xunlu.geo.LonLat;
import org.xunlu.refusal.Refusal;

final class DatumTest {
    private final Imports imports = new Imports();

    @TempDir
    Path folder;

    @Test
    void gcj_02_is_turned_into_wgs84_at_the_door() throws IOException {
        imports.geoJson(
                folder,
                options(Datum.GCJ02, false),
                "{\"highway\":\"primary\"} [[117.03822232955858,34.12950666180273],[117.1,34.1]]");
        Coordinate at = imports.segments().get(0).geometry().getCoordinateN(0);
        assertThat(at.getX()).isCloseTo(117.032517, within(1e-7));
        assertThat(at.getY()).isCloseTo(34.1307526, within(1e-7));
    }

    @Test
    void roads_shifted_against_the_stored_ones_are_refused_with_the_datum_that_fits() throws IOException {
        imports.geoJson(folder, options(null, false), grid(Datum.WGS84, 0));
        for (Datum datum : new Datum[] {Datum.GCJ02, Datum.BD09}) {
            assertThatThrownBy(() -> imports.geoJson(folder, options(null, false), grid(datum, 0)))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.code()).isEqualTo("import.datum_shifted");
                        assertThat(refusal.figures()).containsEntry("datum", datum.name());
                    });
        }
        assertThat(imports.stored()).isEqualTo(1);
        ImportReport report = imports.geoJson(folder, options(Datum.GCJ02, false), grid(Datum.GCJ02, 0));
        assertThat(report.datum()).isEqualTo("GCJ02");
        assertThat(report.datumStated()).isTrue();
    }

    @Test
    void a_person_who_says_wgs84_is_believed() throws IOException {
        imports.geoJson(folder, options(null, false), grid(Datum.WGS84, 0));
        assertThat(imports.geoJson(folder, options(Datum.WGS84, false), grid(Datum.GCJ02, 0))
                        .stored())
                .isTrue();
    }

    @Test
    void another_county_is_no_shift() throws IOException {
        imports.geoJson(folder, options(null, false), grid(Datum.WGS84, 0));
        ImportReport report = imports.geoJson(folder, options(null, false), grid(Datum.WGS84, 0.4));
        assertThat(report.datumStated()).isFalse();
        assertThat(report.datum()).isEqualTo("WGS84");
    }

    @Test
    void latitude_before_longitude_is_refused_and_can_be_said() throws IOException {
        String swapped = "{\"highway\":\"primary\"} [[34.1,116.9],[34.1,116.91]]";
        assertThatThrownBy(() -> imports.geoJson(folder, options(null, false), swapped))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("import.swapped");
        imports.geoJson(folder, options(null, true), swapped);
        assertThat(imports.segments().get(0).geometry().getCoordinateN(0).getX())
                .isEqualTo(116.9);
    }

    @Test
    void latitude_before_longitude_shows_beside_stored_roads_even_where_both_are_possible() throws IOException {
        imports.geoJson(folder, options(null, false), "{\"highway\":\"primary\"} [[1.5,42.5],[1.6,42.5]]");
        assertThatThrownBy(() -> imports.geoJson(
                        folder, options(null, false), "{\"highway\":\"primary\"} [[42.5,1.51],[42.5,1.59]]"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("import.swapped");
    }

    @Test
    void a_reference_system_named_in_the_file_is_followed() throws IOException {
        Path file = java.nio.file.Files.writeString(folder.resolve("a.geojson"), """
            {"type":"FeatureCollection",
             "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4548"}},
             "features":[{"type":"Feature","properties":{"ref":"G311"},"geometry":
              {"type":"LineString","coordinates":[[495114.4,3784405.5],[496114.4,3784405.5]]}}]}""");
        ImportReport report = imports.run(file);
        Coordinate at = imports.segments().get(0).geometry().getCoordinateN(0);
        assertThat(report.crs()).isEqualTo("EPSG:4548");
        assertThat(at.getX()).isCloseTo(116.947, within(1e-5));
        assertThat(at.getY()).isCloseTo(34.187, within(1e-5));
        assertThat(report.km()).isCloseTo(1.0, within(1e-3));
    }

    @Test
    void beijing_54_is_refused_without_its_parameters() throws IOException {
        Path file = java.nio.file.Files.writeString(
                folder.resolve("a.geojson"), "{\"crs\":{\"properties\":{\"name\":\"EPSG:2437\"}},\"features\":[]}");
        assertThatThrownBy(() -> imports.run(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("import.crs_needs_parameters");
    }

    private static ImportOptions options(@org.jspecify.annotations.Nullable Datum datum, boolean swapped) {
        return new ImportOptions(datum, swapped, FieldMapping.usual(), ImportMode.REPLACE, false);
    }

    /** Roads every 3 km or so around the county's seat, in a datum. */
    private static String[] grid(Datum datum, double east) {
        String[] rows = new String[20];
        for (int i = 0; i < rows.length; i++) {
            double across = (i / 2) * 0.03;
            LonLat from = new LonLat(116.8 + east + (i % 2 == 0 ? 0 : across), 34.0 + (i % 2 == 0 ? across : 0));
            LonLat to = new LonLat(116.8 + east + (i % 2 == 0 ? 0.3 : across), 34.0 + (i % 2 == 0 ? across : 0.3));
            LonLat a = datum.fromWgs84(from);
            LonLat b = datum.fromWgs84(to);
            rows[i] = String.format(
                    Locale.ROOT,
                    "{\"highway\":\"primary\"} [[%.8f,%.8f],[%.8f,%.8f]]",
                    a.lon(),
                    a.lat(),
                    b.lon(),
                    b.lat());
        }
        return rows;
    }
}
