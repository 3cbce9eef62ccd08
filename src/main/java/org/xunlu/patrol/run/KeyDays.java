package org.xunlu.patrol.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.demand.KeyHours;
import org.xunlu.patrol.planning.arc.Dice;

/**
 * Moves the roads of an occasion that is only on some days, a market, to these days. Each occasion's roads that were dealt
 * to one day stay together; their day is drawn among those of their period, one on which they are wanted e⁴ times as likely
 * as another, one on which no tour comes near as much less. What is wanted all over the county stays where it is.
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
        this.working = IntStream.range(0, dealt.size())
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
        request.keyHours().forEach(days::move);
    }

    private void move(KeyHours occasion) {
        long on = working.stream().filter(day -> isOn(occasion, day)).count();
        double meters =
                occasion.segments().stream().mapToDouble(roads::lengthMeters).sum();
        if (on == 0 || on == working.size() || meters > LARGEST_METERS) {
            return;
        }
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
        double left = dice.share()
                * likely.values().stream().mapToDouble(Double::doubleValue).sum();
        int chosen = from;
        for (Map.Entry<Integer, Double> each : likely.entrySet()) {
            left -= each.getValue();
            if (left < 0) {
                chosen = each.getKey();
                break;
            }
        }
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
