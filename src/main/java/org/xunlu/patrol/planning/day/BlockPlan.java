package org.xunlu.patrol.planning.day;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.xunlu.patrol.planning.FastestWays;
import org.xunlu.patrol.planning.Stretch;
import org.xunlu.patrol.planning.Tour;
import org.xunlu.patrol.planning.TourWriter;
import org.xunlu.patrol.planning.arc.ArcPlan;
import org.xunlu.patrol.planning.arc.ArcProblem;
import org.xunlu.patrol.planning.arc.ArcRoute;
import org.xunlu.patrol.planning.arc.Dice;
import org.xunlu.patrol.planning.arc.Loyalty;
import org.xunlu.patrol.planning.arc.RuinRecreate;
import org.xunlu.patrol.planning.arc.SearchControl;

/**
 * A few days planned as one. What must be visited in them and what may be already (its period ends later) are offered to
 * the same tours: a road that lies on the way is then inspected in passing instead of being driven over for nothing, and
 * a tour is a round trip through what belongs together, cut out of the whole, not through what chance put on one day.
 */
final class BlockPlan {
    /** Part of the longest a turn may take that it should take; the rest is for what cannot be cut finer. */
    private static final double FAIR = 0.8;
    /** Times its target a turn may take where later blocks make up for it; tours that need not be alike are shorter. */
    private static final double LEEWAY = 1.5;
    /** What inspecting a road early is worth, in times of what it takes: so much driving for it is accepted. */
    private static final double EARLY = 1.3;

    /** And so much more the nearer its period comes to its end, lest the last days be left with what lies scattered. */
    private static final double LATE = 3.5;
    /** And so much more for all roads of a period that is behind its time. */
    private static final double BEHIND = 3;
    /** By so much the parts of the county are preferred to each other, differently in every block. */
    private static final double TASTE = 0.15;

    private static final double STEEP = 3;
    private static final int MOST_NEAR = 250;
    /** From so many visits and shortest periods on days with little effort are searched in parts, by several processors. */
    private static final int MANY_VISITS = 1_000;

    private static final int MANY_WINDOWS = 8;

    private final Ground ground;
    private final OwedRuns owed;
    private final List<Turn> turns;
    private final int first;
    private final int last;
    private final boolean uneven;
    private final List<Task> tasks = new ArrayList<>();
    private ArcPlan plan = new ArcPlan(List.of(), List.of(), 0);

    /**
     * A unit's outing.
     *
     * @param post the unit
     * @param day on which it drives
     * @param target how long it should take, tenths of a second
     * @param most how long it may take
     */
    record Turn(District.Post post, int day, int target, int most) {}

    private record Task(int run, int from, int to, boolean must) {}

    /**
     * A block to be planned.
     *
     * @param uneven whether turns may be of unlike length, as later blocks make up for it
     */
    BlockPlan(Ground ground, OwedRuns owed, int first, int last, List<Turn> turns, boolean uneven) {
        this.uneven = uneven;
        this.ground = ground;
        this.owed = owed;
        this.first = first;
        this.last = last;
        this.turns = List.copyOf(turns);
        for (int run = 0; run < owed.count(); run++) {
            for (int from = first; from <= last; from = owed.lastDay(run, from) + 1) {
                int end = owed.lastDay(run, from);
                if (from > first || owed.lacks(run, from)) {
                    tasks.add(new Task(run, from, Math.min(last, end), end <= last && owed.due(run, from)));
                }
            }
        }
    }

    /** The same days with more turns, going on from the routes there are. */
    BlockPlan with(List<Turn> more) {
        List<Turn> all = new ArrayList<>(turns);
        all.addAll(more);
        BlockPlan grown = new BlockPlan(ground, owed, first, last, all, uneven);
        grown.plan = plan;
        return grown;
    }

    List<Turn> turns() {
        return turns;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /** Time of all tours, tenths of a second. */
    long cost() {
        return plan.cost();
    }

    int days() {
        return last - first + 1;
    }

    /** Searches for so many rounds; the control says when to end before. */
    void search(long seed, long rounds, SearchControl control) {
        if (tasks.isEmpty() || turns.isEmpty()) {
            plan = new ArcPlan(
                    List.of(), IntStream.range(0, tasks.size()).boxed().toList(), 0);
            return;
        }
        List<Integer> chosen = tasks.stream().map(Task::run).toList();
        List<Integer> bases = turns.stream().map(turn -> turn.post().base()).toList();
        double leeway = uneven ? LEEWAY : 1;
        // a tenth of a second more for each day tells otherwise equal vehicles apart
        List<Integer> limits = turns.stream()
                .map(turn -> (int) Math.min(turn.most(), leeway * turn.target() / FAIR) - last + turn.day())
                .toList();
        ArcProblem problem = ground.problem(chosen, bases, limits, forgone(new Dice(seed)));
        double mean = chosen.stream()
                .mapToDouble(run -> ground.runs().get(run).service())
                .average()
                .orElse(1);
        RuinRecreate search = RuinRecreate.cheapest(problem)
                .with(new EvenWork(FAIR), STEEP * mean)
                .keeping(Loyalty.within(
                        tasks.stream().mapToInt(Task::from).toArray(),
                        tasks.stream().mapToInt(Task::to).toArray(),
                        turns.stream().mapToInt(Turn::day).toArray()))
                .near(near());
        int[] windows = windows();
        boolean hurried = rounds < PeriodRequest.MOST_ROUNDS * days();
        boolean large =
                tasks.size() >= MANY_VISITS && Arrays.stream(windows).distinct().count() >= MANY_WINDOWS;
        if (hurried && large) {
            plan = search.inParts(windows, plan.routes(), seed, rounds, control);
        } else {
            plan = plan.routes().isEmpty()
                    ? search.search(seed, control)
                    : search.improve(plan.routes(), seed, control);
        }
    }

    /** Turn → number of the shortest period it lies in. */
    private int[] windows() {
        int window = owed.shortestPeriod();
        return turns.stream()
                .mapToInt(turn -> turn.day() / window - first / window)
                .toArray();
    }

    private double[] forgone(Dice dice) {
        Map<Integer, Double> backlog = owed.backlog(first);
        double angle = dice.share() * 2 * Math.PI;
        double phase = dice.share() * 2 * Math.PI;
        double wave = ground.extent() / (1 + dice.share());
        double[] forgone = new double[tasks.size()];
        for (int task = 0; task < forgone.length; task++) {
            WantedRun run = ground.runs().get(tasks.get(task).run());
            if (tasks.get(task).must()) {
                forgone[task] = run.forgone();
                continue;
            }
            double along = run.middle().x * Math.cos(angle) + run.middle().y * Math.sin(angle);
            double taste = 1 + TASTE * Math.sin(2 * Math.PI * along / wave + phase);
            int number = tasks.get(task).run();
            int from = tasks.get(task).from();
            double elapsed = 1 - (owed.lastDay(number, from) - from) / (double) owed.period(number);
            double behind = Math.max(0, backlog.getOrDefault(owed.period(number), 1.0) - 1);
            forgone[task] = run.service() * (EARLY + LATE * elapsed * elapsed + BEHIND * behind) * taste;
        }
        return forgone;
    }

    private int[][] near() {
        Map<Integer, List<Integer>> tasksOf = new HashMap<>();
        for (int task = 0; task < tasks.size(); task++) {
            tasksOf.computeIfAbsent(tasks.get(task).run(), any -> new ArrayList<>())
                    .add(task);
        }
        int[][] near = new int[tasks.size()][];
        for (int task = 0; task < near.length; task++) {
            int[] list = new int[MOST_NEAR];
            int size = 0;
            list[size++] = task;
            for (int run : ground.nearest(tasks.get(task).run())) {
                for (int other : tasksOf.getOrDefault(run, List.of())) {
                    if (other != task && size < MOST_NEAR && meet(tasks.get(task), tasks.get(other))) {
                        list[size++] = other;
                    }
                }
            }
            near[task] = Arrays.copyOf(list, size);
        }
        return near;
    }

    private static boolean meet(Task one, Task other) {
        return one.from() <= other.to() && other.from() <= one.to();
    }

    /** Last day → what had to be visited by then and found no place, tenths of a second. */
    Map<Integer, Long> missed() {
        Map<Integer, Long> missed = new TreeMap<>();
        for (int number : plan.unserved()) {
            Task task = tasks.get(number);
            if (task.must()) {
                missed.merge(task.to(), (long) ground.runs().get(task.run()).service(), Long::sum);
            }
        }
        return missed;
    }

    /** Segments that had to be visited by a day at the latest and were not, with the reason. */
    Map<Integer, LeftOutReason> leftOut(int day) {
        Map<Integer, LeftOutReason> leftOut = new HashMap<>();
        for (int number : plan.unserved()) {
            Task task = tasks.get(number);
            if (task.must() && task.to() == day && owed.lacks(task.run(), day)) {
                boolean near = turns.stream()
                        .anyMatch(turn -> ground.roundTrip(turn.post().base(), task.run())
                                <= turn.post().shift());
                for (int segment : ground.runs().get(task.run()).segments()) {
                    leftOut.put(segment, near ? LeftOutReason.OVER_CAPACITY : LeftOutReason.TOO_FAR);
                }
            }
        }
        return leftOut;
    }

    /** Runs inspected on purpose on a day. */
    List<Integer> inspected(int day) {
        Set<Integer> runs = new HashSet<>();
        for (ArcRoute route : plan.routes()) {
            if (turns.get(route.vehicle()).day() == day) {
                route.visits().forEach(visit -> runs.add(tasks.get(visit.task()).run()));
            }
        }
        return runs.stream().sorted().toList();
    }

    /** A day's routes written out, each leaving its base at a random time that lets it be back within the shift. */
    List<UnitRoute> routes(int day, Dice dice) {
        List<UnitRoute> routes = new ArrayList<>();
        List<Stretch> stretches = ground.runs().stream().map(WantedRun::stretch).toList();
        for (ArcRoute route : plan.routes()) {
            Turn turn = turns.get(route.vehicle());
            if (turn.day() != day) {
                continue;
            }
            int[] visits = IntStream.concat(
                            IntStream.of(0),
                            route.visits().stream()
                                    .mapToInt(visit ->
                                            2 * (tasks.get(visit.task()).run() + 1) + (visit.along() ? 0 : 1)))
                    .toArray();
            Tour tour = new TourWriter(ground.graph(), ground.base(turn.post().base()), new FastestWays(ground.graph()))
                    .write(stretches, visits, Map.of());
            List<Integer> order = tour.steps().stream()
                    .filter(Tour.Step::required)
                    .map(Tour.Step::segment)
                    .toList();
            double slack = Math.max(0, turn.most() / 10.0 - tour.seconds());
            routes.add(new UnitRoute(turn.post().unit(), tour, order, dice.share() * slack));
        }
        routes.sort(Comparator.comparingInt(UnitRoute::unit));
        return routes;
    }
}
