package org.xunlu.network.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunlu.network.Direction;
import org.xunlu.network.RoadSegment;

/** Where lines are cut, what hangs together, and how measures run along a road. */
final class JunctionsTest {
    private final Imports imports = new Imports();

    @TempDir
    Path folder;

    @Test
    void lines_are_cut_where_they_share_a_vertex_and_not_where_they_only_cross() throws IOException {
        ImportReport report = read(
                "{\"highway\":\"primary\"} [[116.90,34.1],[116.91,34.1],[116.92,34.1]]",
                "{\"highway\":\"primary\"} [[116.91,34.1],[116.91,34.2]]",
                "{\"highway\":\"primary\"} [[116.915,34.0],[116.915,34.2]]");
        assertThat(report.segments()).isEqualTo(4);
        assertThat(report.components()).isEqualTo(2);
        assertThat(imports.network().componentCount()).isEqualTo(2);
    }

    @Test
    void a_vertex_a_millimetre_off_is_the_same_and_one_a_decimetre_off_is_not() throws IOException {
        read(
                "{\"highway\":\"primary\"} [[116.90,34.1],[116.91,34.1]]",
                "{\"highway\":\"primary\"} [[116.91000001,34.1],[116.92,34.1]]",
                "{\"highway\":\"primary\"} [[116.920001,34.1],[116.93,34.1]]");
        assertThat(imports.network().componentCount()).isEqualTo(2);
    }

    @Test
    void node_numbers_of_the_file_keep_a_bridge_apart_from_the_road_below() throws IOException {
        read(
                "{\"highway\":\"primary\",\"u\":1,\"v\":2} [[116.90,34.1],[116.91,34.1]]",
                "{\"highway\":\"primary\",\"u\":3,\"v\":4} [[116.91,34.1],[116.91,34.2]]");
        assertThat(imports.network().componentCount()).isEqualTo(2);
    }

    @Test
    void node_numbers_that_are_all_zero_are_not_believed() throws IOException {
        ImportReport report = read(
                "{\"ref\":\"X001\",\"FNODE_\":0,\"TNODE_\":0} [[116.90,34.1],[116.91,34.1]]",
                "{\"ref\":\"X001\",\"FNODE_\":0,\"TNODE_\":0} [[116.91,34.1],[116.92,34.1]]",
                "{\"ref\":\"X002\",\"FNODE_\":0,\"TNODE_\":0} [[116.5,34.1],[116.6,34.1]]");
        assertThat(imports.network().componentCount()).isEqualTo(2);
        assertThat(Imports.counts(report.noted())).containsEntry("node_keys_unusable", 1L);
    }

    @Test
    void a_road_is_measured_from_one_end_and_its_second_carriageway_runs_against_it() throws IOException {
        read(
                "{\"ref\":\"G311\",\"highway\":\"trunk\",\"oneway\":\"yes\"} [[116.90,34.1],[116.91,34.1]]",
                "{\"ref\":\"G311\",\"highway\":\"trunk\",\"oneway\":\"yes\"} [[116.91,34.1],[116.92,34.1]]",
                "{\"ref\":\"G311\",\"highway\":\"trunk\",\"oneway\":\"yes\"} [[116.92,34.1],[116.91,34.1001],[116.90,34.1]]");
        List<RoadSegment> segments = imports.segments();
        assertThat(imports.roads()).hasSize(1);
        assertThat(segments.get(0).startMeasureMeters()).isZero();
        assertThat(segments.get(0).endMeasureMeters()).isCloseTo(922.8, within(1.0));
        assertThat(segments.get(1).startMeasureMeters()).isCloseTo(922.8, within(1.0));
        assertThat(segments.get(1).endMeasureMeters()).isCloseTo(1845.6, within(1.0));
        assertThat(segments.get(2).startMeasureMeters()).isCloseTo(1845.6, within(1.0));
        assertThat(segments.get(2).endMeasureMeters()).isZero();
        assertThat(segments).allSatisfy(each -> assertThat(each.direction()).isEqualTo(Direction.FORWARD));
    }

    @Test
    void a_part_beyond_a_gap_goes_on_with_the_measure() throws IOException {
        read(
                "{\"ref\":\"X001\",\"highway\":\"secondary\"} [[116.90,34.1],[116.91,34.1]]",
                "{\"ref\":\"X001\",\"highway\":\"secondary\"} [[116.93,34.1],[116.92,34.1]]");
        RoadSegment beyond = imports.segments().get(1);
        assertThat(beyond.endMeasureMeters()).isCloseTo(1845, within(10.0));
        assertThat(beyond.startMeasureMeters()).isCloseTo(2768, within(10.0));
    }

    @Test
    void streets_of_one_name_in_two_towns_are_two_roads_and_a_street_with_two_carriageways_is_one() throws IOException {
        read(
                "{\"name\":\"人民路\",\"highway\":\"tertiary\"} [[116.90,34.1],[116.91,34.1]]",
                "{\"name\":\"人民路\",\"highway\":\"tertiary\"} [[116.91,34.1003],[116.90,34.1003]]",
                "{\"name\":\"人民路\",\"highway\":\"tertiary\"} [[116.80,34.1],[116.81,34.1]]");
        assertThat(imports.roads()).hasSize(2);
    }

    @Test
    void nameless_pieces_are_one_road_as_far_as_they_run_on_without_a_junction() throws IOException {
        read(
                "{\"highway\":\"service\"} [[116.90,34.1],[116.91,34.1]]",
                "{\"highway\":\"service\"} [[116.91,34.1],[116.92,34.1]]",
                "{\"highway\":\"service\"} [[116.92,34.1],[116.93,34.1]]",
                "{\"highway\":\"service\"} [[116.92,34.1],[116.92,34.2]]");
        assertThat(imports.roads()).hasSize(3);
    }

    @Test
    void added_roads_join_those_that_are_there_and_bring_no_second_copy() throws IOException {
        read("{\"highway\":\"primary\"} [[116.90,34.1],[116.91,34.1]]");
        ImportOptions add = new ImportOptions(null, false, FieldMapping.usual(), ImportMode.ADD, false);
        ImportReport report = imports.geoJson(
                folder,
                add,
                "{\"highway\":\"primary\"} [[116.91,34.1],[116.90,34.1]]",
                "{\"highway\":\"secondary\"} [[116.91,34.1],[116.92,34.1]]");
        assertThat(report.alreadyThere()).isEqualTo(1);
        assertThat(imports.segments()).hasSize(2);
        assertThat(imports.network().componentCount()).isEqualTo(1);
        assertThat(imports.segments().get(1).id().value()).isEqualTo(2);
    }

    @Test
    void added_roads_are_cut_at_stored_junctions_and_say_where_the_stored_road_has_none() throws IOException {
        read(
                "{\"highway\":\"primary\"} [[116.90,34.1],[116.91,34.1]]",
                "{\"highway\":\"primary\"} [[116.91,34.1],[116.92,34.1],[116.93,34.1]]");
        ImportOptions add = new ImportOptions(null, false, FieldMapping.usual(), ImportMode.ADD, false);
        ImportReport through = imports.geoJson(
                folder, add, "{\"highway\":\"secondary\"} [[116.91,34.0],[116.9100002,34.1000003],[116.91,34.2]]");
        assertThat(through.segments()).isEqualTo(2);
        assertThat(through.noted()).isEmpty();
        assertThat(imports.network().componentCount()).isEqualTo(1);
        ImportReport between =
                imports.geoJson(folder, add, "{\"highway\":\"secondary\"} [[116.92,34.0],[116.92,34.1]]");
        assertThat(between.noted()).singleElement().satisfies(noted -> assertThat(noted.doubt())
                .isEqualTo("not_joined"));
    }

    private ImportReport read(String... features) throws IOException {
        return imports.geoJson(folder, ImportOptions.usual(), features);
    }
}
