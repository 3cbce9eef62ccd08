package org.xunlu.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.xunlu.demo.DemoCounty;
import org.xunlu.demo.DemoSettings;
import org.xunlu.hotspot.Dealing;
import org.xunlu.hotspot.EmergingHotspots;
import org.xunlu.hotspot.EmpiricalBayes;
import org.xunlu.hotspot.FalseDiscovery;
import org.xunlu.hotspot.GetisOrd;
import org.xunlu.hotspot.Kernel;
import org.xunlu.hotspot.LineGraph;
import org.xunlu.hotspot.LineGraph.Place;
import org.xunlu.hotspot.NeighbourhoodRates;
import org.xunlu.hotspot.NetworkKernelDensity;
import org.xunlu.hotspot.NetworkKernelDensity.Split;
import org.xunlu.hotspot.Weights;
import org.xunlu.network.GridNetworks;
import org.xunlu.network.RoadNetwork;

/** Whether hot spots hold: by simulation on the county's roads, by speed at size, and by views of ten million passes. */
public final class HotspotBench {
    private static final double LEVEL = 0.05;
    private static final int WEEKS = 52;
    private static final int SPOT_EVENTS = 25;
    private static final long SEED = 341_322;

    private HotspotBench() {}

    /** Prints the figures; {@code --quick} simulates less and stores fewer passes. */
    public static void main(String[] arguments) throws Exception {
        boolean quick = List.of(arguments).contains("--quick");
        honesty(quick ? 200 : 1_000);
        emerging(16, 500, 5_000);
        emerging(36, 2_500, 25_000);
        emerging(51, 5_000, 50_000);
        if (!quick) {
            emerging(101, 20_000, 200_000);
        }
        PassViewBench.run(quick ? 300_000 : 10_000_000);
    }

    private static void honesty(int runs) {
        RoadNetwork roads = DemoCounty.generate(
                        new DemoSettings(DemoSettings.DEFAULT_SEED, 1, LocalDate.of(2026, 5, 31)))
                .snapshot();
        LineGraph graph = graph(roads);
        double[] length = lengths(graph);
        Weights self = graph.adjacency().withSelf();
        new Figure("hotspots", "county_segments", graph.lines(), "segments").fact();
        Dealing even = new Dealing(length);
        for (int events : new int[] {500, 5_000, 50_000}) {
            // a seed of its own for each run, so that runs spread over all cores and stay the same
            long alarms = IntStream.range(0, runs)
                    .parallel()
                    .filter(run -> hot(even.deal(events, new SplittableRandom(SEED + run)), length, self).length > 0)
                    .count();
            new Figure("hotspots", "false_alarms_of_" + events + "_events", 100.0 * alarms / runs, "% of runs")
                    .atMost(100 * LEVEL);
        }
        planted(runs, length, self);
    }

    /** A segment and those that meet it hold three times as much as elsewhere; runs with enough events there count. */
    private static void planted(int runs, double[] length, Weights self) {
        long found = IntStream.range(0, runs)
                .parallel()
                .filter(run -> findsPlanted(length, self, new SplittableRandom(SEED - 1 - run)))
                .count();
        new Figure("hotspots", "planted_threefold_found", 100.0 * found / runs, "% of runs").atLeast(95);
    }

    private static boolean findsPlanted(double[] length, Weights self, SplittableRandom chance) {
        double whole = Arrays.stream(length).sum();
        while (true) {
            int centre = chance.nextInt(length.length);
            int[] spot = IntStream.range(0, self.degree(centre))
                    .map(k -> self.neighbour(centre, k))
                    .toArray();
            double share = Arrays.stream(spot).mapToDouble(unit -> length[unit]).sum() / whole;
            double[] tripled = length.clone();
            Arrays.stream(spot).forEach(unit -> tripled[unit] *= 3);
            int events = (int) Math.ceil(SPOT_EVENTS * (1 + 2 * share) / (3 * share));
            int[] dealt = new Dealing(tripled).deal(events, chance);
            if (Arrays.stream(spot).map(unit -> dealt[unit]).sum() >= SPOT_EVENTS) {
                return Arrays.stream(hot(dealt, length, self))
                        .anyMatch(unit -> Arrays.stream(spot).anyMatch(each -> each == unit));
            }
        }
    }

    private static int[] hot(int[] dealt, double[] exposure, Weights self) {
        double[] events = Arrays.stream(dealt).asDoubleStream().toArray();
        NeighbourhoodRates rates = NeighbourhoodRates.of(events, exposure, self);
        FalseDiscovery found = FalseDiscovery.of(rates.p(), LEVEL);
        return IntStream.range(0, events.length)
                .filter(i -> found.isSignificant(i, LEVEL) && rates.z()[i] > 0)
                .toArray();
    }

    /** All statistics of events on a grid of roads in 52 weeks: rates, Gi*, exact chance, emerging categories, density. */
    private static void emerging(int side, int segments, int events) {
        RoadNetwork roads = GridNetworks.county(side, side, 700, 3);
        LineGraph graph = graph(roads);
        SplittableRandom chance = new SplittableRandom(9);
        double[] length = lengths(graph);
        Dealing dealing = new Dealing(length);
        double[][] weekly = new double[WEEKS][];
        Arrays.setAll(weekly, week -> Arrays.stream(dealing.deal(events / WEEKS, chance))
                .asDoubleStream()
                .toArray());
        long start = System.nanoTime();
        long work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        double[] all = new double[length.length];
        for (double[] week : weekly) {
            Arrays.setAll(all, i -> all[i] + week[i]);
        }
        Weights self = graph.adjacency().withSelf();
        double[] rates = EmpiricalBayes.of(all, length).smoothed();
        GetisOrd gi = GetisOrd.giStar(all, self, GetisOrd.Moments.GETIS_ORD_1992);
        NeighbourhoodRates exact = NeighbourhoodRates.of(all, length, self);
        FalseDiscovery found = FalseDiscovery.of(exact.p(), LEVEL);
        EmergingHotspots emerging = EmergingHotspots.of(weekly, self, EmergingHotspots.Window.CUBE, 1, LEVEL);
        Place[] middles = IntStream.range(0, graph.lines())
                .mapToObj(line -> new Place(line, length[line] / 2))
                .toArray(Place[]::new);
        double[] density =
                new NetworkKernelDensity(graph, Kernel.QUARTIC, Split.DISCONTINUOUS, middles).of(middles, all, 1_500);
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - work) / 1e9;
        String name = "all_statistics_" + events + "_events_" + segments + "_segments_52_weeks";
        // a use of every answer, so that none is left out of the work
        int used = gi.z().length
                + rates.length
                + found.rejected()
                + emerging.units().size()
                + density.length;
        if (used == 0) {
            throw new IllegalStateException("no answer");
        }
        new Figure("hotspots", "segments_of_" + events + "_events", graph.lines(), "segments").fact();
        new Figure("hotspots", name + "_cpu", cpu, "s").fact();
        if (events <= 50_000) {
            new Figure("hotspots", name, seconds, "s").atMost(5);
        } else {
            new Figure("hotspots", name, seconds, "s").fact();
        }
    }

    private static double[] lengths(LineGraph graph) {
        return IntStream.range(0, graph.lines())
                .mapToDouble(graph::lengthMeters)
                .toArray();
    }

    private static LineGraph graph(RoadNetwork roads) {
        int[] lines = IntStream.range(0, roads.segmentCount()).toArray();
        return new LineGraph(
                roads.nodeCount(),
                Arrays.stream(lines).map(roads::startNode).toArray(),
                Arrays.stream(lines).map(roads::endNode).toArray(),
                Arrays.stream(lines).mapToDouble(roads::lengthMeters).toArray());
    }
}
