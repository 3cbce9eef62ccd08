package org.xunlu.patrol.planning.postman;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xunlu.SharedData;
import org.xunlu.patrol.planning.arc.ArcGraph;
import org.xunlu.patrol.planning.arc.PlanCheck;
import org.xunlu.patrol.planning.arc.RandomStreets;
import org.xunlu.patrol.planning.arc.SearchControl;
import org.xunlu.patrol.planning.arc.Vehicle;
import org.xunlu.patrol.planning.carplib.CarpInstance;

final class BalancedPostmanTest {
    private static final SearchControl ROUNDS = SearchControl.rounds(20_000);

    @Test
    void bounds_are_the_published_ones_and_the_longest_tour_is_near_them_where_that_is_known_to_be_possible()
            throws IOException {
        for (Map.Entry<String, JsonNode> each : cases()) {
            BalancedTours tours = solve(each.getKey());
            JsonNode known = each.getValue();
            assertThat(tours.bound())
                    .as(each.getKey())
                    .isEqualTo(known.get("lb").asLong());
            assertThat((long) tours.plan().mostCost())
                    .as(each.getKey())
                    .isLessThanOrEqualTo(known.get("heur").asLong() + 1);
            if (known.get("heur").asLong() <= 1.05 * tours.bound()) {
                assertThat(tours.gap()).as(each.getKey()).isLessThanOrEqualTo(0.05);
                double possible = Math.max(0.0501, known.get("imbalance").asDouble());
                assertThat(tours.imbalance()).as(each.getKey()).isLessThanOrEqualTo(possible);
            }
        }
    }

    @Test
    void the_postman_s_tour_is_exact_by_matching() throws IOException {
        for (Map.Entry<String, JsonNode> each : cases()) {
            assertThat(new OddNodes(read(each.getKey()).graph()).postmanCost())
                    .isEqualTo(each.getValue().get("cpp").asLong());
        }
    }

    @Test
    void windy_streets_with_one_way_ones_and_several_bases_are_shared_evenly() {
        ArcGraph streets = RandomStreets.of(8, 8, 2);
        List<Integer> bases = List.of(0, 0, 63, 63);
        BalancedTours tours = new BalancedPostman(streets, bases).share(1, SearchControl.rounds(8_000));
        List<Vehicle> cars = bases.stream()
                .map(base -> Vehicle.basedAt(base, Integer.MAX_VALUE))
                .toList();
        assertThat(PlanCheck.trueCost(streets, cars, tours.plan()))
                .isEqualTo(tours.plan().cost());
        assertThat(tours.plan().unserved()).isEmpty();
        assertThat(tours.imbalance()).isLessThan(0.05);
        assertThat(tours.gap()).isBetween(0.0, 0.25);
    }

    @Test
    void nothing_to_do_is_done_at_once() {
        ArcGraph idle = new ArcGraph(2, List.of(ArcGraph.Link.passable(0, 1, 5)));
        BalancedTours tours = new BalancedPostman(idle, List.of(0, 1)).share(1, SearchControl.rounds(10));
        assertThat(tours.plan().routes()).isEmpty();
        assertThat(tours.imbalance()).isZero();
    }

    private static BalancedTours solve(String name) throws IOException {
        CarpInstance instance = read(name);
        int cars = Integer.parseInt(name.substring(name.indexOf('/') + 1));
        return new BalancedPostman(instance.graph(), Collections.nCopies(cars, 0)).share(1, ROUNDS);
    }

    private static CarpInstance read(String name) throws IOException {
        String file = "cases/carp/" + name.substring(0, name.indexOf('/')) + ".dat";
        return CarpInstance.parse(Files.readAllLines(SharedData.require(file)));
    }

    private static Iterable<Map.Entry<String, JsonNode>> cases() throws IOException {
        JsonNode file = new ObjectMapper()
                .readTree(SharedData.require("cases/patrol.json").toFile());
        return file.path("minmax_postman").path("cases").properties();
    }
}
