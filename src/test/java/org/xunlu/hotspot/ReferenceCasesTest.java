package org.xunlu.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunlu.SharedData;

/** The published values of other software, where the shared cases are at hand. */
final class ReferenceCasesTest {
    private static JsonNode cases;

    @BeforeAll
    static void read() throws IOException {
        cases = new ObjectMapper()
                .readTree(SharedData.require("cases/hotspot.json").toFile())
                .path("cases");
    }

    private static JsonNode of(String id) {
        for (JsonNode each : cases) {
            if (each.path("id").asText().equals(id)) {
                return each;
            }
        }
        throw new IllegalArgumentException(id);
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).asDouble();
        }
        return numbers;
    }

    private static PointGrid points(JsonNode input, double cell) {
        JsonNode points = input.path("points");
        double[] x = new double[points.size()];
        double[] y = new double[points.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = points.get(i).get(0).asDouble();
            y[i] = points.get(i).get(1).asDouble();
        }
        return new PointGrid(x, y, cell);
    }

    private static Weights listed(JsonNode neighbours) {
        List<String> names = new ArrayList<>();
        neighbours.fieldNames().forEachRemaining(names::add);
        int[][] rows = new int[names.size()][];
        Iterator<Map.Entry<String, JsonNode>> fields = neighbours.properties().iterator();
        for (int i = 0; i < rows.length; i++) {
            JsonNode row = fields.next().getValue();
            rows[i] = new int[row.size()];
            for (int k = 0; k < rows[i].length; k++) {
                rows[i][k] = names.indexOf(row.get(k).asText());
            }
        }
        return Weights.binary(rows);
    }

    private static void same(double[] actual, JsonNode expected) {
        for (int i = 0; i < actual.length; i++) {
            double value = expected.get(i).asDouble();
            assertThat(actual[i]).as("unit %d", i).isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
        }
    }

    @Test
    void local_g_agrees_with_pysal_in_all_four_forms() {
        JsonNode each = of("getis-6pt");
        double[] y = numbers(each.at("/input/y"));
        Weights band =
                points(each.path("input"), 15).band(each.at("/input/threshold").asDouble());
        GetisOrd.Moments moments = GetisOrd.Moments.GETIS_ORD_1992;
        Weights even = band.rowStandardised();
        Weights self = band.withSelf();
        Weights evenSelf = self.rowStandardised();
        same(GetisOrd.gi(y, band, moments).g(), each.at("/expect/Gi_binary/G"));
        same(GetisOrd.gi(y, band, moments).z(), each.at("/expect/Gi_binary/z"));
        same(GetisOrd.giStar(y, self, moments).g(), each.at("/expect/Gi_star_binary/G"));
        same(GetisOrd.giStar(y, self, moments).z(), each.at("/expect/Gi_star_binary/z"));
        same(GetisOrd.gi(y, even, moments).g(), each.at("/expect/Gi_row_std/G"));
        same(GetisOrd.gi(y, even, moments).z(), each.at("/expect/Gi_row_std/z"));
        same(GetisOrd.giStar(y, evenSelf, moments).g(), each.at("/expect/Gi_star_row_std/G"));
        same(GetisOrd.giStar(y, evenSelf, moments).z(), each.at("/expect/Gi_star_row_std/z"));
        GlobalG global = GlobalG.of(y, band);
        assertThat(global.g()).isCloseTo(each.at("/expect/global_G").asDouble(), within(1e-7));
        assertThat(Normal.upperTail(Math.abs(global.z())))
                .isCloseTo(each.at("/expect/global_G_p_norm").asDouble(), within(1e-6));
    }

    @Test
    void local_and_global_moran_agree_with_pysal() {
        JsonNode local = of("desmith-local-moran");
        LocalMoran moran = LocalMoran.of(
                numbers(local.at("/input/y")),
                listed(local.at("/input/neighbours")).rowStandardised());
        same(moran.i(), local.at("/expect/Is"));
        for (int i = 0; i < moran.quadrant().length; i++) {
            assertThat(moran.quadrant()[i])
                    .isEqualTo(local.at("/expect/quadrant").get(i).asInt());
        }
        JsonNode lattice = of("lattice3x3");
        GlobalMoran global = GlobalMoran.of(numbers(lattice.at("/input/y")), listed(lattice.at("/input/neighbours")));
        assertThat(global.i()).isCloseTo(lattice.at("/expect/I_binary").asDouble(), within(1e-12));
        assertThat(global.varianceNormal())
                .isCloseTo(lattice.at("/expect/VI_norm").asDouble(), within(1e-12));
        assertThat(global.varianceRandom())
                .isCloseTo(lattice.at("/expect/VI_rand").asDouble(), within(1e-12));
    }

    @Test
    void dbscan_agrees_with_scikit_learn_and_postgis() {
        JsonNode toy = of("dbscan-toy");
        PointGrid points = points(toy.path("input"), 1);
        for (int fewest = 1; fewest <= 4; fewest++) {
            Dbscan found = Dbscan.of(points.band(1), fewest);
            JsonNode labels = toy.at("/expect/labels").path(String.valueOf(fewest));
            for (int i = 0; i < labels.size(); i++) {
                assertThat(found.label()[i]).isEqualTo(labels.get(i).asInt());
            }
            for (JsonNode core : toy.at("/expect/core").path(String.valueOf(fewest))) {
                assertThat(found.core()[core.asInt()]).isTrue();
            }
        }
        JsonNode postgis = of("postgis-dbscan");
        for (JsonNode expected : postgis.path("expect")) {
            Dbscan found = Dbscan.of(
                    points(postgis.path("input"), 1).band(expected.path("eps").asDouble()),
                    expected.path("minpoints").asInt());
            for (int i = 0; i < 6; i++) {
                assertThat(found.label()[i])
                        .isEqualTo(expected.path("labels").get(i).asInt(-1));
            }
        }
    }

    @Test
    void trend_and_false_discovery_agree_with_the_textbook() {
        JsonNode trend = of("mann-kendall");
        for (String series : List.of("a", "b")) {
            MannKendall found = MannKendall.of(numbers(trend.path("input").path(series)));
            JsonNode expected = trend.path("expect").path(series);
            assertThat(found.s()).isEqualTo(expected.path("S").asLong());
            assertThat(found.variance()).isCloseTo(expected.path("var").asDouble(), within(1e-9));
            assertThat(found.z()).isCloseTo(expected.path("z").asDouble(), within(1e-9));
            assertThat(found.p()).isCloseTo(expected.path("p_two_sided").asDouble(), within(1e-12));
        }
        JsonNode fdr = of("bh-fdr");
        FalseDiscovery found = FalseDiscovery.of(numbers(fdr.at("/input/p")), 0.05);
        assertThat(found.rejected()).isEqualTo(fdr.at("/expect/rejected").asInt());
        assertThat(found.threshold()).isEqualTo(fdr.at("/expect/threshold_p").asDouble());
    }
}
