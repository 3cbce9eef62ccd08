package org.xunlu.overload.hotspot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xunlu.hotspot.LineGraph;
import org.xunlu.hotspot.NetworkDistances;
import org.xunlu.hotspot.ScanStatistic;
import org.xunlu.hotspot.ScanZones;
import org.xunlu.overload.WeekHour;

/** Scans all stretches of road and hours of the day for the one that stands out most. */
final class HourScan {
    private static final int HOURS = 24;
    private static final int LONGEST = 12;
    private static final int DRAWS = 999;
    private static final int MOST = 5;
    private static final long SEED = 20_260_101;

    private HourScan() {}

    /** Windows of places within a reach of each other, and of one to twelve hours or the whole day. */
    static List<HotspotStudy.Window> of(
            CellCube cube, LineGraph roads, LineGraph.Place[] places, double reachMeters, int[] numbers) {
        double[] over = byDayHour(cube.over, places.length);
        double[] passes = byDayHour(cube.passes, places.length);
        ScanZones zones = new ScanZones();
        List<int[]> windows = new ArrayList<>();
        double all = CellCube.sum(passes);
        for (List<Integer> group : groups(roads, places, reachMeters)) {
            if (exposure(group, passes) <= all / 2) {
                for (int first = 0; first < HOURS; first++) {
                    add(zones, windows, group, first, first == 0 ? HOURS : LONGEST);
                }
            } else {
                for (int first = 0; first < HOURS; first++) {
                    add(zones, windows, group, first, LONGEST);
                }
            }
        }
        List<HotspotStudy.Window> found = new ArrayList<>();
        for (ScanStatistic.Cluster cluster : ScanStatistic.of(over, passes, zones, DRAWS, SEED, MOST)) {
            int[] window = windows.get(cluster.centre());
            Set<Integer> members = new LinkedHashSet<>();
            cluster.units().forEach(unit -> members.add(numbers[unit / HOURS]));
            found.add(new HotspotStudy.Window(
                    List.copyOf(members),
                    window[0],
                    cluster.units().size() / members.size(),
                    Math.round(cluster.cases()),
                    cluster.expected(),
                    cluster.relativeRisk(),
                    cluster.logLikelihoodRatio(),
                    cluster.p()));
        }
        return found;
    }

    private static double[] byDayHour(double[] cells, int places) {
        double[] sums = new double[places * HOURS];
        for (int cell = 0; cell < cells.length; cell++) {
            sums[cell / WeekHour.COUNT * HOURS + cell % WeekHour.COUNT % HOURS] += cells[cell];
        }
        return sums;
    }

    private static double exposure(List<Integer> group, double[] passes) {
        double sum = 0;
        for (int place : group) {
            for (int hour = 0; hour < HOURS; hour++) {
                sum += passes[place * HOURS + hour];
            }
        }
        return sum;
    }

    private static void add(ScanZones zones, List<int[]> windows, List<Integer> group, int first, int longest) {
        int[] units = new int[group.size() * longest];
        boolean[] end = new boolean[units.length];
        for (int hour = 0; hour < longest; hour++) {
            for (int k = 0; k < group.size(); k++) {
                units[hour * group.size() + k] = group.get(k) * HOURS + (first + hour) % HOURS;
            }
            end[(hour + 1) * group.size() - 1] = hour < LONGEST || hour == HOURS - 1;
        }
        zones.add(units, end);
        windows.add(new int[] {first});
    }

    /** Each place alone, then with its nearest one, its two nearest and so on within reach; each group once. */
    private static Set<List<Integer>> groups(LineGraph roads, LineGraph.Place[] places, double reachMeters) {
        Set<List<Integer>> groups = new LinkedHashSet<>();
        NetworkDistances distances = new NetworkDistances(roads, places);
        for (int centre = 0; centre < places.length; centre++) {
            List<double[]> near = new ArrayList<>();
            int self = centre;
            distances.from(
                    places[centre],
                    reachMeters,
                    (other, meters) -> near.add(new double[] {other == self ? -1 : meters, other}));
            near.sort(Comparator.comparingDouble((double[] each) -> each[0]).thenComparingDouble(each -> each[1]));
            List<Integer> group = new ArrayList<>();
            for (double[] each : near) {
                group.add((int) each[1]);
                groups.add(group.stream().sorted().toList());
            }
        }
        return groups;
    }
}
