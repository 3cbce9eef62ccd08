package org.xunlu.siting.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xunlu.siting.Aim;
import org.xunlu.siting.Candidate;
import org.xunlu.siting.Flow;
import org.xunlu.siting.Limit;
import org.xunlu.siting.LinkNetwork;
import org.xunlu.siting.Model;
import org.xunlu.siting.PlanCheck;
import org.xunlu.siting.PlannedSite;
import org.xunlu.siting.Scenario;
import org.xunlu.siting.SearchControl;
import org.xunlu.siting.SiteRules;
import org.xunlu.siting.SitingPlan;
import org.xunlu.siting.SitingProblem;
import org.xunlu.siting.Worth;

/** Small random questions against trying every choice. */
final class CapturePropertyTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void is_as_good_as_the_best_of_all_choices(int batch) {
        for (int seed = 50 * batch; seed < 50 * batch + 50; seed++) {
            Random random = new Random(seed);
            LinkNetwork network = network(random);
            SitingProblem problem = problem(random, network);
            SitingPlan plan = new CapturePlanner(network).solve(problem, SearchControl.UNWATCHED);
            PlanCheck check = new PlanCheck(network);
            List<Candidate> standing =
                    plan.sites().stream().map(PlannedSite::candidate).toList();
            assertThat(check.value(problem, standing)).as("seed " + seed).isCloseTo(plan.value(), within(1e-9));
            assertThat(plan.value()).as("seed " + seed).isCloseTo(check.best(problem), within(1e-6));
            assertThat(plan.proven()).as("seed " + seed).isTrue();
        }
    }

    private static LinkNetwork network(Random random) {
        LinkNetwork.Builder builder = LinkNetwork.builder();
        for (int link = 0; link < 18; link++) {
            String from = "n" + random.nextInt(9);
            String to = "n" + random.nextInt(9);
            int cost = random.nextInt(12);
            if (random.nextInt(4) == 0) {
                builder.link("l" + link, from, to, cost);
            } else {
                builder.road("l" + link, from, to, cost);
            }
        }
        return builder.build();
    }

    private static SitingProblem problem(Random random, LinkNetwork network) {
        List<Candidate> candidates = new ArrayList<>();
        for (int number = 0; number < 9; number++) {
            Set<String> links = random.nextInt(3) == 0
                    ? Stream.of("l" + 2 * number, "l" + random.nextInt(9) * 2).collect(Collectors.toSet())
                    : Set.of("l" + 2 * number);
            candidates.add(
                    random.nextInt(8) == 0
                            ? Candidate.at(network, "n" + random.nextInt(9), 1 + random.nextInt(5))
                            : new Candidate("c" + number, links, 1 + random.nextInt(5)));
        }
        candidates = new ArrayList<>(candidates.stream()
                .collect(Collectors.toMap(Candidate::id, each -> each, (one, other) -> one))
                .values());
        List<Scenario> scenarios = new ArrayList<>();
        for (int number = 0; number <= random.nextInt(3); number++) {
            scenarios.add(new Scenario("s" + number, random.nextInt(3) * 0.25, 1 + random.nextInt(3), flows(random)));
        }
        String[] ids = candidates.stream().map(Candidate::id).sorted().toArray(String[]::new);
        SiteRules rules =
                switch (random.nextInt(3)) {
                    case 0 -> new SiteRules(Set.of(ids[0]), Set.of(), Set.of(ids[1]), List.of());
                    case 1 -> new SiteRules(Set.of(), Set.of(ids[0]), Set.of(), List.of(Set.of(ids[1], ids[2])));
                    default -> SiteRules.NONE;
                };
        Limit limit = random.nextBoolean() ? Limit.points(1 + random.nextInt(3)) : Limit.budget(5 + random.nextInt(6));
        return new SitingProblem(
                scenarios,
                candidates,
                limit,
                rules,
                random.nextBoolean() ? Worth.TRUCKS : new Worth(1, 2.5),
                random.nextBoolean() ? Aim.WEIGHTED : Aim.WORST_CASE,
                Model.EVASIVE);
    }

    private static List<Flow> flows(Random random) {
        List<Flow> flows = new ArrayList<>();
        for (int flow = 0; flow < 8; flow++) {
            int from = random.nextInt(9);
            int to = random.nextInt(9);
            if (from != to) {
                flows.add(new Flow("f" + flow, "n" + from, "n" + to, random.nextInt(9), random.nextInt(3)));
            }
        }
        return flows;
    }
}
