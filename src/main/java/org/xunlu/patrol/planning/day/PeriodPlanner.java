package org.xunlu.patrol.planning.day;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xunlu.patrol.planning.DriveGraph;
import org.xunlu.patrol.planning.arc.Dice;
import org.xunlu.patrol.planning.arc.SearchControl;

/**
 * Plans a week or a year: every road is visited once in each of its periods, on a day nobody can foresee. The days are
 * planned in blocks as long as the shortest period (see {@link BlockPlan}); what chance decides is which tour is driven on
 * which day, by whom, at what time, and which part of the county is preferred. A road that is driven over on the way to
 * another has had its visit.
 */
public final class PeriodPlanner {
    /** Work is taken on so much faster than the periods ask for, so that little is left for their last days. */
    private static final double AHEAD = 1.3;
    /** Driving takes this much more than inspecting, seen on county networks; used until the plan knows better. */
    private static final double DRIVING = 1.15;
    /** Days after which it is known what a day takes. */
    private static final int LEARNING = 6;

    private static final double LONGEST_METERS = 4_000;
    private static final int MOST_DAYS = 7;
    /** How often turns are added for what had to be visited and found no place. */
    private static final int ATTEMPTS = 3;

    /** Plans; the control is asked before each block of days with the rounds so far, and ends the plan at the days done. */
    public PeriodPlan plan(PeriodRequest request, SearchControl control) {
        DriveGraph graph = new DriveGraph(request.network(), request.closed());
        Garrison garrison = new Garrison(graph, request.units());
        List<District.Post> posts = DayPlanner.posts(asDay(request), garrison);
        Map<Integer, LeftOutReason> outOfReach = new HashMap<>();
        List<WantedRun> runs = new ArrayList<>();
        List<Integer> periods = new ArrayList<>();
        if (posts.isEmpty()) {
            request.demands().forEach(demand -> outOfReach.put(demand.segment(), LeftOutReason.NO_UNIT));
        } else {
            Map<Integer, List<Demand>> byPeriod = new TreeMap<>();
            request.demands().forEach(each -> byPeriod.computeIfAbsent(each.everyDays(), any -> new ArrayList<>())
                    .add(new Demand(each.segment(), each.weight())));
            byPeriod.forEach((period, demands) -> {
                Wanted wanted = Wanted.of(graph, garrison.reach(), demands, LONGEST_METERS);
                runs.addAll(wanted.runs());
                wanted.runs().forEach(run -> periods.add(period));
                outOfReach.putAll(wanted.leftOut());
            });
        }
        Ground ground = new Ground(graph, runs, garrison.bases());
        OwedRuns owed = new OwedRuns(ground, periods, request.days());
        List<DayPlan> days = posts.isEmpty() ? List.of() : days(request, ground, owed, posts, control);
        return new PeriodPlan(days, outOfReach, PeriodSums.of(request, days, owed));
    }

    private static DayRequest asDay(PeriodRequest request) {
        return new DayRequest(request.network(), request.closed(), List.of(), request.units(), request.seed());
    }

    private static List<DayPlan> days(
            PeriodRequest request, Ground ground, OwedRuns owed, List<District.Post> posts, SearchControl control) {
        Dice dice = new Dice(request.seed());
        Turns turns = new Turns(posts, dice);
        double shift =
                posts.stream().mapToDouble(District.Post::shift).average().orElse(1);
        double usual = DRIVING * owed.usual() / shift;
        int length = Math.min(MOST_DAYS, owed.shortestPeriod());
        List<DayPlan> days = new ArrayList<>();
        for (int first = 0;
                first < request.days() && control.spent(first * request.roundsADay()) < 1;
                first += length) {
            int last = Math.min(request.days(), first + length) - 1;
            double work = AHEAD * owed.pace(first) * (last - first + 1) / shift;
            double aDay = first < LEARNING ? usual : turns.worked() / first;
            double rest = Math.max(work, aDay * (request.days() - first));
            List<BlockPlan.Turn> mine = turns.of(first, last - first + 1, work, rest);
            BlockPlan block = search(new BlockPlan(ground, owed, first, last, mine), turns, shift, request);
            for (int day = first; day <= last; day++) {
                List<UnitRoute> routes = block.routes(day, dice);
                owed.note(day, routes);
                turns.note(routes);
                double wanted = routes.stream()
                        .flatMap(route -> route.order().stream())
                        .mapToDouble(
                                segment -> request.network().segment(segment).lengthMeters())
                        .sum();
                DayFigures figures = Figures.of(asDay(request), routes, wanted, ground.leastTime(block.inspected(day)));
                days.add(new DayPlan(routes, block.leftOut(day), figures));
            }
        }
        return days;
    }

    private static BlockPlan search(BlockPlan begun, Turns turns, double shift, PeriodRequest request) {
        BlockPlan block = begun;
        long seed = request.seed() + block.first();
        long rounds = request.roundsADay() * block.days();
        block.search(seed, SearchControl.rounds(rounds));
        for (int attempt = 0; attempt < ATTEMPTS && !block.missed().isEmpty(); attempt++) {
            List<BlockPlan.Turn> more = new ArrayList<>();
            for (Map.Entry<Integer, Long> each : block.missed().entrySet()) {
                more.add(turns.more(each.getKey(), block.turns(), 2.0 * each.getValue() / shift));
            }
            block = block.with(more);
            block.search(seed, SearchControl.rounds(rounds / 2 + 1));
        }
        return block;
    }
}
