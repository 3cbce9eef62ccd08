package org.xunlu.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.xunlu.geo.LonLat;
import org.xunlu.job.Progress;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.importing.ImportOptions;
import org.xunlu.network.importing.RoadImport;
import org.xunlu.patrol.planning.Tour;
import org.xunlu.patrol.planning.TourPlanner;
import org.xunlu.patrol.planning.TourRequest;
import org.xunlu.patrol.planning.arc.SearchControl;
import org.xunlu.patrol.planning.day.DayPlan;
import org.xunlu.patrol.planning.day.DayPlanner;
import org.xunlu.patrol.planning.day.DayRequest;
import org.xunlu.patrol.planning.day.Demand;
import org.xunlu.patrol.planning.day.DutyUnit;

/** How long a patrol of 300 wanted segments, and a day of 40 units, take to plan on Beijing's network. */
public final class PlanBench {
    private static final int WANTED = 300;
    private static final int RUNS = 3;
    private static final int CITY_UNITS = 40;
    private static final long CITY_ROUNDS = 60_000;

    private PlanBench() {}

    /** Prints the seconds, and how much of each tour is driven only to get on. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(System.getenv().getOrDefault("XUNLU_SHARED", "../shared"))
                .resolve("data/beijing/beijing_roads.geojson.gz");
        if (!Files.exists(file)) {
            System.out.println("INFO plan skipped: no " + file);
            return;
        }
        RoadNetwork roads = read(file);
        LonLat centre = roads.bounds().centre();
        List<Integer> nearest = IntStream.range(0, roads.segmentCount())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        segment -> roads.positionAt(segment, 0.5).roughMetersTo(centre)))
                .limit(WANTED)
                .toList();
        List<Integer> spread = new Random(7)
                .ints(0, roads.segmentCount())
                .distinct()
                .limit(WANTED)
                .boxed()
                .toList();
        measure("district_300", roads, nearest, centre);
        measure("spread_300", roads, spread, centre);
        days(roads);
    }

    private static RoadNetwork read(Path file) throws Exception {
        List<RoadNetwork> read = new ArrayList<>();
        Path scratch = Files.createTempDirectory(Path.of("target"), "bench-plan");
        new RoadImport(
                        RoadNetwork::empty,
                        (mode, roads, segments, progress) -> read.add(RoadNetwork.of(1, roads, segments)),
                        scratch)
                .run(file, ImportOptions.usual(), Progress.unwatched());
        return read.get(0);
    }

    /** A day of ever more units for ever more of the city, effort growing with it: near a straight line is good. */
    private static void days(RoadNetwork roads) {
        int all = roads.segmentCount();
        for (int part = 8; part >= 1; part /= 2) {
            List<Demand> wanted =
                    IntStream.range(0, all / part).mapToObj(Demand::of).toList();
            List<DutyUnit> units = CountyPlanBench.units(roads, CITY_UNITS / part);
            long start = System.nanoTime();
            DayPlan plan = new DayPlanner()
                    .plan(new DayRequest(roads, Set.of(), wanted, units, 1), SearchControl.rounds(CITY_ROUNDS / part));
            double seconds = (System.nanoTime() - start) / 1e9;
            Figure figure = new Figure("plan", "city_day_" + wanted.size() + "_segments", seconds, "s");
            if (part == 1) {
                figure.atMost(30);
                new Figure("plan", "city_day_coverage", 100 * plan.figures().coverage(), "% of the length").fact();
                new Figure("plan", "city_day_imbalance", 100 * plan.figures().imbalance(), "%").fact();
                new Figure("plan", "city_day_gap", 100 * plan.figures().gap(), "% above the bound").fact();
            } else {
                figure.fact();
            }
        }
    }

    private static void measure(String name, RoadNetwork roads, List<Integer> wanted, LonLat base) {
        TourPlanner planner = new TourPlanner();
        double wall = Double.POSITIVE_INFINITY;
        double work = Double.POSITIVE_INFINITY;
        Tour tour = new Tour(List.of(), 0, Map.of());
        for (int run = 0; run < RUNS; run++) {
            long wallStart = System.nanoTime();
            long workStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            tour = planner.plan(new TourRequest(roads, wanted, Set.of(), base, 1, TourRequest.USUAL_ROUNDS));
            wall = Math.min(wall, (System.nanoTime() - wallStart) / 1e9);
            work = Math.min(work, (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - workStart) / 1e9);
        }
        new Figure("plan", name, wall, "s").atMost(2);
        new Figure("plan", name + "_cpu", work, "s").fact();
        new Figure("plan", name + "_km", meters(roads, tour, false) / 1000, "km").fact();
        new Figure("plan", name + "_required_km", meters(roads, tour, true) / 1000, "km").fact();
        new Figure("plan", name + "_unreached", tour.unreached().size(), "segments").fact();
    }

    private static double meters(RoadNetwork roads, Tour tour, boolean requiredOnly) {
        return tour.steps().stream()
                .filter(step -> step.required() || !requiredOnly)
                .mapToDouble(step -> roads.segment(step.segment()).lengthMeters()
                        * Math.abs(step.toFraction() - step.fromFraction()))
                .sum();
    }
}
