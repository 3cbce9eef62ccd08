package org.xunlu.patrol.planning.day;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.xunlu.patrol.planning.Base;
import org.xunlu.patrol.planning.DriveGraph;
import org.xunlu.patrol.planning.FastestWays;
import org.xunlu.patrol.planning.Stretch;
import org.xunlu.patrol.planning.arc.ArcCosts;
import org.xunlu.patrol.planning.arc.ArcGraph;
import org.xunlu.patrol.planning.arc.ArcProblem;
import org.xunlu.patrol.planning.arc.Vehicle;

/**
 * The driving times between the ends of some stretches and some bases, found once and used for any number of plans. From
 * each end only the nearest others are looked for; a farther one is reckoned over the best base, which is a way, if not
 * the shortest.
 */
final class Ground {
    private static final int NEAREST = 100;
    /** So many bases, the first ones, are tried on the way to what is farther. */
    private static final int LANDMARKS = 4;

    private final DriveGraph graph;
    private final List<WantedRun> runs;
    private final List<Base> bases;
    private final int[] nodes;
    private final Map<Integer, Integer> pointOf = new HashMap<>();
    /** Point → time within which all others are known, tenths of a second. */
    private final int[] sure;

    private final ArcCosts costs;
    /** No way takes less than this part of what it counts. */
    private final double leastOfCost;

    private int[][] nearest = {};

    Ground(DriveGraph graph, List<WantedRun> runs, List<Base> bases) {
        this.graph = graph;
        this.runs = List.copyOf(runs);
        this.bases = List.copyOf(bases);
        for (WantedRun run : runs) {
            for (boolean way : new boolean[] {true, false}) {
                pointOf.computeIfAbsent(run.stretch().entry(graph, way), any -> pointOf.size());
            }
        }
        nodes = new int[pointOf.size()];
        pointOf.forEach((node, point) -> nodes[point] = node);
        sure = new int[nodes.length];
        costs = new ArcCosts(times());
        leastOfCost = graph.leastOfPrice();
    }

    private int[][] times() {
        int ends = nodes.length;
        int[][] times = new int[ends + bases.size()][ends + bases.size()];
        FastestWays ways = new FastestWays(graph);
        for (int b = 0; b < bases.size(); b++) {
            Base base = bases.get(b);
            FastestWays home = FastestWays.into(graph, base, nodes);
            ways.from(base, nodes);
            for (int point = 0; point < ends; point++) {
                times[ends + b][point] = Tenths.of(ways.secondsTo(nodes[point]));
                times[point][ends + b] = Tenths.of(home.secondsTo(nodes[point]));
            }
        }
        for (int from = 0; from < ends; from++) {
            int[] row = times[from];
            overBases(times, row, ends);
            double known = ways.fromTo(nodes[from], nodes, NEAREST);
            sure[from] = Tenths.of(known);
            for (int to = 0; to < ends; to++) {
                double seconds = ways.secondsTo(nodes[to]);
                if (seconds <= known) {
                    row[to] = Tenths.of(seconds);
                }
            }
        }
        for (int one = 0; one < bases.size(); one++) {
            for (int other = 0; other < bases.size(); other++) {
                times[ends + one][ends + other] = one == other ? 0 : ArcGraph.NO_WAY;
            }
        }
        return times;
    }

    /** Fills a row with the ways over the best base, the first base or bases being tried. */
    private void overBases(int[][] times, int[] row, int ends) {
        Arrays.fill(row, 0, ends, ArcGraph.NO_WAY);
        for (int base = ends; base < Math.min(times.length, ends + LANDMARKS); base++) {
            int[] onwards = times[base];
            int there = row[base];
            for (int to = 0; to < ends; to++) {
                row[to] = Math.min(row[to], there + onwards[to]);
            }
        }
    }

    private int entry(Stretch stretch, boolean along) {
        return Objects.requireNonNull(pointOf.get(stretch.entry(graph, along)));
    }

    private int exit(Stretch stretch, boolean along) {
        return entry(stretch, !along);
    }

    DriveGraph graph() {
        return graph;
    }

    List<WantedRun> runs() {
        return runs;
    }

    Base base(int number) {
        return bases.get(number);
    }

    /** Time from a base to a stretch and through it and home, the shortest way round. */
    int roundTrip(int base, int run) {
        int point = nodes.length + base;
        int in = entry(runs.get(run).stretch(), true);
        int out = exit(runs.get(run).stretch(), true);
        int along = costs.between(point, in) + costs.between(out, point);
        int against = costs.between(point, out) + costs.between(in, point);
        return runs.get(run).service() + Math.min(along, against);
    }

    /** The runs nearest to a run, the nearest first. */
    int[] nearest(int run) {
        if (nearest.length == 0) {
            nearest = new int[runs.size()][];
            long[] order = new long[runs.size()];
            for (int one = 0; one < nearest.length; one++) {
                for (int other = 0; other < order.length; other++) {
                    order[other] = (long) between(one, other) << 32 | other;
                }
                Arrays.sort(order);
                nearest[one] = Arrays.stream(order, 0, Math.min(order.length, NEAREST))
                        .mapToInt(each -> (int) each)
                        .toArray();
            }
        }
        return nearest[run];
    }

    private int between(int one, int other) {
        int begin = entry(runs.get(one).stretch(), true);
        int end = exit(runs.get(one).stretch(), true);
        int otherBegin = entry(runs.get(other).stretch(), true);
        int otherEnd = exit(runs.get(other).stretch(), true);
        return Math.min(
                Math.min(costs.between(begin, otherBegin), costs.between(begin, otherEnd)),
                Math.min(costs.between(end, otherBegin), costs.between(end, otherEnd)));
    }

    /** How wide the runs lie, metres. */
    double extent() {
        Envelope extent = new Envelope();
        runs.forEach(run -> extent.expandToInclude(run.middle()));
        return Math.max(1_000, Math.max(extent.getWidth(), extent.getHeight()));
    }

    /** The nearest base of a run. */
    int nearestBase(int run) {
        return IntStream.range(0, bases.size())
                .boxed()
                .min((a, b) -> Integer.compare(roundTrip(a, run), roundTrip(b, run)))
                .orElseThrow();
    }

    /**
     * The problem of driving some of the runs.
     *
     * @param chosen numbers of runs; task i is the i-th of them
     * @param baseOf vehicle → its base
     * @param shifts vehicle → how long it may drive, tenths of a second
     */
    ArcProblem problem(List<Integer> chosen, List<Integer> baseOf, List<Integer> shifts) {
        return problem(chosen, baseOf, baseOf, shifts);
    }

    /** The same, with what leaving each task out costs. */
    ArcProblem problem(List<Integer> chosen, List<Integer> baseOf, List<Integer> shifts, double[] forgone) {
        return problem(chosen, baseOf, baseOf, shifts, forgone);
    }

    /** The same with vehicles that start elsewhere than they end. */
    ArcProblem problem(List<Integer> chosen, List<Integer> startOf, List<Integer> endOf, List<Integer> shifts) {
        double[] forgone =
                chosen.stream().mapToDouble(run -> runs.get(run).forgone()).toArray();
        return problem(chosen, startOf, endOf, shifts, forgone);
    }

    private ArcProblem problem(
            List<Integer> chosen, List<Integer> startOf, List<Integer> endOf, List<Integer> shifts, double[] forgone) {
        int[] entry = new int[2 * chosen.size()];
        int[] exit = new int[entry.length];
        int[] service = new int[entry.length];
        for (int task = 0; task < chosen.size(); task++) {
            WantedRun run = runs.get(chosen.get(task));
            for (int way = 0; way < 2; way++) {
                boolean along = way == 0;
                entry[2 * task + way] = entry(run.stretch(), along);
                exit[2 * task + way] = exit(run.stretch(), along);
                int time = along ? run.along() : run.against();
                service[2 * task + way] = run.stretch().allows(along) ? time : ArcGraph.NO_WAY;
            }
        }
        List<Vehicle> vehicles = new ArrayList<>();
        for (int unit = 0; unit < startOf.size(); unit++) {
            int start = nodes.length + startOf.get(unit);
            int end = nodes.length + endOf.get(unit);
            vehicles.add(new Vehicle(start, end, Integer.MAX_VALUE / 2, shifts.get(unit)));
        }
        return new ArcProblem(costs, entry, exit, service, new int[chosen.size()], forgone, vehicles);
    }

    /**
     * The least time driving some runs can take in closed tours: the runs, and half the way from each end where an odd
     * number of them meets to the nearest other such end. Proven: ways not looked for are longer than those found.
     */
    long leastTime(List<Integer> chosen) {
        int[] degree = new int[nodes.length];
        long least = 0;
        for (int run : chosen) {
            least += runs.get(run).service();
            degree[entry(runs.get(run).stretch(), true)]++;
            degree[exit(runs.get(run).stretch(), true)]++;
        }
        int[] odd = IntStream.range(0, degree.length)
                .filter(point -> degree[point] % 2 == 1)
                .toArray();
        long twice = 0;
        for (int point : odd) {
            int nearest = Integer.MAX_VALUE;
            for (int other : odd) {
                if (other != point) {
                    int there = Math.min(sure[point], costs.between(point, other));
                    nearest = Math.min(nearest, Math.min(there, Math.min(sure[other], costs.between(other, point))));
                }
            }
            twice += odd.length > 1 ? nearest : 0;
        }
        return least + (long) (leastOfCost * twice / 2);
    }
}
