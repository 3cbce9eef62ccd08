package org.xunlu.siting.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xunlu.siting.Candidate;
import org.xunlu.siting.Limit;
import org.xunlu.siting.Model;
import org.xunlu.siting.PlanCheck;
import org.xunlu.siting.PlannedSite;
import org.xunlu.siting.Scenario;
import org.xunlu.siting.SearchControl;
import org.xunlu.siting.SitingPlan;
import org.xunlu.siting.SitingProblem;

/** The optima of the reference graph, and how far the usual ways of choosing fall short of them. */
final class ReferenceCaptureTest {
    @Test
    void finds_and_proves_every_known_optimum() throws IOException {
        ReferenceCapture reference = ReferenceCapture.read();
        CapturePlanner planner = new CapturePlanner(reference.network());
        PlanCheck check = new PlanCheck(reference.network());
        for (Map.Entry<String, JsonNode> known :
                reference.answers().get("optimal").properties()) {
            String[] key = known.getKey().split("/");
            Scenario scenario = reference.scenario(Double.parseDouble(key[0]));
            SitingProblem problem =
                    SitingProblem.of(scenario, reference.candidates(), Limit.points(Integer.parseInt(key[1])));
            SitingPlan plan = planner.solve(problem, SearchControl.UNWATCHED);
            assertThat(plan.value())
                    .as(known.getKey())
                    .isEqualTo(known.getValue().get("opt").asDouble());
            assertThat(plan.proven()).as(known.getKey()).isTrue();
            assertThat(plan.scenarios().get(0).caught()).isEqualTo(plan.value());
            assertThat(plan.scenarios().get(0).share())
                    .isCloseTo(known.getValue().get("share").asDouble(), within(1e-4));
            List<Candidate> standing =
                    plan.sites().stream().map(PlannedSite::candidate).toList();
            assertThat(check.caught(scenario, problem.worth(), standing)).isEqualTo(plan.value());
        }
    }

    @Test
    void trucks_drive_round_points_on_the_busiest_links_and_round_those_of_classic_flow_capture() throws IOException {
        ReferenceCapture reference = ReferenceCapture.read();
        CapturePlanner planner = new CapturePlanner(reference.network());
        SitingProblem evasive = SitingProblem.of(reference.scenario(0.25), reference.candidates(), Limit.points(7));
        assertThat(caught(planner, evasive.with(Model.BUSIEST))).isEqualTo(624);
        assertThat(caught(planner, evasive.with(Model.ON_PATH))).isEqualTo(936);
        assertThat(caught(planner, evasive)).isEqualTo(1378);
    }

    private static double caught(CapturePlanner planner, SitingProblem problem) {
        return planner.solve(problem, SearchControl.UNWATCHED)
                .scenarios()
                .get(0)
                .caught();
    }
}
