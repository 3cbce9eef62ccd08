package org.xunlu.patrol.planning.day;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who drives which tour, once all tours of a plan are known: tours change hands among those of the same base, where it is
 * all the same who drives, as long as all do more nearly the same part of the time they have. The tours and their days
 * stay as they are; nobody gets a tour longer than that day allows, nor a second one on a day.
 */
public final class FairDeal {
    private static final int MOST_PASSES = 50;
    /** Less than this part of a second is not worth telling a crew. */
    private static final double LEAST_GAIN = 1e-3;
    /** Times are whole tenths of a second; so much they may be off by. */
    private static final double TOLERANCE_SECONDS = 1;

    private final List<Driver> drivers;
    private final List<Outing> outings;
    private final int[] holder;
    private final double[] driven;
    /** Driver → seconds it has in all. */
    private final double[] time;
    /** Driver → day → tours. */
    private final int[][] busy;

    /**
     * Who may drive.
     *
     * @param base number of where it starts and ends
     * @param room day → seconds it may drive; 0 where it is not there
     */
    public record Driver(int base, List<Double> room) {
        public Driver {
            room = List.copyOf(room);
        }
    }

    /**
     * A tour.
     *
     * @param day on which it is driven
     * @param driver number of who drives it now
     * @param seconds how long it takes
     */
    public record Outing(int day, int driver, double seconds) {}

    private FairDeal(List<Driver> drivers, List<Outing> outings) {
        this.drivers = drivers;
        this.outings = outings;
        int days = outings.stream().mapToInt(Outing::day).max().orElse(0) + 1;
        holder = outings.stream().mapToInt(Outing::driver).toArray();
        driven = new double[drivers.size()];
        time = drivers.stream().mapToDouble(FairDeal::time).toArray();
        busy = new int[drivers.size()][days];
        for (Outing outing : outings) {
            driven[outing.driver()] += outing.seconds();
            busy[outing.driver()][outing.day()]++;
        }
    }

    /** Outing → number of who is to drive it. */
    public static int[] of(List<Driver> drivers, List<Outing> outings) {
        FairDeal deal = new FairDeal(List.copyOf(drivers), List.copyOf(outings));
        Map<Integer, List<Integer>> byBase = new TreeMap<>();
        for (int outing = 0; outing < outings.size(); outing++) {
            int base = drivers.get(outings.get(outing).driver()).base();
            byBase.computeIfAbsent(base, any -> new ArrayList<>()).add(outing);
        }
        byBase.forEach((base, own) -> {
            for (int pass = 0; pass < MOST_PASSES && deal.improve(base, own); pass++) {
                // until nothing more is gained
            }
        });
        return deal.holder;
    }

    /**
     * The part of its time the busiest does at least, however these tours are dealt: a base as a whole does its tours,
     * the longest of them is done by one, and of more tours than drivers somebody does several.
     */
    public static double leastShare(List<Driver> drivers, List<Outing> outings) {
        Map<Integer, List<Double>> tours = new TreeMap<>();
        for (Outing outing : outings) {
            int base = drivers.get(outing.driver()).base();
            if (outing.seconds() > 0) {
                tours.computeIfAbsent(base, any -> new ArrayList<>()).add(outing.seconds());
            }
        }
        double least = 0;
        for (Map.Entry<Integer, List<Double>> each : tours.entrySet()) {
            List<Double> seconds = each.getValue().stream().sorted().toList();
            double[] times = drivers.stream()
                    .filter(driver -> driver.base() == each.getKey())
                    .mapToDouble(FairDeal::time)
                    .toArray();
            double longest = Arrays.stream(times).max().orElse(1);
            int several = (seconds.size() + times.length - 1) / times.length;
            double shortest = sum(seconds.subList(0, several));
            double alone = Math.max(seconds.get(seconds.size() - 1), shortest) / longest;
            least = Math.max(
                    least, Math.max(alone, sum(seconds) / Arrays.stream(times).sum()));
        }
        return least;
    }

    /** The part of its time the busiest does as the tours are dealt. */
    public static double mostShare(List<Driver> drivers, List<Outing> outings) {
        FairDeal deal = new FairDeal(List.copyOf(drivers), List.copyOf(outings));
        double most = 0;
        for (int driver = 0; driver < deal.driven.length; driver++) {
            most = Math.max(most, deal.driven[driver] / deal.time[driver]);
        }
        return most;
    }

    /** The part of their time all do together. */
    public static double meanShare(List<Driver> drivers, List<Outing> outings) {
        double all = drivers.stream().mapToDouble(FairDeal::time).sum();
        return outings.stream().mapToDouble(Outing::seconds).sum() / Math.max(1, all);
    }

    private static double time(Driver driver) {
        return Math.max(1, sum(driver.room()));
    }

    private static double sum(List<Double> seconds) {
        return seconds.stream().mapToDouble(Double::doubleValue).sum();
    }

    private boolean improve(int base, List<Integer> own) {
        boolean any = false;
        for (int i = 0; i < own.size(); i++) {
            for (int driver = 0; driver < drivers.size(); driver++) {
                any |= drivers.get(driver).base() == base && give(own.get(i), driver);
            }
            for (int j = i + 1; j < own.size(); j++) {
                any |= exchange(own.get(i), own.get(j));
            }
        }
        return any;
    }

    private boolean give(int outing, int to) {
        int from = holder[outing];
        int day = outings.get(outing).day();
        double seconds = outings.get(outing).seconds();
        if (from == to || busy[to][day] > 0 || !fits(outing, to) || !fairer(from, to, seconds)) {
            return false;
        }
        move(outing, to);
        return true;
    }

    private boolean exchange(int one, int other) {
        int mine = holder[one];
        int yours = holder[other];
        int day = outings.get(one).day();
        int otherDay = outings.get(other).day();
        boolean free = day == otherDay
                ? busy[mine][day] == 1 && busy[yours][day] == 1
                : busy[mine][otherDay] == 0 && busy[yours][day] == 0;
        double more = outings.get(one).seconds() - outings.get(other).seconds();
        if (mine == yours || !free || !fits(one, yours) || !fits(other, mine) || !fairer(mine, yours, more)) {
            return false;
        }
        move(one, yours);
        move(other, mine);
        return true;
    }

    private boolean fits(int outing, int driver) {
        Outing tour = outings.get(outing);
        List<Double> room = drivers.get(driver).room();
        return tour.day() < room.size() && tour.seconds() <= room.get(tour.day()) + TOLERANCE_SECONDS;
    }

    /** Whether the sum of what they drove times the part of their time that is becomes less. */
    private boolean fairer(int from, int to, double seconds) {
        double now = load(from, 0) + load(to, 0);
        return load(from, -seconds) + load(to, seconds) < now - LEAST_GAIN;
    }

    private double load(int driver, double more) {
        double all = driven[driver] + more;
        return all * all / time[driver];
    }

    private void move(int outing, int to) {
        Outing tour = outings.get(outing);
        busy[holder[outing]][tour.day()]--;
        busy[to][tour.day()]++;
        driven[holder[outing]] -= tour.seconds();
        driven[to] += tour.seconds();
        holder[outing] = to;
    }
}
