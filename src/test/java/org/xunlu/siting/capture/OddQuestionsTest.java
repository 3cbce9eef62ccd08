package org.xunlu.siting.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xunlu.siting.Candidate;
import org.xunlu.siting.CandidateScore;
import org.xunlu.siting.Fate;
import org.xunlu.siting.Flow;
import org.xunlu.siting.FlowOutcome;
import org.xunlu.siting.Limit;
import org.xunlu.siting.LinkNetwork;
import org.xunlu.siting.PlannedSite.Standing;
import org.xunlu.siting.Remark;
import org.xunlu.siting.Remark.Kind;
import org.xunlu.siting.Scenario;
import org.xunlu.siting.SearchControl;
import org.xunlu.siting.SearchProgress;
import org.xunlu.siting.SiteRules;
import org.xunlu.siting.SitingPlan;
import org.xunlu.siting.SitingProblem;

/** A main road of 10 between a and b, a way round it of 12, an island, and questions that make little sense. */
final class OddQuestionsTest {
    private final LinkNetwork network = LinkNetwork.builder()
            .road("main", "a", "b", 10)
            .road("round-1", "a", "c", 6)
            .road("round-2", "c", "b", 6)
            .road("away", "b", "d", 5)
            .road("island", "x", "y", 1)
            .build();
    private final CapturePlanner planner = new CapturePlanner(network);
    private final List<Candidate> both = List.of(Candidate.on("main", 100), Candidate.on("round-1", 60));
    private final Flow trucks = new Flow("f", "a", "b", 10, 4);

    private SitingPlan solve(double tolerance, List<Flow> flows, List<Candidate> candidates, Limit limit) {
        return planner.solve(
                SitingProblem.of(Scenario.of(tolerance, flows), candidates, limit), SearchControl.UNWATCHED);
    }

    private static List<Kind> kinds(SitingPlan plan) {
        return plan.remarks().stream().map(Remark::kind).distinct().toList();
    }

    @Test
    void one_point_on_the_main_road_is_driven_round_and_two_are_not() {
        SitingPlan one = solve(0.25, List.of(trucks), both, Limit.points(1));
        assertThat(one.value()).isZero();
        assertThat(one.bound()).isZero();
        SitingPlan two = solve(0.25, List.of(trucks), both, Limit.points(2));
        assertThat(two.value()).isEqualTo(10);
        assertThat(two.siteIds()).containsExactly("main", "round-1");
        assertThat(two.sites()).allMatch(site -> site.onlyHere() == 10);
        FlowOutcome outcome = two.scenarios().get(0).flows().get(0);
        assertThat(outcome.fate()).isEqualTo(Fate.CAUGHT);
        assertThat(outcome.seenBy()).containsExactly("main");
        assertThat(outcome.detourFactor()).isInfinite();
    }

    @Test
    void who_evades_is_told_by_which_road_and_how_far_round() {
        SitingProblem problem = SitingProblem.of(Scenario.of(0.25, List.of(trucks)), both, Limit.points(1));
        SitingPlan plan = planner.evaluate(problem, Set.of("main"));
        FlowOutcome outcome = plan.scenarios().get(0).flows().get(0);
        assertThat(outcome.fate()).isEqualTo(Fate.EVADES);
        assertThat(outcome.freeLinks()).containsExactly("round-1", "round-2");
        assertThat(outcome.detourFactor()).isEqualTo(1.2);
        assertThat(plan.evadingTrucksByLink(0)).containsEntry("round-2", 10.0).hasSize(2);
        List<CandidateScore> scores = planner.rank(problem, 0);
        assertThat(scores.get(0).candidate().id()).isEqualTo("main");
        assertThat(scores.get(0).detourFactor()).isEqualTo(1.2);
        assertThat(scores.get(0).easilyBypassed()).isEqualTo(1);
        assertThat(scores.get(0).overloaded()).isEqualTo(4);
    }

    @Test
    void flows_that_cannot_be_are_named_and_the_rest_is_solved() {
        List<Flow> flows = List.of(
                trucks,
                Flow.of("to the island", "a", "x", 5),
                Flow.of("from nowhere", "nowhere", "b", 5),
                Flow.of("nothing", "a", "d", 0),
                Flow.of("less than nothing", "a", "d", -3),
                Flow.of("round the house", "a", "a", 3));
        SitingPlan plan = solve(0.1, flows, both, Limit.points(1));
        assertThat(plan.value()).isEqualTo(10);
        assertThat(plan.scenarios().get(0).total()).isEqualTo(10);
        assertThat(plan.remarks())
                .contains(
                        new Remark(Kind.NO_WAY, "to the island"),
                        new Remark(Kind.PLACE_UNKNOWN, "from nowhere"),
                        new Remark(Kind.NO_WEIGHT, "nothing"),
                        new Remark(Kind.NEGATIVE_WEIGHT, "less than nothing"),
                        new Remark(Kind.SAME_PLACE, "round the house"));
        assertThat(plan.scenarios().get(0).flows().stream().map(FlowOutcome::fate))
                .containsExactly(Fate.CAUGHT, Fate.LEFT_OUT, Fate.LEFT_OUT, Fate.CAUGHT, Fate.LEFT_OUT, Fate.LEFT_OUT);
    }

    @Test
    void too_little_of_anything_is_said() {
        assertThat(kinds(solve(0.25, List.of(), both, Limit.points(1)))).contains(Kind.NO_FLOW);
        assertThat(kinds(solve(0.25, List.of(trucks), List.of(), Limit.points(1))))
                .contains(Kind.NO_CANDIDATE);
        assertThat(kinds(solve(0.25, List.of(trucks), both, Limit.budget(50)))).contains(Kind.BUDGET_TOO_SMALL);
        SitingPlan plenty = solve(0.25, List.of(trucks), both, Limit.points(5));
        assertThat(kinds(plenty)).contains(Kind.MORE_POINTS_THAN_CANDIDATES);
        assertThat(plenty.value()).isEqualTo(10);
        assertThat(kinds(solve(0.25, List.of(trucks), both.subList(0, 1), Limit.points(1))))
                .contains(Kind.NEVER_CAUGHT);
    }

    @Test
    void the_budget_buys_the_cheaper_of_what_is_enough() {
        List<Candidate> three =
                List.of(Candidate.on("main", 100), Candidate.on("round-1", 60), Candidate.on("round-2", 40));
        SitingPlan plan = solve(0.25, List.of(trucks), three, Limit.budget(145));
        assertThat(plan.siteIds()).containsExactly("main", "round-2");
        assertThat(plan.costCents()).isEqualTo(140);
    }

    @Test
    void rules_that_fight_are_named_and_what_stands_stays() {
        List<Candidate> odd = new ArrayList<>(both);
        odd.add(new Candidate("off", Set.of("no such road"), 1));
        odd.add(new Candidate("again", Set.of("main"), 1));
        SiteRules rules = new SiteRules(
                Set.of("main"), Set.of("round-1"), Set.of("round-1", "ghost"), List.of(Set.of("main", "round-1")));
        SitingPlan plan = planner.solve(
                SitingProblem.of(Scenario.of(0.25, List.of(trucks)), odd, Limit.points(0))
                        .with(rules),
                SearchControl.UNWATCHED);
        assertThat(kinds(plan))
                .contains(
                        Kind.CANDIDATE_OFF_NETWORK,
                        Kind.CANDIDATE_OVERLAPS,
                        Kind.CANDIDATE_UNKNOWN,
                        Kind.REQUIRED_AND_FORBIDDEN,
                        Kind.REQUIRED_OVER_LIMIT);
        assertThat(plan.value()).isEqualTo(10);
        assertThat(plan.sites().stream().map(site -> site.standing()))
                .containsExactly(Standing.EXISTING, Standing.REQUIRED);
        SitingPlan allowed = planner.solve(
                SitingProblem.of(Scenario.of(0.25, List.of(trucks)), odd, Limit.points(3))
                        .with(rules),
                SearchControl.UNWATCHED);
        assertThat(kinds(allowed)).contains(Kind.REQUIRED_EXCLUDE);
    }

    @Test
    void a_search_that_is_stopped_at_once_still_answers_with_a_bound() {
        List<SearchProgress> heard = new ArrayList<>();
        SitingPlan plan = planner.solve(
                SitingProblem.of(Scenario.of(0.25, List.of(trucks)), both, Limit.points(2)),
                new SearchControl(heard::add, () -> true));
        assertThat(plan.bound()).isGreaterThanOrEqualTo(plan.value());
        assertThat(plan.bound()).isEqualTo(10);
        assertThat(heard).isNotEmpty();
    }

    @Test
    void a_second_question_gives_what_a_fresh_planner_gives() {
        SitingProblem first = SitingProblem.of(Scenario.of(0.25, List.of(trucks)), both, Limit.points(2));
        SitingProblem second = SitingProblem.of(Scenario.of(0.1, List.of(trucks)), both, Limit.points(1));
        planner.solve(first, SearchControl.UNWATCHED);
        assertThat(planner.solve(second, SearchControl.UNWATCHED))
                .isEqualTo(new CapturePlanner(network).solve(second, SearchControl.UNWATCHED));
        assertThat(planner.solve(first, SearchControl.UNWATCHED).value()).isEqualTo(10);
    }
}
