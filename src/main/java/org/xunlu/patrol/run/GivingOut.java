package org.xunlu.patrol.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.Act;
import org.xunlu.patrol.Assignment;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.PatrolState;
import org.xunlu.patrol.Unit;
import org.xunlu.patrol.UnitId;
import org.xunlu.refusal.Refusal;

/** Draws up patrols of a run, gives them to their units, takes back what was not given out. */
final class GivingOut {
    private final PlanRunBook book;
    private final DutyRoster roster;
    private final PatrolDesk patrols;
    private final Supplier<RoadNetwork> roads;

    GivingOut(PlanRunBook book, DutyRoster roster, PatrolDesk patrols, Supplier<RoadNetwork> roads) {
        this.book = book;
        this.roster = roster;
        this.patrols = patrols;
        this.roads = roads;
    }

    /** Drafts of sketches. */
    List<PlanRunBook.Drawn> drawn(List<Sketch> sketches, RoadNetwork network, Act act) {
        Map<UnitId, String> names = new HashMap<>();
        return sketches.stream()
                .map(each -> new PlanRunBook.Drawn(
                        each,
                        Sketches.draft(
                                each,
                                names.computeIfAbsent(each.unit(), unit -> roster.findUnit(unit)
                                        .map(Unit::name)
                                        .orElse("")),
                                network,
                                patrols,
                                act)))
                .toList();
    }

    /** Drafts in the place of the sketches of these days. */
    PlanRun drawUp(PlanRun run, Span days, Act act) {
        if (run.state() == PlanRun.State.DISCARDED) {
            throw Refusal.conflict("plan.discarded", Map.of());
        }
        List<Sketch> sketches = book.listSketches(run.id(), days);
        if (sketches.isEmpty()) {
            return run;
        }
        if (!book.draw(run.id(), run.version(), days, drawn(sketches, roads.get(), act), act)) {
            throw new StaleRun(get(run.id()));
        }
        return get(run.id());
    }

    private PlanRun get(PlanRunId id) {
        return book.find(id).orElseThrow(() -> Refusal.notFound("plan_run", id.value()));
    }

    RunDesk.PublishedRun publish(PlanRun seenNow, SeenRun seen, @Nullable Span asked, Caller by, Act act) {
        if (seenNow.state() == PlanRun.State.DISCARDED) {
            throw Refusal.conflict("plan.discarded", Map.of());
        }
        if (asked == null && seenNow.later() != null) {
            throw Refusal.rule("plan.span_wanted", "to", Map.of("max", PlanTerms.SHORT));
        }
        Span days = asked == null ? Span.of(seenNow.terms()) : asked.brief();
        if (!seen.isOf(seenNow, days)) {
            throw new StaleRun(seenNow);
        }
        PlanRun run = drawUp(seenNow, days, act);
        boolean isRest = run.later() != null
                || run.patrols().stream()
                        .anyMatch(each -> each.state() == PatrolState.Kind.DRAFT && !days.holds(each.day()));
        if (!book.move(run.id(), run.version(), isRest ? PlanRun.State.PARTLY : PlanRun.State.PUBLISHED)) {
            throw new StaleRun(get(run.id()));
        }
        int published = 0;
        List<RunDesk.PublishedRun.Refused> refused = new ArrayList<>();
        for (PlanRun.Member member : run.patrols()) {
            if (!days.holds(member.day())) {
                continue;
            }
            Patrol patrol = patrols.get(member.patrol());
            Assignment assignment = patrol.assignment();
            if (!patrol.state().editable()
                    || patrol.state().kind() == PatrolState.Kind.PUBLISHED
                    || assignment == null) {
                continue;
            }
            try {
                Patrol assigned = patrols.assign(patrol.id(), patrol.version(), assignment, by);
                patrols.publish(assigned.id(), assigned.version(), by);
                published++;
            } catch (Refusal refusal) {
                refused.add(new RunDesk.PublishedRun.Refused(
                        patrol.id(), patrol.plan().name(), refusal));
            }
        }
        return new RunDesk.PublishedRun(get(run.id()), published, refused);
    }

    PlanRun discard(PlanRun run, SeenRun seen) {
        boolean isGiven = run.patrols().stream().anyMatch(member -> member.state() != PatrolState.Kind.DRAFT);
        if (isGiven && run.state() != PlanRun.State.PARTLY) {
            throw Refusal.conflict("plan.given_out", Map.of());
        }
        boolean first = seen.isOf(run)
                && (isGiven
                        ? book.drop(run.id(), run.version())
                        : book.move(run.id(), run.version(), PlanRun.State.DISCARDED));
        if (!first) {
            throw new StaleRun(get(run.id()));
        }
        return get(run.id());
    }
}
