package org.xunlu.roadside.spotter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.xunlu.hotspot.FalseDiscovery;
import org.xunlu.overload.CheckpointId;

/**
 * Finds plates that are near our cars more often than chance makes them. What chance makes is taken from the shares of
 * each hour of the day in which a car of ours was near the place: the number of company passages of a plate is then
 * about Poisson with the sum of the shares at its own passages.
 */
public final class TailFinder {
    private static final int HOURS = 24;
    private static final int CHINA_SECONDS = 8 * 3600;

    private final TailRule rule;
    private final Map<CheckpointId, List<OwnPassage>> own = new HashMap<>();
    private final Map<CheckpointId, double[]> shares = new HashMap<>();
    private final Map<CheckpointId, String> roads;

    /**
     * A finder over what our cars did in [from, to).
     *
     * @param roads the road each place stands on
     */
    public TailFinder(
            TailRule rule, List<OwnPassage> passages, Map<CheckpointId, String> roads, Instant from, Instant to) {
        this.rule = rule;
        this.roads = Map.copyOf(roads);
        Duration before = Duration.ofMinutes(rule.minutes());
        passages.stream()
                .map(each -> new OwnPassage(
                        each.unit(),
                        each.place(),
                        each.from().minus(before),
                        each.to().plus(before)))
                .sorted(Comparator.comparing(OwnPassage::from))
                .forEach(each -> own.computeIfAbsent(each.place(), any -> new ArrayList<>())
                        .add(each));
        double days = Math.max(1, Duration.between(from, to).toHours() / 24.0);
        own.forEach((place, near) -> shares.put(place, shares(near, days)));
    }

    /** The share of each hour of the day in which somebody was near. */
    private static double[] shares(List<OwnPassage> near, double days) {
        double[] seconds = new double[HOURS];
        Instant reached = Instant.MIN;
        for (OwnPassage each : near) {
            Instant begin = each.from().isBefore(reached) ? reached : each.from();
            for (Instant at = begin; at.isBefore(each.to()); at = at.plusSeconds(30)) {
                seconds[hour(at)] += 30;
            }
            reached = each.to().isAfter(reached) ? each.to() : reached;
        }
        for (int hour = 0; hour < HOURS; hour++) {
            seconds[hour] = Math.min(1, seconds[hour] / (days * 3600));
        }
        return seconds;
    }

    private static int hour(Instant at) {
        return (int) Math.floorMod((at.getEpochSecond() + CHINA_SECONDS) / 3600, (long) HOURS);
    }

    /**
     * A plate near our cars.
     *
     * @param sightings how often it was read at all
     * @param occasions different passages of our cars it kept company with, and tags
     * @param tags how often officers noted it
     * @param roads how many roads that was on
     * @param expected occasions that chance lets expect
     * @param q how probable so many are by chance, corrected for all plates
     * @param proven whether the rule is met
     */
    public record Tail(
            String plate,
            int sightings,
            int occasions,
            int tags,
            int roads,
            double expected,
            double q,
            boolean proven) {}

    private static final class Plate {
        int sightings;
        double expected;
        final Set<OwnPassage> company = new HashSet<>();
        final Set<String> roads = new HashSet<>();
        final Set<String> tags = new HashSet<>();
    }

    /** The plates near our cars on at least the rule's occasions, the surest first. */
    public List<Tail> find(List<Sighting> sightings, List<Tag> tags) {
        Map<String, Plate> plates = new TreeMap<>();
        for (Sighting sighting : sightings) {
            Plate plate = plates.computeIfAbsent(sighting.plate(), any -> new Plate());
            plate.sightings++;
            double[] share = shares.get(sighting.place());
            if (share != null) {
                plate.expected += share[hour(sighting.at())];
                company(sighting, plate);
            }
        }
        for (Tag tag : tags) {
            Plate plate = plates.computeIfAbsent(tag.plate(), any -> new Plate());
            // noted twice on one drive is one occasion
            plate.tags.add(tag.unit() + " " + (tag.at().getEpochSecond() + CHINA_SECONDS) / 86_400);
            plate.roads.add(tag.road());
        }
        List<Map.Entry<String, Plate>> all = List.copyOf(plates.entrySet());
        double[] p = all.stream()
                .map(Map.Entry::getValue)
                .mapToDouble(each -> upperTail(each.company.size(), each.expected))
                .toArray();
        double[] q = FalseDiscovery.of(p, rule.level()).q();
        List<Tail> tails = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            Plate plate = all.get(i).getValue();
            int occasions = plate.company.size() + plate.tags.size();
            if (occasions >= rule.occasions()) {
                boolean sure = q[i] <= rule.level() || plate.tags.size() >= rule.occasions();
                tails.add(new Tail(
                        all.get(i).getKey(),
                        plate.sightings,
                        occasions,
                        plate.tags.size(),
                        plate.roads.size(),
                        plate.expected,
                        q[i],
                        sure && plate.roads.size() >= rule.roads()));
            }
        }
        tails.sort(Comparator.comparing((Tail each) -> !each.proven())
                .thenComparingDouble(Tail::q)
                .thenComparing(Tail::plate));
        return tails;
    }

    private void company(Sighting sighting, Plate plate) {
        for (OwnPassage near : own.getOrDefault(sighting.place(), List.of())) {
            if (near.from().isAfter(sighting.at())) {
                return;
            }
            if (!near.to().isBefore(sighting.at())) {
                plate.company.add(near);
                plate.roads.add(roads.getOrDefault(sighting.place(), ""));
            }
        }
    }

    /** Probability that a Poisson variable of this mean is at least {@code count}; summed upwards, so that it is never 0. */
    static double upperTail(int count, double mean) {
        if (count == 0) {
            return 1;
        }
        if (mean <= 0) {
            return Double.MIN_NORMAL;
        }
        double term = Math.exp(-mean);
        for (int k = 1; k <= count; k++) {
            term *= mean / k;
        }
        double sum = 0;
        for (int k = count; k < count + 200 && term > 0; k++) {
            sum += term;
            term *= mean / (k + 1);
        }
        return Math.min(1, sum);
    }
}
