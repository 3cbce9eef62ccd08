package org.xunlu.patrol.planning.day;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xunlu.patrol.planning.DriveGraph;
import org.xunlu.patrol.planning.FastestWays;
import org.xunlu.patrol.planning.Stretch;
import org.xunlu.patrol.planning.Tour;
import org.xunlu.patrol.planning.TourWriter;
import org.xunlu.patrol.planning.arc.ArcPlan;
import org.xunlu.patrol.planning.arc.ArcProblem;
import org.xunlu.patrol.planning.arc.ArcRoute;
import org.xunlu.patrol.planning.arc.Loyalty;
import org.xunlu.patrol.planning.arc.RuinRecreate;
import org.xunlu.patrol.planning.arc.SearchControl;
import org.xunlu.patrol.planning.arc.Vehicle;

/**
 * Plans the rest of a day anew when it has changed: a unit drops out, a road is closed, an incident comes in, a shift ends
 * early. It goes on from the routes there are and changes as little as it can: a stretch is given to another unit only
 * where that saves much time or evens out the work. Keeps the graph of the last network, so that one who previews several changes in
 * a row waits for it once; may be shared by threads.
 */
public final class Replanner {
    /** What a stretch given to another unit counts, tenths of a second of even work. */
    private static final double WORTH_A_CHANGE = 120_000;
    /** Weight of what was already promised, where the change does not say. */
    private static final double USUAL_WEIGHT = 1;

    private @Nullable DriveGraph lastGraph;

    private synchronized DriveGraph graph(DayChange change) {
        if (lastGraph == null || !lastGraph.isOf(change.network(), change.closed())) {
            lastGraph = new DriveGraph(change.network(), change.closed());
        }
        return lastGraph;
    }

    /** Plans; a thousand rounds or half a second are plenty. */
    public Replanned plan(DayChange change, SearchControl control) {
        DriveGraph graph = graph(change);
        Garrison garrison =
                new Garrison(graph, change.units().stream().map(UnitNow::unit).toList());
        List<Integer> starts = new ArrayList<>();
        for (UnitNow each : change.units()) {
            starts.add(each.at() == null ? -1 : garrison.at(each.at()));
        }
        Map<Integer, Integer> ownerOf = new LinkedHashMap<>();
        // a road that two were to inspect stays with the one that drives
        IntStream.range(0, starts.size())
                .boxed()
                .sorted(Comparator.comparing(unit -> starts.get(unit) < 0))
                .forEach(
                        unit -> change.units().get(unit).left().forEach(segment -> ownerOf.putIfAbsent(segment, unit)));
        List<Demand> demands = new ArrayList<>(change.added());
        ownerOf.keySet().forEach(segment -> demands.add(new Demand(segment, USUAL_WEIGHT)));
        Wanted wanted = Wanted.of(graph, garrison.reach(), demands);
        List<Integer> driving = IntStream.range(0, starts.size())
                .filter(unit -> starts.get(unit) >= 0
                        && garrison.baseOf().get(unit) >= 0
                        && change.units().get(unit).secondsLeft() > 0)
                .boxed()
                .toList();
        Map<Integer, LeftOutReason> leftOut = new HashMap<>(wanted.leftOut());
        List<UnitRoute> routes = new ArrayList<>();
        DayRequest asDay = asDay(change);
        if (driving.isEmpty()) {
            wanted.runs().forEach(run -> mark(run, LeftOutReason.NO_UNIT, leftOut));
            return new Replanned(new DayPlan(routes, leftOut, Figures.of(asDay, routes, wanted.meters(), 0)), 0);
        }
        Ground ground = new Ground(graph, wanted.runs(), garrison.bases());
        List<Integer> all = IntStream.range(0, wanted.runs().size()).boxed().toList();
        List<Integer> ends = driving.stream().map(garrison.baseOf()::get).toList();
        ArcProblem problem = ground.problem(
                all,
                driving.stream().map(starts::get).toList(),
                ends,
                driving.stream()
                        .map(unit ->
                                (int) Math.min(1e7, change.units().get(unit).secondsLeft() * 10))
                        .toList());
        int[] home = homes(wanted.runs(), ownerOf, driving);
        double shifts =
                problem.vehicles().stream().mapToDouble(Vehicle::mostCost).sum();
        double least = ground.leastTime(all);
        ArcPlan plan = RuinRecreate.cheapest(problem)
                .with(new EvenWork(least / shifts), least / Math.max(1, all.size()))
                .keeping(Loyalty.to(home, prices(wanted.runs(), change.locked())))
                .improve(asDriven(wanted.runs(), ownerOf, home, driving.size()), change.seed(), control);
        List<Stretch> stretches = wanted.runs().stream().map(WantedRun::stretch).toList();
        int moved = 0;
        for (ArcRoute route : plan.routes()) {
            int unit = driving.get(route.vehicle());
            int[] visits = IntStream.concat(
                            IntStream.of(0),
                            route.visits().stream().mapToInt(visit -> 2 * (visit.task() + 1) + (visit.along() ? 0 : 1)))
                    .toArray();
            Tour tour = new TourWriter(
                            graph,
                            ground.base(starts.get(unit)),
                            ground.base(ends.get(route.vehicle())),
                            new FastestWays(graph))
                    .write(stretches, visits, Map.of());
            routes.add(new UnitRoute(unit, tour, inspected(tour), 0));
            for (ArcRoute.Visit visit : route.visits()) {
                if (home[visit.task()] >= 0 && home[visit.task()] != route.vehicle()) {
                    moved += wanted.runs().get(visit.task()).segments().length;
                }
            }
        }
        plan.unserved().forEach(task -> mark(wanted.runs().get(task), LeftOutReason.OVER_CAPACITY, leftOut));
        long bound = ground.leastTime(
                all.stream().filter(task -> !plan.unserved().contains(task)).toList());
        return new Replanned(new DayPlan(routes, leftOut, Figures.of(asDay, routes, wanted.meters(), bound)), moved);
    }

    private static DayRequest asDay(DayChange change) {
        List<DutyUnit> units = change.units().stream()
                .map(each -> new DutyUnit(each.unit().name(), each.unit().base(), Math.max(1, each.secondsLeft())))
                .toList();
        return new DayRequest(change.network(), change.closed(), List.of(), units, change.seed());
    }

    private static List<Integer> inspected(Tour tour) {
        return tour.steps().stream()
                .filter(Tour.Step::required)
                .map(Tour.Step::segment)
                .toList();
    }

    private static void mark(WantedRun run, LeftOutReason reason, Map<Integer, LeftOutReason> leftOut) {
        IntStream.of(run.segments()).forEach(segment -> leftOut.put(segment, reason));
    }

    private static double[] prices(List<WantedRun> runs, Set<Integer> locked) {
        return runs.stream()
                .mapToDouble(run -> IntStream.of(run.segments()).anyMatch(locked::contains)
                        ? Double.POSITIVE_INFINITY
                        : WORTH_A_CHANGE)
                .toArray();
    }

    /** Run → place among the driving of the unit that had it, -1 for nobody who still drives. */
    private static int[] homes(List<WantedRun> runs, Map<Integer, Integer> ownerOf, List<Integer> driving) {
        int[] home = new int[runs.size()];
        Arrays.fill(home, -1);
        for (int run = 0; run < home.length; run++) {
            Integer owner = ownerOf.get(runs.get(run).segments()[0]);
            home[run] = owner == null ? -1 : driving.indexOf(owner);
        }
        return home;
    }

    /** The routes as they were planned, run by run. */
    private static List<ArcRoute> asDriven(
            List<WantedRun> runs, Map<Integer, Integer> ownerOf, int[] home, int vehicles) {
        Map<Integer, Integer> runOf = new HashMap<>();
        for (int run = 0; run < runs.size(); run++) {
            for (int segment : runs.get(run).segments()) {
                runOf.put(segment, run);
            }
        }
        List<List<ArcRoute.Visit>> visits = new ArrayList<>();
        IntStream.range(0, vehicles).forEach(any -> visits.add(new ArrayList<>()));
        for (int segment : ownerOf.keySet()) {
            Integer run = runOf.remove(segment);
            if (run != null && home[run] >= 0) {
                ArcRoute.Visit visit = new ArcRoute.Visit(run, true);
                if (!visits.get(home[run]).contains(visit)) {
                    visits.get(home[run]).add(visit);
                }
            }
        }
        return IntStream.range(0, vehicles)
                .mapToObj(vehicle -> new ArcRoute(vehicle, visits.get(vehicle), 0, 0))
                .toList();
    }
}
