package org.xunlu.patrol.planning.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xunlu.patrol.planning.DriveGraph;
import org.xunlu.patrol.planning.arc.Dice;
import org.xunlu.patrol.planning.arc.SearchControl;

/**
 * Plans a week or a year: every road is visited once in each of its periods, on a day nobody can foresee, in compact
 * rounds; each day is then planned like any other. A road that is driven over on the way to another has had its visit.
 */
public final class PeriodPlanner {
    /** Plans; the control is asked before each day with the rounds so far, and ends the plan at the days done. */
    public PeriodPlan plan(PeriodRequest request, SearchControl control) {
        DriveGraph graph = new DriveGraph(request.network(), request.closed());
        Garrison garrison = new Garrison(graph, request.units());
        DayRequest anyDay =
                new DayRequest(request.network(), request.closed(), List.of(), request.units(), request.seed());
        List<District.Post> posts = DayPlanner.posts(anyDay, garrison);
        Map<Integer, LeftOutReason> outOfReach = new HashMap<>();
        if (posts.isEmpty()) {
            request.demands().forEach(demand -> outOfReach.put(demand.segment(), LeftOutReason.NO_UNIT));
            return new PeriodPlan(
                    List.of(),
                    outOfReach,
                    PeriodSums.of(request, List.of(), new Passages(List.of(), List.of()), List.of(), List.of()));
        }
        List<WantedRun> runs = new ArrayList<>();
        List<Integer> periods = new ArrayList<>();
        Map<Integer, List<Demand>> byPeriod = new TreeMap<>();
        request.demands().forEach(each -> byPeriod.computeIfAbsent(each.everyDays(), any -> new ArrayList<>())
                .add(new Demand(each.segment(), each.weight())));
        byPeriod.forEach((period, demands) -> {
            Wanted wanted = Wanted.of(graph, garrison.reach(), demands);
            runs.addAll(wanted.runs());
            wanted.runs().forEach(run -> periods.add(period));
            outOfReach.putAll(wanted.leftOut());
        });
        Dice dice = new Dice(request.seed());
        List<List<Integer>> byDay = new VisitDays(runs, periods, request.days(), dice).byDay();
        Ground ground = new Ground(graph, runs, garrison.bases());
        Passages passages = new Passages(runs, periods);
        Turns turns = new Turns(posts, request.days(), dice);
        List<DayPlan> days = new ArrayList<>();
        for (int day = 0; day < request.days(); day++) {
            if (control.spent(day * request.roundsADay()) >= 1) {
                break;
            }
            List<Integer> missing = passages.missing(day, byDay.get(day));
            DistrictPlan plan = new DistrictPlan(ground, turns.choose(ground, missing), missing);
            days.add(day(request, plan, request.seed() + day));
            passages.note(day, days.get(day).routes());
        }
        return new PeriodPlan(days, outOfReach, PeriodSums.of(request, days, passages, periods, byDay));
    }

    private static DayPlan day(PeriodRequest request, DistrictPlan plan, long seed) {
        plan.search(seed, SearchControl.rounds(request.roundsADay()));
        List<UnitRoute> routes = new ArrayList<>(plan.routes(new Dice(seed)));
        routes.sort(Comparator.comparingInt(UnitRoute::unit));
        DayRequest asDay = new DayRequest(request.network(), request.closed(), List.of(), request.units(), seed);
        DayFigures figures = Figures.of(asDay, routes, plan.meters(), plan.boundOfCovered());
        return new DayPlan(routes, plan.leftOut(), figures);
    }
}
