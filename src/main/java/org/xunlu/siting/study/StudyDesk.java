package org.xunlu.siting.study;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.NetworkHolder;
import org.xunlu.overload.CheckpointRegister;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.candidate.SiteRuleBook;
import org.xunlu.siting.flow.FlowRegister;
import org.xunlu.siting.flow.FlowScenario;
import org.xunlu.siting.flow.FreightRegister;
import org.xunlu.siting.flow.TruckRoads;

/** Puts the ground of studies together from the registers, and keeps it while they stay as they are. Thread-safe. */
public final class StudyDesk {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int MOST_SCENARIOS = 6;

    private final NetworkHolder network;
    private final FreightRegister places;
    private final FlowRegister flows;
    private final SiteRuleBook rules;
    private final CheckpointRegister checkpoints;
    private final Clock clock;
    private @Nullable Kept kept;

    /** The ground kept, with what it was made from and the day its rules were looked up for. */
    private record Kept(GroundPlan plan, LocalDate day, Ground ground) {}

    public StudyDesk(
            NetworkHolder network,
            FreightRegister places,
            FlowRegister flows,
            SiteRuleBook rules,
            CheckpointRegister checkpoints,
            Clock clock) {
        this.network = network;
        this.places = places;
        this.flows = flows;
        this.rules = rules;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /** Today in the county. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    /** The ground as the registers stand; made anew when one of them has changed. */
    public synchronized Ground ground(TruckRoads truckRoads) {
        GroundPlan plan = new GroundPlan(
                network.current(),
                truckRoads,
                places.list(),
                checkpoints.list(),
                rules.rules(),
                rules.costs(),
                rules.surveys());
        Kept present = kept;
        if (present == null || !present.plan().equals(plan) || !present.day().equals(today())) {
            present = new Kept(plan, today(), Ground.of(plan, today()));
            kept = present;
        }
        return present.ground();
    }

    /** Whether there are any flows yet. */
    public boolean hasFlows() {
        return !flows.scenarios().isEmpty();
    }

    /**
     * The question the terms ask of this ground.
     *
     * @throws Refusal where a scenario does not exist, or none is named and none is stored
     */
    public Question question(Ground ground, StudyTerms terms) {
        List<FlowScenario> stored = flows.scenarios();
        List<Question.NamedFlows> chosen = new ArrayList<>();
        for (StudyTerms.Share share : terms.scenarios()) {
            FlowScenario scenario = stored.stream()
                    .filter(each -> each.id() == (long) share.of())
                    .findFirst()
                    .orElseThrow(() ->
                            Refusal.invalid("siting.scenario_unknown", "scenarios", Map.of("key", (long) share.of())));
            chosen.add(new Question.NamedFlows(scenario.name(), share.weight(), flows.flows(scenario.id())));
        }
        if (chosen.isEmpty()) {
            FlowScenario first = stored.stream()
                    .findFirst()
                    .orElseThrow(() -> Refusal.rule("siting.no_flows", "scenarios", Map.of()));
            chosen.add(new Question.NamedFlows(first.name(), 1, flows.flows(first.id())));
        }
        if (chosen.size() * terms.tolerances().size() > MOST_SCENARIOS) {
            throw Refusal.invalid("siting.too_many_scenarios", "scenarios", Map.of("most", MOST_SCENARIOS));
        }
        return Question.of(ground, terms, chosen);
    }

    /** A watch for searches that take this long each. */
    public StopWatch watch(long millisEach, BooleanSupplier cancelled) {
        return new StopWatch(clock, millisEach, cancelled);
    }
}
