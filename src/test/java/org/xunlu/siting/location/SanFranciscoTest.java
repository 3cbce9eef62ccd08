package org.xunlu.siting.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.xunlu.SharedData;
import org.xunlu.siting.SearchControl;

/** San Francisco's stores and census tracts, whose optima are known by trying every choice. */
final class SanFranciscoTest {
    private static final Percentage CLOSE = Percentage.withPercentage(1e-4);
    private final LocationPlanner planner = new LocationPlanner();

    private static JsonNode read() throws IOException {
        return new ObjectMapper()
                .readTree(SharedData.require("cases/siting.json").toFile())
                .get("sf16x205");
    }

    private static LocationProblem problem(JsonNode data, int sites) {
        double[][] distances = StreamSupport.stream(data.get("distance").spliterator(), false)
                .map(SanFranciscoTest::numbers)
                .toArray(double[][]::new);
        return LocationProblem.of(distances, numbers(data.get("weight")), sites);
    }

    private static double[] numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static List<String> names(JsonNode data, LocationPlan plan) {
        return plan.sites().stream()
                .map(site -> data.get("sites").get(site).asText())
                .sorted()
                .toList();
    }

    private static List<String> names(JsonNode known) {
        return StreamSupport.stream(known.get("sites").spliterator(), false)
                .map(JsonNode::asText)
                .sorted()
                .toList();
    }

    @Test
    void p_medians_are_the_known_ones() throws IOException {
        JsonNode data = read();
        for (Map.Entry<String, JsonNode> known :
                data.get("results").get("pmedian").properties()) {
            LocationProblem problem = problem(data, Integer.parseInt(known.getKey()));
            LocationPlan plan = planner.pMedian(problem, SearchControl.UNWATCHED);
            assertThat(plan.value()).isCloseTo(known.getValue().get("objective").asDouble(), CLOSE);
            double weight = Arrays.stream(problem.weights()).sum();
            Offset<Double> centimetre = within(0.01);
            assertThat(plan.value() / weight)
                    .isCloseTo(known.getValue().get("mean").asDouble(), centimetre);
            assertThat(plan.proven()).isTrue();
            assertThat(names(data, plan)).isEqualTo(names(known.getValue()));
        }
    }

    @Test
    void p_centres_are_the_known_ones() throws IOException {
        JsonNode data = read();
        for (Map.Entry<String, JsonNode> known :
                data.get("results").get("pcenter").properties()) {
            LocationPlan plan =
                    planner.pCentre(problem(data, Integer.parseInt(known.getKey())), SearchControl.UNWATCHED);
            assertThat(plan.value()).isCloseTo(known.getValue().get("objective").asDouble(), CLOSE);
            assertThat(plan.proven()).isTrue();
        }
    }

    @Test
    void maximal_covers_are_the_known_ones() throws IOException {
        JsonNode data = read();
        for (Map.Entry<String, JsonNode> known : data.get("results").get("mclp").properties()) {
            String[] key = known.getKey().split("/");
            LocationPlan plan = planner.maxCover(
                    problem(data, Integer.parseInt(key[1])), Double.parseDouble(key[0]), SearchControl.UNWATCHED);
            assertThat(plan.value())
                    .isEqualTo(known.getValue().get("covered_pop").asDouble());
            assertThat(plan.proven()).isTrue();
            assertThat(plan.servedBy().stream().filter(site -> site >= 0).count())
                    .isEqualTo(known.getValue().get("covered_tracts").asLong());
        }
    }

    @Test
    void set_covers_are_the_known_ones() throws IOException {
        JsonNode data = read();
        for (Map.Entry<String, JsonNode> known : data.get("results").get("lscp").properties()) {
            LocationPlan plan =
                    planner.setCover(problem(data, 0), Double.parseDouble(known.getKey()), SearchControl.UNWATCHED);
            assertThat(plan.value()).isEqualTo(known.getValue().get("p").asDouble());
            assertThat(plan.proven()).isTrue();
            assertThat(plan.servedBy()).doesNotContain(-1);
        }
    }
}
