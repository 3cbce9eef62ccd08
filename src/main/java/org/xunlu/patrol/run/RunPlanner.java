package org.xunlu.patrol.run;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.xunlu.patrol.planning.Tour;
import org.xunlu.patrol.planning.arc.Dice;
import org.xunlu.patrol.planning.arc.SearchControl;
import org.xunlu.patrol.planning.day.DayPlan;
import org.xunlu.patrol.planning.day.DayPlanner;
import org.xunlu.patrol.planning.day.DayRequest;
import org.xunlu.patrol.planning.day.Demand;
import org.xunlu.patrol.planning.day.DutyUnit;
import org.xunlu.patrol.planning.day.LeftOutReason;

/** Plans the days of a run one after the other with the units that are there. Pure; the seed decides what is chance. */
final class RunPlanner {
    /** Part of the work that goes into dealing visits to days, seen on county networks. */
    private static final double DEALING = 0.4;

    private final RunRequest request;

    RunPlanner(RunRequest request) {
        this.request = request;
    }

    /**
     * Plans.
     *
     * @param tell hears how far it is, 0 to 1; may throw to end the work
     * @param enough 1 as soon as somebody wants the best so far
     */
    MadeRun plan(Tell tell, DoubleSupplier enough) {
        PlanTerms terms = request.terms();
        int days = request.days().size();
        double dealing = days == 1 ? 0 : DEALING;
        double roundsInAll = (double) days * OwedVisits.roundsADay(terms);
        OwedVisits visits = new OwedVisits(request, rounds -> {
            tell.fraction(dealing * Math.min(1, rounds / roundsInAll));
            return enough.getAsDouble();
        });
        DutyTurns turns = new DutyTurns(request.days());
        Dice dice = new Dice(terms.seed());
        List<DutyDay> driving = new ArrayList<>();
        List<DayPlan> plans = new ArrayList<>();
        List<Set<Integer>> earned = new ArrayList<>();
        Map<Integer, LeftOutReason> reasons = new HashMap<>();
        for (int day = 0; day < days; day++) {
            if (day > 0 && enough.getAsDouble() >= 1) {
                break;
            }
            DutyDay duty = request.days().get(day);
            List<Demand> owed = visits.on(day);
            DutyDay turn = turns.of(duty, visits.tours(day));
            List<Demand> demands = new ArrayList<>(owed);
            if (terms.extras()) {
                demands.addAll(RiskExtras.draw(request, turn, owed, visits, dice));
            }
            int at = day;
            SearchControl control = rounds -> {
                double spent = (double) rounds / terms.rounds();
                tell.fraction(dealing + (1 - dealing) * (at + Math.min(1, spent)) / days);
                return Math.max(spent, enough.getAsDouble());
            };
            List<Optional<DealtTour>> own = DutyTurns.own(turn, visits.tours(day));
            DayPlan plan = plan(turn, turns.offers(turn, own, work(demands)), starts(own), demands, control);
            double over = over(owed, plan);
            while (over > 0 && turn.driving().size() < duty.driving().size()) {
                turn = turns.more(turn, duty, over);
                plan = plan(turn, whole(turn), List.of(), demands, control);
                over = over(owed, plan);
            }
            turns.note(turn, plan.routes());
            earned.add(visits.note(day, driven(plan)));
            reasons.putAll(plan.leftOut());
            driving.add(turn);
            plans.add(plan);
        }
        List<DutyDay> dealt = DutyTurns.dealt(request.days(), driving, plans);
        List<PlannedDay> planned = new ArrayList<>();
        for (int day = 0; day < dealt.size(); day++) {
            planned.add(Departures.of(request, dealt.get(day), plans.get(day), earned.get(day), dice));
        }
        Map<Integer, LeftOutReason> leftOut = new HashMap<>();
        visits.missing()
                .forEach(segment -> leftOut.put(segment, reasons.getOrDefault(segment, LeftOutReason.OVER_CAPACITY)));
        return new MadeRun(request, planned, leftOut, visits.owed() + visits.owedFrom(planned.size()), visits.done());
    }

    /** Seconds it takes to inspect what was owed and found no place; what is driven only by chance may be dropped. */
    private double over(List<Demand> owed, DayPlan plan) {
        return owed.stream()
                .map(Demand::segment)
                .filter(segment -> plan.leftOut().get(segment) == LeftOutReason.OVER_CAPACITY)
                .mapToDouble(segment -> RiskExtras.seconds(request.network(), segment))
                .sum();
    }

    private double work(List<Demand> demands) {
        return RiskExtras.WITH_WAYS
                * demands.stream()
                        .mapToDouble(each -> RiskExtras.seconds(request.network(), each.segment()))
                        .sum();
    }

    private static List<List<Integer>> starts(List<Optional<DealtTour>> tours) {
        return tours.stream()
                .map(tour -> tour.map(DealtTour::segments).orElse(Set.of()))
                .map(List::copyOf)
                .toList();
    }

    private static List<DutyUnit> whole(DutyDay turn) {
        return turn.driving().stream().map(DutyShift::duty).toList();
    }

    private DayPlan plan(
            DutyDay turn,
            List<DutyUnit> units,
            List<List<Integer>> starts,
            List<Demand> demands,
            SearchControl control) {
        long seed = request.terms().seed() + request.terms().firstDay().until(turn.day(), ChronoUnit.DAYS);
        return new DayPlanner()
                .plan(new DayRequest(request.network(), turn.closed(), demands, units, seed, starts), control);
    }

    /** Segments driven from end to end, on purpose or on the way. */
    static Set<Integer> driven(DayPlan plan) {
        Set<Integer> driven = new HashSet<>();
        plan.routes().forEach(route -> route.tour().steps().stream()
                .filter(step -> step.required() || Math.abs(step.toFraction() - step.fromFraction()) == 1)
                .map(Tour.Step::segment)
                .forEach(driven::add));
        return driven;
    }

    /** Hears how far the work is. */
    interface Tell {
        void fraction(double fraction);
    }
}
