package org.xunlu.patrol.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.demand.KeyHours;
import org.xunlu.patrol.planning.arc.Dice;

/**
 * Brings the roads of an occasion that is only on some days, a market, to these days. First whole tours change days with
 * tours of the same base, or go to a day without one, as far as the periods of all their roads allow. Then an occasion's
 * roads that are still on another day move together, to tours that come near. Days are drawn, one on which all of them are
 * wanted e⁴ times as likely as one on which none is. What is wanted all over the county stays where it is.
 */
final class KeyDays {
    private static final double TEMPERATURE = 0.25;
    /** A day on which the nearest tour is so far away is no better than one on which nothing is on. */
    private static final double WORTH_METERS = 2_000;
    /** More than this is no place but a county. */
    private static final double LARGEST_METERS = 20_000;

    private final RunRequest request;
    private final RoadNetwork roads;
    private final Map<Integer, Integer> period;
    private final List<Set<Integer>> dealt;
    private final List<Integer> working;
    private final Dice dice;

    private KeyDays(RunRequest request, Map<Integer, Integer> period, List<Set<Integer>> dealt) {
        this.request = request;
        this.roads = request.network();
        this.period = period;
        this.dealt = dealt;
        this.working = IntStream.range(0, request.days().size())
                .filter(day -> !request.days().get(day).driving().isEmpty())
                .boxed()
                .toList();
        this.dice = new Dice(request.terms().seed());
    }

    /**
     * Moves.
     *
     * @param period segment → length of its period, counted from the first day
     * @param dealt day → segments to be visited on it; changed
     */
    static void move(RunRequest request, Map<Integer, Integer> period, List<Set<Integer>> dealt) {
        KeyDays days = new KeyDays(request, period, dealt);
        days.local().forEach(days::move);
    }

    /**
     * Lets tours change days.
     *
     * @param tours day → its tours; changed
     */
    static void exchange(RunRequest request, Map<Integer, Integer> period, List<List<DealtTour>> tours) {
        KeyDays days = new KeyDays(request, period, List.of());
        List<KeyHours> local = days.local();
        for (int day = 0; day < tours.size() && !local.isEmpty(); day++) {
            for (DealtTour tour : List.copyOf(tours.get(day))) {
                if (tours.get(day).contains(tour)) {
                    days.exchange(local, tours, day, tour);
                }
            }
        }
    }

    /** Occasions that are on some working days only, at some places only. */
    private List<KeyHours> local() {
        return request.keyHours().stream()
                .filter(occasion -> {
                    long on =
                            working.stream().filter(day -> isOn(occasion, day)).count();
                    double meters = occasion.segments().stream()
                            .mapToDouble(roads::lengthMeters)
                            .sum();
                    return on > 0 && on < working.size() && meters <= LARGEST_METERS;
                })
                .toList();
    }

    private void exchange(List<KeyHours> local, List<List<DealtTour>> tours, int from, DealtTour tour) {
        double most =
                local.stream().mapToDouble(occasion -> meters(occasion, tour)).sum();
        if (most == 0) {
            return;
        }
        List<Trade> trades = new ArrayList<>(List.of(new Trade(from, null, worth(local, tour, from))));
        for (int day : working) {
            if (day != from && isDuty(tour, day) && allows(tour, from, day)) {
                trades(local, tours.get(day), from, tour, day, trades);
            }
        }
        double[] likely = trades.stream()
                .mapToDouble(trade -> Math.exp(trade.worth / most / TEMPERATURE))
                .toArray();
        Trade chosen = trades.get(drawn(likely));
        if (chosen.day != from) {
            tours.get(from).remove(tour);
            tours.get(chosen.day).add(tour);
            if (chosen.other != null) {
                tours.get(chosen.day).remove(chosen.other);
                tours.get(from).add(chosen.other);
            }
        }
    }

    /** A tour may go to a day on which no other leaves from its base, or change with one that does. */
    private void trades(
            List<KeyHours> local, List<DealtTour> onDay, int from, DealtTour tour, int day, List<Trade> trades) {
        double moved = worth(local, tour, day);
        List<DealtTour> there =
                onDay.stream().filter(other -> other.base().equals(tour.base())).toList();
        if (there.isEmpty()) {
            trades.add(new Trade(day, null, moved));
        }
        for (DealtTour other : there) {
            if (isDuty(other, from) && allows(other, day, from)) {
                double gained = worth(local, other, from) - worth(local, other, day);
                trades.add(new Trade(day, other, moved + gained));
            }
        }
    }

    /** A tour's new day, and the tour that takes its place; worth is in metres. */
    private record Trade(int day, @Nullable DealtTour other, double worth) {}

    private int drawn(double[] likely) {
        double left = dice.share() * Arrays.stream(likely).sum();
        int drawn = 0;
        while (drawn + 1 < likely.length && left >= likely[drawn]) {
            left -= likely[drawn++];
        }
        return drawn;
    }

    private double worth(List<KeyHours> local, DealtTour tour, int day) {
        return local.stream()
                .filter(occasion -> isOn(occasion, day))
                .mapToDouble(occasion -> meters(occasion, tour))
                .sum();
    }

    private double meters(KeyHours occasion, DealtTour tour) {
        return occasion.segments().stream()
                .filter(tour.segments()::contains)
                .mapToDouble(roads::lengthMeters)
                .sum();
    }

    /** Whether all a tour earns would still be earned in its periods. */
    private boolean allows(DealtTour tour, int from, int to) {
        return tour.earned().stream().allMatch(segment -> {
            int every = period.getOrDefault(segment, 1);
            return from / every == to / every;
        });
    }

    /** Whether who was dealt a tour is there; another may have less time, and its share would be no longer fair. */
    private boolean isDuty(DealtTour tour, int day) {
        return request.days().get(day).driving().stream()
                .anyMatch(shift -> shift.name().equals(tour.unit()));
    }

    private void move(KeyHours occasion) {
        Map<Integer, Set<Integer>> groups = new LinkedHashMap<>();
        for (int day : working) {
            Set<Integer> there = new TreeSet<>(dealt.get(day));
            there.retainAll(occasion.segments());
            if (!there.isEmpty()) {
                groups.put(day, there);
            }
        }
        groups.forEach((day, group) -> byPeriod(group).forEach(part -> move(occasion, day, part)));
    }

    /** Roads of unlike periods have unlike days to choose from. */
    private List<Set<Integer>> byPeriod(Set<Integer> group) {
        Map<Integer, Set<Integer>> parts = new TreeMap<>();
        group.forEach(segment -> parts.computeIfAbsent(period.getOrDefault(segment, 1), any -> new TreeSet<>())
                .add(segment));
        return new ArrayList<>(parts.values());
    }

    private void move(KeyHours occasion, int from, Set<Integer> group) {
        int every = period.getOrDefault(group.iterator().next(), 1);
        List<Integer> days =
                working.stream().filter(day -> day / every == from / every).toList();
        Map<Integer, Double> likely = new LinkedHashMap<>();
        for (int day : days) {
            double wanted = isOn(occasion, day) ? 1 : 0;
            likely.put(day, Math.exp((wanted - away(group, day) / WORTH_METERS) / TEMPERATURE));
        }
        List<Integer> order = List.copyOf(likely.keySet());
        int chosen = order.get(
                drawn(likely.values().stream().mapToDouble(Double::doubleValue).toArray()));
        if (chosen != from) {
            dealt.get(from).removeAll(group);
            dealt.get(chosen).addAll(group);
        }
    }

    private boolean isOn(KeyHours occasion, int day) {
        return occasion.days().contains(request.days().get(day).day());
    }

    /** From the middle of some roads to the nearest other road dealt to a day, projected metres. */
    private double away(Set<Integer> group, int day) {
        Map<Integer, Coordinate> middles = new HashMap<>();
        group.forEach(segment -> middles.put(segment, middle(segment)));
        Set<Integer> others = new HashSet<>(dealt.get(day));
        others.removeAll(group);
        double nearest = LARGEST_METERS;
        for (int other : others) {
            Coordinate at = middle(other);
            for (Coordinate own : middles.values()) {
                nearest = Math.min(nearest, own.distance(at));
            }
        }
        return nearest;
    }

    private Coordinate middle(int segment) {
        return roads.projection().toMeters(roads.positionAt(segment, 0.5));
    }
}
