package org.xunlu.patrol.planning.carplib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunlu.SharedData;
import org.xunlu.patrol.planning.arc.ArcPlan;
import org.xunlu.patrol.planning.arc.ArcProblem;
import org.xunlu.patrol.planning.arc.PlanCheck;
import org.xunlu.patrol.planning.arc.RuinRecreate;
import org.xunlu.patrol.planning.arc.SearchControl;
import org.xunlu.patrol.planning.arc.Vehicle;
import org.xunlu.patrol.planning.postman.DeadheadBound;

/** The core against problems whose best solutions are published. */
final class PublishedInstancesTest {
    @Test
    void all_of_gdb_is_solved_to_the_published_optimum() throws IOException {
        for (int number = 1; number <= 23; number++) {
            CarpInstance instance = read("gdb" + number);
            assertThat(solved(instance, 150_000).cost())
                    .as("gdb" + number)
                    .isEqualTo(instance.upperBound().orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"val1C", "val3C", "val4A", "val6B", "val7C", "val9D", "val10A"})
    void of_val_a_choice_is_solved_within_two_percent(String name) throws IOException {
        CarpInstance instance = read(name);
        long best = instance.upperBound().orElseThrow();
        assertThat(solved(instance, 40_000).cost()).isBetween(best, best + best / 50);
    }

    @Test
    void no_published_cost_is_below_our_bound() throws IOException {
        for (String name : List.of("gdb1", "gdb8", "gdb12", "gdb19", "val2A", "val3C", "val5D", "val8B", "val10D")) {
            CarpInstance instance = read(name);
            assertThat(new DeadheadBound(instance.graph(), instance.depot(), instance.capacity()).value())
                    .as(name)
                    .isBetween(
                            instance.upperBound().orElseThrow() * 8 / 10,
                            instance.upperBound().orElseThrow());
        }
    }

    private static ArcPlan solved(CarpInstance instance, long rounds) {
        List<Vehicle> vehicles = instance.ampleFleet();
        ArcPlan plan = RuinRecreate.cheapest(ArcProblem.of(instance.graph(), vehicles))
                .until((double) instance.lowerBound().orElse(0))
                .search(1, SearchControl.rounds(rounds));
        assertThat(plan.unserved()).isEmpty();
        assertThat(PlanCheck.trueCost(instance.graph(), vehicles, plan)).isEqualTo(plan.cost());
        return plan;
    }

    private static CarpInstance read(String name) throws IOException {
        return CarpInstance.parse(Files.readAllLines(SharedData.require("cases/carp/" + name + ".dat")));
    }
}
