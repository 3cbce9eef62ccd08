package org.xunlu.network.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xunlu.SharedData;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadClass;

/** Real files; every figure was counted a second time by a reader written for that alone. */
final class RealFilesTest {
    private final Imports imports = new Imports();

    @Test
    void andorra() throws IOException {
        ImportReport report = read("data/osm/andorra.osm.pbf");
        assertThat(report.kind()).isEqualTo("osm.pbf");
        assertThat(report.read()).isEqualTo(1615);
        assertThat(report.takenFeatures()).isEqualTo(1320);
        assertThat(Imports.counts(report.refused())).isEqualTo(Map.of("not_for_vehicles", 284L, "closed", 11L));
        assertThat(report.refused().get(0).values())
                .isEqualTo(Map.of(
                        "path",
                        211L,
                        "footway",
                        44L,
                        "steps",
                        13L,
                        "pedestrian",
                        12L,
                        "bridleway",
                        2L,
                        "construction",
                        2L));
        assertThat(report.segments()).isEqualTo(2289);
        assertThat(nodes()).isEqualTo(1959);
        assertThat(report.km()).isCloseTo(517.8, within(1.0));
    }

    @Test
    void monaco() throws IOException {
        ImportReport report = read("data/osm/monaco.osm.pbf");
        assertThat(report.read()).isEqualTo(866);
        assertThat(report.takenFeatures()).isEqualTo(508);
        assertThat(report.segments()).isEqualTo(733);
        assertThat(nodes()).isEqualTo(581);
        assertThat(report.km()).isCloseTo(60.6, within(0.2));
    }

    @Test
    void campo_grande_whose_roads_run_over_the_edge() throws IOException {
        ImportReport report = read("data/osm/campo-grande.osm.pbf");
        assertThat(report.read()).isEqualTo(4129);
        assertThat(report.takenFeatures()).isEqualTo(3988);
        assertThat(Imports.counts(report.refused())).isEqualTo(Map.of("not_for_vehicles", 98L, "missing_nodes", 43L));
        assertThat(Imports.counts(report.noted())).containsEntry("nodes_cut_off", 144L);
        assertThat(report.segments()).isEqualTo(13541);
        assertThat(nodes()).isEqualTo(8669);
        assertThat(report.km()).isCloseTo(1464.1, within(3.0));
    }

    @Test
    void liechtenstein() throws IOException {
        ImportReport report = read("data/osm/liechtenstein-2013-08-03.osm.pbf");
        assertThat(report.read()).isEqualTo(2753);
        assertThat(report.takenFeatures()).isEqualTo(2128);
        assertThat(Imports.counts(report.refused()))
                .isEqualTo(Map.of("not_for_vehicles", 572L, "closed", 52L, "duplicate", 1L));
        assertThat(report.segments()).isEqualTo(3955);
        assertThat(nodes()).isEqualTo(3327);
        assertThat(report.km()).isCloseTo(707.8, within(1.5));
    }

    @Test
    void beijing_with_its_own_node_numbers() throws IOException {
        ImportReport report = read("data/beijing/beijing_roads.geojson.gz");
        System.out.printf("Beijing: 43,082 features read, joined and stored in memory in %.1f s%n", report.seconds());
        assertThat(report.kind()).isEqualTo("geojson.gz");
        assertThat(report.read()).isEqualTo(43082);
        assertThat(report.takenFeatures()).isEqualTo(36453);
        assertThat(report.segments()).isEqualTo(36453);
        assertThat(Imports.counts(report.refused()))
                .isEqualTo(Map.of("not_for_vehicles", 5059L, "unknown_class", 1266L, "duplicate", 304L));
        assertThat(report.refused().get(1).values()).isEqualTo(Map.of("other", 1261L, "roat", 5L));
        assertThat(Imports.counts(report.noted())).isEqualTo(Map.of("class_missing", 14059L));
        assertThat(nodes()).isEqualTo(27304);
        assertThat(report.km()).isCloseTo(7680.5, within(8.0));
        assertThat(report.seconds()).isLessThan(30);
    }

    @Test
    void streets_in_feet_of_a_state_plane() throws IOException {
        ImportReport report = read("data/geodanet/streets.shp");
        assertThat(report.kind()).isEqualTo("shapefile");
        assertThat(report.crs()).isEqualTo("NAD_1983_StatePlane_Arizona_Central_FIPS_0202_Feet");
        assertThat(report.read()).isEqualTo(293);
        assertThat(report.segments()).isEqualTo(293);
        assertThat(nodes()).isEqualTo(220);
        assertThat(Imports.counts(report.noted())).isEqualTo(Map.of("class_missing", 293L));
        // 104,414.09 US survey feet on the state plane's grid
        assertThat(report.km()).isCloseTo(31.825, within(0.02));
        assertThat(report.classes()).singleElement().satisfies(total -> assertThat(total.roadClass())
                .isEqualTo(RoadClass.OTHER));
        LonLat centre = imports.network().bounds().centre();
        assertThat(centre.lon()).isCloseTo(-111.83, within(0.1));
        assertThat(centre.lat()).isCloseTo(33.41, within(0.1));
    }

    private ImportReport read(String path) throws IOException {
        Path file = SharedData.require(path);
        ImportReport report = imports.run(file);
        assertThat(report.read()).isEqualTo(report.takenFeatures() + report.refusedFeatures());
        assertThat(imports.network().componentCount()).isEqualTo(report.components());
        return report;
    }

    private long nodes() {
        return imports.segments().stream()
                .flatMap(segment -> java.util.stream.Stream.of(segment.fromNode(), segment.toNode()))
                .distinct()
                .count();
    }
}
