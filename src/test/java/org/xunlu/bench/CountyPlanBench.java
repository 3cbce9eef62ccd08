package org.xunlu.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.xunlu.demo.DemoCounty;
import org.xunlu.demo.DemoSettings;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.planning.DriveGraph;
import org.xunlu.patrol.planning.arc.ArcGraph;
import org.xunlu.patrol.planning.arc.SearchControl;
import org.xunlu.patrol.planning.chance.Predictability;
import org.xunlu.patrol.planning.day.DayChange;
import org.xunlu.patrol.planning.day.DayPlan;
import org.xunlu.patrol.planning.day.DayPlanner;
import org.xunlu.patrol.planning.day.DayRequest;
import org.xunlu.patrol.planning.day.Demand;
import org.xunlu.patrol.planning.day.DutyUnit;
import org.xunlu.patrol.planning.day.PeriodDemand;
import org.xunlu.patrol.planning.day.PeriodFigures;
import org.xunlu.patrol.planning.day.PeriodPlan;
import org.xunlu.patrol.planning.day.PeriodPlanner;
import org.xunlu.patrol.planning.day.PeriodRequest;
import org.xunlu.patrol.planning.day.PlannedVisits;
import org.xunlu.patrol.planning.day.Replanned;
import org.xunlu.patrol.planning.day.Replanner;
import org.xunlu.patrol.planning.day.UnitNow;
import org.xunlu.patrol.planning.day.UnitRoute;
import org.xunlu.patrol.planning.postman.RepeatFloor;

/** How long a day, a week and a year of the demonstration county take to plan, and how good the plans are. */
public final class CountyPlanBench {
    private static final int UNITS = 12;
    private static final double SHIFT = 8 * 3600;
    private static final long DAY_ROUNDS = 20_000;
    private static final int FLOOR_STEPS = 100;
    /** Of the longest ones; a plan of so many is much as one without end. */
    private static final int FEWEST_PERIODS = 4;

    /** Days between visits of national and provincial, county, township and village roads, as the rules propose them. */
    private static final int[] FULL = {2, 7, 28, 91};
    /** The same as far as a brigade gets that drives 26,000 km a year. */
    private static final int[] DRIVABLE = {7, 28, 91, 91};

    private final RoadNetwork roads;
    private final List<DutyUnit> units;

    private CountyPlanBench(RoadNetwork roads) {
        this.roads = roads;
        this.units = units(roads, UNITS);
    }

    /** Units of four bases spread over the roads. */
    static List<DutyUnit> units(RoadNetwork roads, int count) {
        int step = roads.segmentCount() / 4;
        List<LonLat> bases = IntStream.range(0, 4)
                .mapToObj(base -> roads.positionAt(base * step + step / 2, 0.5))
                .toList();
        return IntStream.range(0, count)
                .mapToObj(unit -> new DutyUnit("unit " + unit, bases.get(unit % 4), SHIFT))
                .toList();
    }

    /** Prints the figures; with {@code --quick} no year. */
    public static void main(String[] arguments) {
        DemoSettings settings = new DemoSettings(DemoSettings.DEFAULT_SEED, 1, LocalDate.of(2026, 5, 31));
        CountyPlanBench bench =
                new CountyPlanBench(DemoCounty.generate(settings).snapshot());
        bench.curve();
        bench.replan(bench.day());
        bench.period("week", 7, 20, FULL);
        bench.spotter(bench.period("five_weeks", 35, 60, FULL));
        if (!List.of(arguments).contains("--quick")) {
            bench.period("year", 365, 60, DRIVABLE);
            bench.period("year_in_full", 365, 60, FULL);
        }
    }

    private DayPlan day() {
        List<Demand> all = wanted();
        long start = System.nanoTime();
        DayPlan plan = plan(all, UNITS, DAY_ROUNDS);
        figure("day_12_units", seconds(start), "s").atMost(5);
        figure("day_wanted", plan.figures().wantedMeters() / 1000, "km").fact();
        figure("day_coverage", 100 * plan.figures().coverage(), "%").fact();
        figure("day_deadhead", 100 * plan.figures().deadhead(), "% of the way").fact();
        figure("day_imbalance", 100 * plan.figures().imbalance(), "%").atMost(5);
        figure("day_gap", 100 * plan.figures().gap(), "% above the bound").fact();
        return plan;
    }

    private List<Demand> wanted() {
        return IntStream.range(0, roads.segmentCount())
                .filter(segment -> roads.roadOf(segment).roadClass() != RoadClass.EXPRESSWAY)
                .mapToObj(Demand::of)
                .toList();
    }

    private DayPlan plan(List<Demand> demands, int count, long rounds) {
        DayRequest request = new DayRequest(roads, Set.of(), demands, units.subList(0, count), 1);
        return new DayPlanner().plan(request, SearchControl.rounds(rounds));
    }

    /** Time against size, effort growing with it: a straight line is good. */
    private void curve() {
        List<Demand> all = wanted();
        plan(all.subList(0, all.size() / 8), 2, 2_000);
        for (int part = 1; part <= 8; part *= 2) {
            List<Demand> some = all.subList(0, all.size() * part / 8);
            long start = System.nanoTime();
            plan(some, Math.max(2, UNITS * part / 8), DAY_ROUNDS * part / 8);
            figure("curve_" + some.size() + "_segments", seconds(start), "s").fact();
        }
    }

    private void replan(DayPlan day) {
        List<UnitNow> now = new ArrayList<>();
        for (UnitRoute route : day.routes()) {
            LonLat at =
                    route.unit() == 0 ? null : roads.positionAt(route.order().get(0), 0);
            now.add(new UnitNow(units.get(route.unit()), at, SHIFT, route.order()));
        }
        long start = System.nanoTime();
        Replanned after =
                new Replanner().plan(new DayChange(roads, Set.of(), now, List.of(), 1), SearchControl.rounds(500));
        figure("replan_unit_down", seconds(start), "s").atMost(1);
        figure("replan_moved", after.moved(), "segments changed hands").fact();
        figure("replan_left_out", after.plan().leftOut().size(), "segments").fact();
    }

    private PeriodPlan period(String name, int days, double reach, int[] everyDays) {
        List<PeriodDemand> owed = new ArrayList<>();
        for (int segment = 0; segment < roads.segmentCount(); segment++) {
            int every = every(roads.roadOf(segment).roadClass(), everyDays);
            if (every > 0) {
                owed.add(new PeriodDemand(segment, every, 1));
            }
        }
        long start = System.nanoTime();
        PeriodPlan plan = new PeriodPlanner()
                .plan(
                        new PeriodRequest(roads, Set.of(), owed, units, days, 1, PeriodRequest.usualRounds(days)),
                        x -> 0);
        figure(name, seconds(start), "s").atMost(reach);
        PeriodFigures figures = plan.figures();
        figure(name + "_inspected", figures.coveredMeters() / 1000, "km").fact();
        figure(name + "_coverage", 100 * figures.coverage(), "% of the visits owed")
                .atLeast(100);
        figure(name + "_deadhead", 100 * figures.deadhead(), "% of the way").atMost(15);
        figure(name + "_driven", figures.drivenMeters() / 1000, "km").fact();
        if (days >= FEWEST_PERIODS * everyDays[everyDays.length - 1]) {
            // a shorter plan may visit roads now or leave them to its successor, as it likes
            figure(name + "_deadhead_floor", 100 * floor(everyDays), "% of the way, in any plan without end")
                    .fact();
        }
        figure(name + "_gap", 100 * figures.gap(), "% above the bound").fact();
        figure(name + "_imbalance", 100 * figures.imbalance(), "% between units")
                .atMost(5);
        figure(name + "_day_entropy", 100 * figures.dayEntropy(), "% of the greatest")
                .atLeast(95);
        return plan;
    }

    /** Days between visits, 0 for roads that are owed none. */
    private static int every(RoadClass roadClass, int[] everyDays) {
        return switch (roadClass) {
            case NATIONAL, PROVINCIAL -> everyDays[0];
            case COUNTY -> everyDays[1];
            case TOWNSHIP -> everyDays[2];
            case VILLAGE -> everyDays[3];
            default -> 0;
        };
    }

    /** What every plan must drive for nothing, over what it then drives in all: see {@link RepeatFloor}. */
    private double floor(int[] everyDays) {
        DriveGraph graph = new DriveGraph(roads, Set.of());
        List<ArcGraph.Link> links = new ArrayList<>();
        double[] share = new double[roads.segmentCount()];
        BitSet once = new BitSet();
        double owed = 0;
        for (int segment = 0; segment < share.length; segment++) {
            int every = every(roads.roadOf(segment).roadClass(), everyDays);
            int meters = (int) roads.segment(segment).lengthMeters();
            share[segment] = every == 0 ? 0 : (double) everyDays[0] / every;
            owed += share[segment] * meters;
            once.set(segment, every % everyDays[0] == 0);
            links.add(ArcGraph.Link.passable(graph.tail(2 * segment), graph.head(2 * segment), meters));
        }
        double floor = new RepeatFloor(new ArcGraph(graph.nodeCount(), links), share, once).value(FLOOR_STEPS);
        return floor / (owed + floor);
    }

    private void spotter(PeriodPlan plan) {
        Predictability found = Predictability.of(PlannedVisits.log(roads, plan.days(), 8), 3);
        figure("spotter_auc", found.auc(), "").fact();
        figure("spotter_excess", found.excess(), "above plain frequencies").atMost(0.02);
    }

    private static Figure figure(String name, double value, String unit) {
        return new Figure("plan", name, value, unit);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
