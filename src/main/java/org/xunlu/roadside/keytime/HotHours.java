package org.xunlu.roadside.keytime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.hotspot.ScanStatistic;
import org.xunlu.hotspot.ScanZones;
import org.xunlu.overload.CheckpointId;

/**
 * Stretches of the day in which a place has more over-limit trucks than its own rate lets expect: Kulldorff's scan over
 * windows of 1 to 12 hours round the clock. Places that are bad all day do not show here; they have no key time.
 *
 * @param fromHour first hour, 0 to 23
 * @param toHour hour at which it ends, may be past midnight
 * @param rate over-limit rate inside, 0 to 1
 * @param rateElse over-limit rate of the place outside
 * @param p probability of as strong a window anywhere by chance
 */
public record HotHours(
        CheckpointId place, int fromHour, int toHour, long trucks, long over, double rate, double rateElse, double p) {
    private static final int HOURS = 24;
    private static final int LONGEST = 12;
    private static final int DRAWS = 499;
    private static final int MOST = 8;
    private static final double LEVEL = 0.05;
    private static final double LEAST_TIMES = 2;

    /** Trucks of a place in an hour of the day. */
    public record Cell(CheckpointId place, int hour, long trucks, long over) {}

    /** The windows beyond chance whose rate is at least twice the place's rate outside, the strongest first. */
    public static List<HotHours> of(List<Cell> cells, long seed) {
        List<CheckpointId> places = cells.stream().map(Cell::place).distinct().toList();
        Map<CheckpointId, Integer> numbers = new HashMap<>();
        places.forEach(place -> numbers.put(place, numbers.size()));
        double[] trucks = new double[places.size() * HOURS];
        double[] over = new double[trucks.length];
        for (Cell cell : cells) {
            int unit = numbers.getOrDefault(cell.place, 0) * HOURS + cell.hour;
            trucks[unit] += cell.trucks;
            over[unit] += cell.over;
        }
        List<HotHours> found = new ArrayList<>();
        for (ScanStatistic.Cluster cluster :
                ScanStatistic.of(over, expected(trucks, over), zones(places.size()), DRAWS, seed, MOST)) {
            HotHours hours = hours(cluster, places, trucks, over);
            if (cluster.p() <= LEVEL && hours.rate >= LEAST_TIMES * hours.rateElse) {
                found.add(hours);
            }
        }
        return found;
    }

    /** What each hour would have at its place's own rate. */
    private static double[] expected(double[] trucks, double[] over) {
        double[] expected = new double[trucks.length];
        for (int place = 0; place < trucks.length; place += HOURS) {
            double all = Arrays.stream(trucks, place, place + HOURS).sum();
            double bad = Arrays.stream(over, place, place + HOURS).sum();
            for (int hour = 0; hour < HOURS; hour++) {
                expected[place + hour] = all == 0 ? 0 : trucks[place + hour] * bad / all;
            }
        }
        return expected;
    }

    private static ScanZones zones(int places) {
        ScanZones zones = new ScanZones();
        boolean[] end = new boolean[LONGEST];
        Arrays.fill(end, true);
        for (int place = 0; place < places; place++) {
            for (int start = 0; start < HOURS; start++) {
                int[] units = new int[LONGEST];
                for (int k = 0; k < LONGEST; k++) {
                    units[k] = place * HOURS + (start + k) % HOURS;
                }
                zones.add(units, end.clone());
            }
        }
        return zones;
    }

    private static HotHours hours(
            ScanStatistic.Cluster cluster, List<CheckpointId> places, double[] trucks, double[] over) {
        int first = cluster.units().get(0);
        int place = first / HOURS * HOURS;
        double inTrucks = 0;
        double inOver = 0;
        for (int unit : cluster.units()) {
            inTrucks += trucks[unit];
            inOver += over[unit];
        }
        double outTrucks = Arrays.stream(trucks, place, place + HOURS).sum() - inTrucks;
        double outOver = Arrays.stream(over, place, place + HOURS).sum() - inOver;
        int from = first % HOURS;
        return new HotHours(
                places.get(place / HOURS),
                from,
                (from + cluster.units().size()) % HOURS,
                (long) inTrucks,
                (long) inOver,
                inTrucks == 0 ? 0 : inOver / inTrucks,
                outTrucks == 0 ? 0 : outOver / outTrucks,
                cluster.p());
    }
}
