package org.xunlu.patrol.planning.day;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.xunlu.patrol.planning.DriveGraph;
import org.xunlu.patrol.planning.arc.Dice;
import org.xunlu.patrol.planning.arc.SearchControl;

/**
 * Plans a week or a year: every road is visited once in each of its periods, on a day nobody can foresee. The days are
 * planned in blocks as long as the longest period that can be searched as one (see {@link BlockPlan}); what chance decides is which tour is driven on
 * which day, by whom, at what time, and which part of the county is preferred. A road that is driven over on the way to
 * another has had its visit.
 */
public final class PeriodPlanner {
    /** What is due later is taken on so much faster than its periods ask for, so that little is left for the last days. */
    private static final double AHEAD = 1.2;
    /** Driving takes this much more than inspecting, seen on county networks. */
    private static final double DRIVING = 1.25;
    /** Days after which it is known what a day takes. */
    private static final int LEARNING = 6;

    private static final double LONGEST_METERS = 8_000;
    /** No way between stretches counts as faster than this, so that kilometres are saved before minutes. */
    private static final double EMPTY_KM_PER_HOUR = 40;
    /** So many visits are planned as one. */
    private static final int MOST_VISITS = 5_000;
    /** Part of the effort spent on finding out what a block takes. */
    private static final int TRIED = 8;
    /** How often turns are added for what had to be visited and found no place. */
    private static final int ATTEMPTS = 3;

    /**
     * Plans; the control is asked with the rounds so far. When it ends the work early the plan holds all days of the
     * blocks that were begun, the last one with the best tours found until then, and none of later blocks.
     */
    public PeriodPlan plan(PeriodRequest request, SearchControl control) {
        DriveGraph graph = DriveGraph.sparing(request.network(), request.closed(), EMPTY_KM_PER_HOUR);
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
            BitSet forks = forks(graph, request.demands());
            byPeriod.forEach((period, demands) -> {
                Wanted wanted = Wanted.between(forks, graph, garrison.reach(), demands, LONGEST_METERS);
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

    /** Nodes at which roads owed a visit branch off. */
    private static BitSet forks(DriveGraph graph, List<PeriodDemand> demands) {
        int[] degree = new int[graph.nodeCount()];
        demands.stream().mapToInt(PeriodDemand::segment).distinct().forEach(segment -> {
            degree[graph.tail(2 * segment)]++;
            degree[graph.head(2 * segment)]++;
        });
        BitSet forks = new BitSet(degree.length);
        IntStream.range(0, degree.length).filter(node -> degree[node] > 2).forEach(forks::set);
        return forks;
    }

    private static DayRequest asDay(PeriodRequest request) {
        return new DayRequest(request.network(), request.closed(), List.of(), request.units(), request.seed());
    }

    private static List<DayPlan> days(
            PeriodRequest request, Ground ground, OwedRuns owed, List<District.Post> posts, SearchControl control) {
        Dice dice = new Dice(request.seed());
        Turns turns = new Turns(posts, request, dice);
        double shift =
                posts.stream().mapToDouble(District.Post::shift).average().orElse(1);
        double usual = DRIVING * owed.usual() / shift;
        int length = owed.blockDays(MOST_VISITS);
        List<DayPlan> days = new ArrayList<>();
        for (int first = 0;
                first < request.days() && control.spent(first * request.roundsADay()) < 1;
                first += length) {
            int last = Math.min(request.days(), first + length) - 1;
            double reckoned = DRIVING * owed.work(first, last, AHEAD) / shift;
            double aDay = first < LEARNING ? usual : turns.worked() / first;
            double rest = last + 1 == request.days() ? reckoned : Math.max(reckoned, aDay * (request.days() - first));
            boolean uneven = last + length < request.days();
            int from = first;
            BiFunction<Turns, Double, BlockPlan> begin = (by, work) -> new BlockPlan(
                    ground,
                    owed,
                    from,
                    last,
                    by.of(from, last - from + 1, owed.shortestPeriod(), work, rest * work / reckoned, uneven),
                    uneven);
            double work = uneven ? reckoned : tried(begin.apply(turns.copy(), reckoned), request, control) / shift;
            BlockPlan begun = begin.apply(turns, work);
            BlockPlan block = search(begun, turns, shift, request, control);
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
        return turns.dealt(days);
    }

    /** What a block takes as a short search finds it, tenths of a second; what no later block can even out is to be known well. */
    private static double tried(BlockPlan block, PeriodRequest request, SearchControl control) {
        long rounds = request.roundsADay() * block.days() / TRIED;
        block.search(request.seed(), rounds + 1, effort(rounds + 1, block.first() * request.roundsADay(), control));
        return block.cost();
    }

    private static BlockPlan search(
            BlockPlan begun, Turns turns, double shift, PeriodRequest request, SearchControl control) {
        BlockPlan block = begun;
        long seed = request.seed() + block.first();
        long rounds = request.roundsADay() * block.days();
        SearchControl effort = effort(rounds, block.first() * request.roundsADay(), control);
        block.search(seed, rounds, effort);
        for (int attempt = 0; attempt < ATTEMPTS && !block.missed().isEmpty(); attempt++) {
            List<BlockPlan.Turn> more = new ArrayList<>();
            for (Map.Entry<Integer, Long> each : block.missed().entrySet()) {
                turns.more(block.first(), each.getKey(), block.turns(), 2.0 * each.getValue() / shift)
                        .ifPresent(more::add);
            }
            block = block.with(more);
            block.search(
                    seed,
                    rounds / 2 + 1,
                    effort(rounds / 2 + 1, (block.last() + 1) * request.roundsADay() - 1, control));
        }
        return block;
    }

    /** So many rounds, the whole being asked now and then whether to go on. */
    private static SearchControl effort(long rounds, long before, SearchControl whole) {
        return done -> whole.spent(before + Math.min(done, rounds - 1)) >= 1 ? 1 : (double) done / rounds;
    }
}
