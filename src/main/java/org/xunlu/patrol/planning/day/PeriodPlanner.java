package org.xunlu.patrol.planning.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.xunlu.patrol.planning.DriveGraph;
import org.xunlu.patrol.planning.arc.Dice;
import org.xunlu.patrol.planning.arc.SearchControl;

/**
 * Plans a week or a year: every road is visited once in each of its periods, on a day nobody can foresee, in compact
 * rounds; each day is then planned like any other. Days are independent once dealt and are planned on all processors;
 * the result does not depend on how many there are.
 */
public final class PeriodPlanner {
    /** Plans; the control is asked with the rounds of all days together, and ends the plan at the days done. */
    public PeriodPlan plan(PeriodRequest request, SearchControl control) {
        DriveGraph graph = new DriveGraph(request.network(), request.closed());
        Garrison garrison = new Garrison(graph, request.units());
        DayRequest anyDay =
                new DayRequest(request.network(), request.closed(), List.of(), request.units(), request.seed());
        List<District.Post> posts = DayPlanner.posts(anyDay, garrison);
        Map<Integer, LeftOutReason> outOfReach = new HashMap<>();
        if (posts.isEmpty()) {
            request.demands().forEach(demand -> outOfReach.put(demand.segment(), LeftOutReason.NO_UNIT));
            return new PeriodPlan(List.of(), outOfReach, PeriodSums.of(request, List.of(), List.of(), List.of()));
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
        List<DistrictPlan> plans = days(ground, posts, byDay, dice);
        List<DayPlan> days = search(request, plans, control);
        return new PeriodPlan(days, outOfReach, PeriodSums.of(request, days, periods, byDay));
    }

    private static List<DistrictPlan> days(
            Ground ground, List<District.Post> posts, List<List<Integer>> byDay, Dice dice) {
        Turns turns = new Turns(posts, byDay.size(), dice);
        return byDay.stream()
                .map(chosen -> new DistrictPlan(ground, turns.choose(ground, chosen), chosen))
                .toList();
    }

    private static List<DayPlan> search(PeriodRequest request, List<DistrictPlan> plans, SearchControl control) {
        AtomicLong rounds = new AtomicLong();
        List<Optional<DayPlan>> days = IntStream.range(0, plans.size())
                .parallel()
                .mapToObj(day -> control.spent(rounds.addAndGet(request.roundsADay())) > 1
                        ? Optional.<DayPlan>empty()
                        : Optional.of(day(request, plans.get(day), request.seed() + day)))
                .toList();
        return days.stream()
                .takeWhile(Optional::isPresent)
                .map(Optional::orElseThrow)
                .toList();
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
