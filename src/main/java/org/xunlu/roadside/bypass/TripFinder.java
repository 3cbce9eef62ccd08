package org.xunlu.roadside.bypass;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.hotspot.FalseDiscovery;
import org.xunlu.overload.CheckpointId;

/** Sorts trips between two places into those over the point between them and those round it. Feed plates in order. */
public final class TripFinder {
    private static final double LEVEL = 0.05;

    private record Ends(CheckpointId from, CheckpointId to) {}

    private record Middle(CheckpointId from, CheckpointId point, CheckpointId to) {}

    private static final class Tally {
        long through;
        long throughOver;
        long round;
        long roundOver;
    }

    private final Map<Ends, List<DetourWay>> byEnds = new HashMap<>();
    private final Map<DetourWay, Tally> tallies = new HashMap<>();
    private final Map<Middle, DetourWay> byMiddle = new HashMap<>();
    private Passage last = new Passage("", new CheckpointId(0), Instant.EPOCH, false);
    private Passage beforeLast = last;

    /** Between the ends of these ways. */
    public TripFinder(List<DetourWay> ways) {
        for (DetourWay way : ways) {
            byEnds.computeIfAbsent(new Ends(way.from(), way.to()), any -> new ArrayList<>())
                    .add(way);
            byMiddle.put(new Middle(way.from(), way.point(), way.to()), way);
            tallies.put(way, new Tally());
        }
    }

    /**
     * A way with its trips.
     *
     * @param through trips over the point
     * @param round trips round it
     * @param p how probable so many overloaded ones among those round it are if load made no difference
     * @param q the same, corrected for the number of ways looked at
     */
    public record Flow(DetourWay way, long through, long throughOver, long round, long roundOver, double p, double q) {
        /** Whether overloaded trucks go round more than lawful ones, beyond chance. */
        public boolean proven() {
            return q <= LEVEL;
        }
    }

    /** Takes the next passage; passages come by plate, and by time within a plate. */
    public void take(Passage now) {
        if (now.plate().equals(last.plate())) {
            double seconds = Duration.between(last.at(), now.at()).toMillis() / 1000.0;
            for (DetourWay way : byEnds.getOrDefault(new Ends(last.place(), now.place()), List.of())) {
                if (way.fitsRound(seconds)) {
                    Tally tally = tallies.computeIfAbsent(way, any -> new Tally());
                    tally.round++;
                    tally.roundOver += last.over() || now.over() ? 1 : 0;
                }
            }
            if (beforeLast.plate().equals(now.plate())) {
                through(now);
            }
        }
        beforeLast = last;
        last = now;
    }

    private void through(Passage now) {
        DetourWay way = byMiddle.get(new Middle(beforeLast.place(), last.place(), now.place()));
        if (way != null
                && way.fitsDirect(Duration.between(beforeLast.at(), now.at()).toMillis() / 1000.0)) {
            Tally tally = tallies.computeIfAbsent(way, any -> new Tally());
            tally.through++;
            tally.throughOver += beforeLast.over() || last.over() || now.over() ? 1 : 0;
        }
    }

    /** The ways with trips round them, the surest first. */
    public List<Flow> flows() {
        List<Map.Entry<DetourWay, Tally>> seen = tallies.entrySet().stream()
                .filter(each -> each.getValue().round > 0)
                .sorted(Comparator.comparingLong((Map.Entry<DetourWay, Tally> each) ->
                                each.getKey().point().value())
                        .thenComparingLong(each -> each.getKey().from().value())
                        .thenComparingLong(each -> each.getKey().to().value()))
                .toList();
        double[] p = seen.stream()
                .map(Map.Entry::getValue)
                .mapToDouble(each -> FisherExact.upper(
                        each.roundOver, each.round - each.roundOver, each.throughOver, each.through - each.throughOver))
                .toArray();
        double[] q = FalseDiscovery.of(p, LEVEL).q();
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            Tally tally = seen.get(i).getValue();
            flows.add(new Flow(
                    seen.get(i).getKey(), tally.through, tally.throughOver, tally.round, tally.roundOver, p[i], q[i]));
        }
        flows.sort(Comparator.comparingDouble(Flow::q).thenComparingLong(flow -> -flow.roundOver()));
        return flows;
    }
}
