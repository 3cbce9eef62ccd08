package org.xunlu.screening.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.xunlu.SharedData;
import org.xunlu.geo.Datum;
import org.xunlu.geo.LonLat;
import org.xunlu.job.Progress;
import org.xunlu.zone.Footprint;
import org.xunlu.zone.FootprintUse;

final class FootprintReadingTest {
    private static final String ROWS = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"编号":"A1","名称":"仓库","高度":"12.5 米"},"geometry":{"type":"Polygon",
             "coordinates":[[[116.9,34.1],[116.901,34.1],[116.901,34.101],[116.9,34.101],[116.9,34.1]],
             [[116.9002,34.1002],[116.9004,34.1002],[116.9004,34.1004],[116.9002,34.1002]]]}},
            {"type":"Feature","properties":{"编号":"A1","用途":"加油站"},"geometry":{"type":"Polygon",
             "coordinates":[[[116.9,34.1],[116.901,34.1],[116.901,34.101]]]}},
            {"type":"Feature","properties":{"use":"x","height":"tall"},"geometry":{"type":"Polygon",
             "coordinates":[[[116.9,34.1],[116.901,34.101],[116.901,34.1],[116.9,34.101],[116.9,34.1]]]}},
            {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[116.91,34.11]}},
            {"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[116.9,34.1],[116.9,34.1]]]}},
            {"type":"Feature","properties":{},"geometry":{"type":"Polygon",
             "coordinates":[[[34.1,116.9],[34.1,116.91],[34.2,116.9],[34.1,116.9]]]}},
            {"type":"Feature","properties":{},"geometry":null},
            {"type":"Feature","properties":{},"geometry":{"type":"MultiPolygon","coordinates":[
             [[[116.92,34.1],[116.921,34.1],[116.921,34.101],[116.92,34.1]]],
             [[[116.93,34.1],[116.931,34.1],[116.931,34.101],[116.93,34.1]]]]}}]}""";

    @TempDir
    private Path folder;

    private FootprintReading.Result read(Datum datum) throws Exception {
        Path file = Files.write(folder.resolve("rows.geojson"), ROWS.getBytes(StandardCharsets.UTF_8));
        return FootprintReading.read(
                file,
                folder,
                new FootprintReading.Options(datum, FootprintUse.BUILDING, 2),
                at -> Math.abs(at.lon() - 117) < 5,
                Progress.unwatched());
    }

    @Test
    void what_can_be_repaired_is_and_what_cannot_is_refused_both_row_by_row() throws Exception {
        FootprintReading.Result result = read(Datum.WGS84);

        assertThat(result.report().read()).isEqualTo(8);
        assertThat(result.report().taken()).isEqualTo(5);
        assertThat(result.report().refused()).isEqualTo(3);
        assertThat(result.report().lines())
                .extracting(line -> line.row() + " " + line.blemish())
                .containsExactly(
                        "feature 2 unclosed",
                        "feature 2 key_twice",
                        "feature 3 self_touching",
                        "feature 3 unknown_use",
                        "feature 3 bad_height",
                        "feature 5 no_area",
                        "feature 6 swapped",
                        "feature 7 empty");
        Footprint store = result.footprints().get(0);
        assertThat(store.key()).isEqualTo("A1");
        assertThat(store.name()).isEqualTo("仓库");
        assertThat(store.heightMeters()).isEqualTo(12.5);
        assertThat(store.shape().contains(new LonLat(116.90035, 34.1003).point()))
                .isFalse();
        assertThat(result.footprints().get(1).use()).isEqualTo(FootprintUse.HAZMAT);
        assertThat(result.footprints().get(4).shape().getNumGeometries()).isEqualTo(2);
        assertThat(result.footprints()).allMatch(each -> each.shape().isValid());
    }

    @Test
    void a_file_without_a_datum_is_asked_for_it_and_shifted_ones_are_put_right() throws Exception {
        assertThatThrownBy(() -> read(null)).hasMessageContaining("import.datum_missing [datum]");

        Geometry point = read(Datum.GCJ02).footprints().get(3).shape();
        double meters = LonLat.of(point.getCoordinate()).roughMetersTo(new LonLat(116.91, 34.11));
        assertThat(meters).isBetween(450.0, 600.0);
    }

    @Test
    void buildings_of_an_extract_come_in_with_those_kept_as_relations() throws Exception {
        Path file = SharedData.require("data/osm/liechtenstein-2013-08-03.osm.pbf");
        FootprintReading.Result result = FootprintReading.read(
                file,
                folder,
                new FootprintReading.Options(null, FootprintUse.BUILDING, 2),
                at -> true,
                Progress.unwatched());
        long buildings = result.footprints().stream()
                .filter(each -> each.use() != FootprintUse.MINING)
                .count();
        // 3,722 ways and the castle, which is a relation
        assertThat(buildings).isEqualTo(3723);
        assertThat(result.footprints()).anyMatch(each -> each.name().equals("Schloss Vaduz"));
    }
}
