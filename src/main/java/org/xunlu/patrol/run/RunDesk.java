package org.xunlu.patrol.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.xunlu.access.Caller;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.Act;
import org.xunlu.patrol.Assignment;
import org.xunlu.patrol.DrivenPart;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.PatrolPlan;
import org.xunlu.patrol.PatrolRoute;
import org.xunlu.patrol.PatrolState;
import org.xunlu.patrol.RouteMaker;
import org.xunlu.patrol.demand.DemandDesk;
import org.xunlu.patrol.planning.chance.Predictability;
import org.xunlu.patrol.planning.day.UnitRoute;
import org.xunlu.patrol.shift.Shift;
import org.xunlu.patrol.shift.ShiftBook;
import org.xunlu.refusal.Refusal;

/** Where plan runs are made, published and discarded. */
public final class RunDesk {
    /** Seeds of tries lie apart by more than a run has days. */
    private static final long APART = 7_919;

    private final PlanRunBook book;
    private final ShiftBook shifts;
    private final DutyRoster roster;
    private final DemandDesk demand;
    private final PatrolDesk patrols;
    private final BiFunction<Instant, Instant, List<DrivenPart>> driven;
    private final Function<RunFigures, String> text;
    private final Clock clock;

    /**
     * A desk.
     *
     * @param driven what all units drove in [from, to)
     * @param text writes figures as they are kept and sent
     */
    public RunDesk(
            PlanRunBook book,
            ShiftBook shifts,
            DutyRoster roster,
            DemandDesk demand,
            PatrolDesk patrols,
            BiFunction<Instant, Instant, List<DrivenPart>> driven,
            Function<RunFigures, String> text,
            Clock clock) {
        this.book = book;
        this.shifts = shifts;
        this.roster = roster;
        this.demand = demand;
        this.patrols = patrols;
        this.driven = driven;
        this.text = text;
        this.clock = clock;
    }

    /** The runs kept. */
    public PlanRunBook book() {
        return book;
    }

    /** A run. */
    public PlanRun get(PlanRunId id) {
        return book.find(id).orElseThrow(() -> Refusal.notFound("plan_run", id.value()));
    }

    /** Refuses terms that cannot be planned: nobody on duty, nothing owed. */
    public void check(PlanTerms terms) {
        new DutyList(roster, shifts, demand).request(terms);
    }

    /**
     * Plans and keeps a run of draft patrols.
     *
     * @param tell hears how far it is; may throw to end the work, then nothing is kept
     * @param enough answers true as soon as the best so far is to be kept
     */
    public PlanRun make(String name, PlanTerms terms, Caller by, RunProgress tell, BooleanSupplier enough) {
        DutyList duty = new DutyList(roster, shifts, demand);
        RunRequest request = duty.request(terms);
        List<MadeRun> pool = new ArrayList<>();
        for (int number = 0; number < terms.tries() && (number == 0 || !enough.getAsBoolean()); number++) {
            PlanTerms own = terms.with(terms.seed() + number * APART);
            int at = number;
            pool.add(new RunPlanner(request.with(own))
                    .plan(
                            fraction -> tell.fraction((at + fraction) / terms.tries()),
                            () -> enough.getAsBoolean() ? 1 : 0));
            MadeRun best = TryPool.best(pool);
            tell.best(best.visited(), best.seconds());
        }
        List<MadeRun> fit = TryPool.fit(pool);
        MadeRun chosen = fit.get(TryPool.draw(fit.size(), terms.seed()));
        List<RunFigures.Try> tries =
                pool.stream().map(each -> TryPool.tried(each, fit, chosen)).toList();
        Instant first = terms.firstDay().atStartOfDay(Shift.BRIGADE_TIME).toInstant();
        Instant until = first.isBefore(clock.instant()) ? first : clock.instant();
        List<DrivenPart> history = driven.apply(first.minus(Duration.ofDays(Predictability.WATCHED)), until);
        double bits = Math.log(fit.size()) / Math.log(2);
        RunFigures figures = new FiguresMaker(chosen).make(tries, bits, history, duty.astray(), !enough.getAsBoolean());
        return keep(name, chosen, figures, by);
    }

    private PlanRun keep(String name, MadeRun made, RunFigures figures, Caller by) {
        Act act = new Act(clock.instant(), by.personId(), by.name());
        PlanTerms terms = made.request().terms();
        RoadNetwork roads = made.request().network();
        List<Patrol> drafts = new ArrayList<>();
        List<PlanRun.Member> members = new ArrayList<>();
        for (PlannedDay day : made.days()) {
            for (int i = 0; i < day.plan().routes().size(); i++) {
                UnitRoute route = day.plan().routes().get(i);
                if (route.order().isEmpty()) {
                    continue;
                }
                DutyShift shift = day.shift(route);
                Instant departure = day.departures().get(i);
                PatrolPlan plan = new PatrolPlan(
                        day.duty().day() + " " + shift.name(),
                        route.order().stream()
                                .distinct()
                                .map(segment -> roads.segment(segment).id())
                                .toList(),
                        null,
                        PatrolPlan.NUMBERED_ROADS,
                        terms.seed());
                PatrolRoute drawn = RouteMaker.written(roads, route.tour(), List.of());
                drafts.add(new Patrol(
                        new PatrolId(0),
                        plan,
                        drawn,
                        new Assignment(shift.unit(), shift.officers(), departure, shift.to()),
                        new PatrolState.Draft(act),
                        null,
                        0));
                members.add(new PlanRun.Member(
                        new PatrolId(0),
                        shift.unit(),
                        day.duty().day(),
                        departure.minus(Duration.ofMinutes(terms.leadMinutes())),
                        day.decoys().contains(i),
                        PatrolState.Kind.DRAFT,
                        new PlanRun.Sums(
                                departure,
                                shift.to(),
                                drawn.totals().lengthMeters(),
                                drawn.totals().requiredMeters(),
                                drawn.totals().seconds(),
                                1)));
            }
        }
        PlanRun.Headline headline = new PlanRun.Headline(
                figures.visitsPercent(),
                figures.coveredKm(),
                figures.drivenKm(),
                figures.deadheadPercent(),
                figures.imbalancePercent(),
                figures.leftOut().stream().mapToDouble(RunFigures.Left::km).sum());
        PlanRun run = new PlanRun(
                new PlanRunId(0),
                name,
                PlanRun.State.DRAFT,
                terms,
                act.at(),
                act.person(),
                headline,
                text.apply(figures),
                members,
                0);
        return book.add(run, drafts, act);
    }

    /**
     * Gives all drafts of a run to their units and publishes them; those that cannot be, because a unit or an officer is
     * booked by now or a certificate ran out, stay drafts and are named.
     *
     * @throws StaleRun when somebody else published or discarded it, or edited one of its drafts, after this was seen
     */
    public PublishedRun publish(PlanRunId id, SeenRun seen, Caller by) {
        PlanRun run = get(id);
        if (run.state() == PlanRun.State.DISCARDED) {
            throw Refusal.conflict("plan.discarded", Map.of());
        }
        if (!seen.isOf(run) || !book.move(id, run.version(), PlanRun.State.PUBLISHED)) {
            throw new StaleRun(get(id));
        }
        int published = 0;
        List<PublishedRun.Refused> refused = new ArrayList<>();
        for (PlanRun.Member member : run.patrols()) {
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
                refused.add(new PublishedRun.Refused(patrol.id(), patrol.plan().name(), refusal));
            }
        }
        return new PublishedRun(get(id), published, refused);
    }

    /**
     * Removes the drafts of a run. A run with patrols given out already is refused.
     *
     * @throws StaleRun when somebody else discarded it, or edited one of its drafts, after this was seen
     */
    public PlanRun discard(PlanRunId id, SeenRun seen) {
        PlanRun run = get(id);
        if (run.patrols().stream().anyMatch(member -> member.state() != PatrolState.Kind.DRAFT)) {
            throw Refusal.conflict("plan.given_out", Map.of());
        }
        if (!seen.isOf(run) || !book.move(id, run.version(), PlanRun.State.DISCARDED)) {
            throw new StaleRun(get(id));
        }
        return get(id);
    }

    /**
     * What came of publishing.
     *
     * @param published how many patrols were given out now
     * @param refused those that were not, each with the reason
     */
    public record PublishedRun(PlanRun run, int published, List<Refused> refused) {
        public PublishedRun {
            refused = List.copyOf(refused);
        }

        /** A patrol that could not be given out. */
        public record Refused(PatrolId patrol, String name, Refusal reason) {}
    }
}
