package org.xunlu.patrol.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.patrol.Act;
import org.xunlu.patrol.DrivenPart;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.RouteLeg;
import org.xunlu.patrol.demand.DemandDesk;
import org.xunlu.patrol.planning.chance.Predictability;
import org.xunlu.patrol.shift.Shift;
import org.xunlu.patrol.shift.ShiftBook;
import org.xunlu.refusal.Refusal;

/** Where plan runs are made, published and discarded. */
public final class RunDesk {
    private final PlanRunBook book;
    private final ShiftBook shifts;
    private final DutyRoster roster;
    private final DemandDesk demand;
    private final GivingOut givingOut;
    private final BiFunction<Instant, Instant, List<DrivenPart>> driven;
    private final Function<Object, String> text;
    private final Clock clock;

    /**
     * A desk.
     *
     * @param driven what all units drove in [from, to)
     * @param text writes figures and calendars as they are kept and sent
     */
    public RunDesk(
            PlanRunBook book,
            ShiftBook shifts,
            DutyRoster roster,
            DemandDesk demand,
            PatrolDesk patrols,
            BiFunction<Instant, Instant, List<DrivenPart>> driven,
            Function<Object, String> text,
            Clock clock) {
        this.book = book;
        this.shifts = shifts;
        this.roster = roster;
        this.demand = demand;
        this.givingOut = new GivingOut(book, roster, patrols, demand::roads);
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
     * Plans and keeps a run: a short one as draft patrols, a long one as sketches, of which some days are drawn up at a time.
     *
     * @param tell hears how far it is; may throw to end the work, then nothing is kept
     * @param enough answers true as soon as the best so far is to be kept
     */
    public PlanRun make(String name, PlanTerms terms, Caller by, RunProgress tell, BooleanSupplier enough) {
        DutyList duty = new DutyList(roster, shifts, demand);
        RunRequest request = duty.request(terms);
        RunMaker.Chosen chosen = new RunMaker(request, tell, enough).make(duty, this::before);
        tell.phase(RunProgress.Phase.KEEP);
        Act act = act(by);
        boolean isLong = terms.days() > PlanTerms.SHORT;
        List<Sketch> sketches = Sketches.of(chosen.made());
        PlanRun run = new PlanRun(
                new PlanRunId(0),
                name,
                PlanRun.State.DRAFT,
                chosen.made().request().terms(),
                act.at(),
                act.person(),
                headline(chosen.figures()),
                text.apply(chosen.figures()),
                List.of(),
                null,
                List.of(),
                0);
        if (!isLong) {
            return book.add(run, "", givingOut.drawn(sketches, request.network(), act), List.of(), act);
        }
        String calendar = text.apply(RunCalendar.of(request.network(), request.owed(), Renewing.routes(sketches)));
        return book.add(run, calendar, List.of(), sketches, act);
    }

    /** What was driven in the weeks before a plan that a spotter may have watched. */
    private List<DrivenPart> before(PlanTerms terms) {
        Instant first = terms.firstDay().atStartOfDay(Shift.BRIGADE_TIME).toInstant();
        Instant until = first.isBefore(clock.instant()) ? first : clock.instant();
        return driven.apply(first.minus(Duration.ofDays(Predictability.WATCHED)), until);
    }

    private Act act(Caller by) {
        return new Act(clock.instant(), by.personId(), by.name());
    }

    private static PlanRun.Headline headline(RunFigures figures) {
        return new PlanRun.Headline(
                figures.visitsPercent(),
                figures.coveredKm(),
                figures.drivenKm(),
                figures.deadheadPercent(),
                figures.imbalancePercent(),
                figures.leftOut().stream().mapToDouble(RunFigures.Left::km).sum(),
                figures.finished());
    }

    /** Hears the legs driven on each of some days; those that are not drawn up are read some weeks at a time. */
    public void eachDay(PlanRun run, Span days, BiConsumer<LocalDate, List<RouteLeg>> hears) {
        Renewing.routes(List.of(), book.listLegs(run.id(), days)).forEach(hears);
        for (LocalDate first = days.from(); !first.isAfter(days.to()); first = first.plusDays(PlanTerms.SHORT)) {
            LocalDate last = first.plusDays(PlanTerms.SHORT - 1L);
            Span weeks = new Span(first, last.isBefore(days.to()) ? last : days.to());
            Renewing.routes(book.listSketches(run.id(), weeks)).forEach(hears);
        }
    }

    /**
     * From which day the rest of a long plan can be planned anew: what is drawn up stays.
     *
     * @throws Refusal {@code plan.nothing_left} where all is drawn up, or over
     */
    public LocalDate renewableFrom(PlanRun run) {
        return Renewing.from(run, demand.today());
    }

    /**
     * Plans the days of a long plan anew that are not drawn up, from what was really driven, what is drawn up, and the shifts
     * and demand as they are now.
     *
     * @param seed decides what is left to chance, other than the plan's own
     * @throws StaleRun when the run was changed after this version
     */
    public PlanRun renew(PlanRunId id, long version, long seed, Caller by, RunProgress tell, BooleanSupplier enough) {
        PlanRun run = get(id);
        if (run.version() != version) {
            throw new StaleRun(run);
        }
        PlanTerms terms = Renewing.terms(run, renewableFrom(run), seed);
        DutyList duty = new DutyList(roster, shifts, demand);
        RunRequest asked = duty.request(terms, true);
        // nothing is drawn up from the first day planned anew on
        List<PlanRunBook.DrawnLeg> kept = book.listLegs(id, Span.of(run.terms()));
        RunRequest request =
                new RunRequest(asked.network(), Renewing.since(asked, kept), asked.days(), asked.keyHours(), terms);
        RunMaker.Chosen chosen = new RunMaker(request, tell, enough).make(duty, this::before);
        tell.phase(RunProgress.Phase.KEEP);
        Act act = act(by);
        List<Sketch> sketches = Sketches.of(chosen.made());
        RunCalendar calendar = RunCalendar.of(request.network(), request.owed(), Renewing.routes(sketches, kept));
        PlanRun renewed = run.with(headline(chosen.figures()), text.apply(chosen.figures()));
        Renewal renewal =
                new Renewal(terms.firstDay(), chosen.made().request().terms().seed(), act.at(), act.person());
        if (!book.renew(renewed, text.apply(calendar), renewal, sketches)) {
            throw Refusal.conflict("plan.changed_meanwhile", Map.of());
        }
        return get(id);
    }

    /**
     * Draws up drafts of days of a long plan, so that they can be looked at and changed before they are given out.
     *
     * @throws StaleRun when the run was changed after this version
     */
    public PlanRun drawUp(PlanRunId id, long version, Span days, Caller by) {
        PlanRun run = get(id);
        if (run.version() != version) {
            throw new StaleRun(run);
        }
        return givingOut.drawUp(run, days.brief(), act(by));
    }

    /**
     * Gives drafts of a run to their units and publishes them; those that cannot be, because a unit or an officer is
     * booked by now or a certificate ran out, stay drafts and are named.
     *
     * @param days which; null for all, of a plan that is drawn up
     * @throws StaleRun when somebody else published or discarded it, or edited one of its drafts, after this was seen
     */
    public PublishedRun publish(PlanRunId id, SeenRun seen, @Nullable Span days, Caller by) {
        return givingOut.publish(get(id), seen, days, by, act(by));
    }

    /**
     * Removes the drafts and sketches of a run. Of one that was given out for some days the rest is removed; one given out as a
     * whole is refused.
     *
     * @throws StaleRun when somebody else discarded it, or edited one of its drafts, after this was seen
     */
    public PlanRun discard(PlanRunId id, SeenRun seen) {
        return givingOut.discard(get(id), seen);
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
