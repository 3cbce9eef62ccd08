package org.xunlu.patrol.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.demand.SegmentDemand;
import org.xunlu.patrol.planning.TourRequest;
import org.xunlu.patrol.planning.arc.Dice;
import org.xunlu.patrol.planning.chance.MaxEntropySample;
import org.xunlu.patrol.planning.chance.SecurityGame;
import org.xunlu.patrol.planning.day.Demand;

/**
 * Draws roads that are not owed yet for the spare time of a day. How likely each is comes from a security game over risk
 * times length, so that whoever knows the probabilities gains the least; the draw with these probabilities is the one of
 * greatest entropy, so that nothing more can be learned.
 */
final class RiskExtras {
    /** The riskiest roads take part; a draw among more says nothing more. */
    private static final int MOST = 240;
    /** Part of the shifts that owed roads, ways and extras together may fill. */
    private static final double BUSY = 0.75;
    /** Driving takes this much more than inspecting. */
    static final double WITH_WAYS = 1.35;
    /** About two kilometres; only tells near from far. */
    private static final double SQUARE_DEGREES = 0.02;
    /** An extra never displaces what is owed. */
    private static final double WEIGHT = 0.05;

    private RiskExtras() {}

    /** The drawn roads; none where there is no time to spare. */
    static List<Demand> draw(RunRequest request, DutyDay day, List<Demand> owed, OwedVisits visits, Dice dice) {
        RoadNetwork roads = request.network();
        double time = day.driving().stream()
                        .mapToDouble(shift -> shift.duty().shiftSeconds())
                        .sum()
                * BUSY;
        double spare = time
                - WITH_WAYS
                        * owed.stream()
                                .mapToDouble(each -> seconds(roads, each.segment()))
                                .sum();
        Set<Long> near = squares(roads, owed);
        List<SegmentDemand> risky = request.owed().stream()
                .filter(each ->
                        !visits.isOwed(each.segment()) && !day.closed().contains(each.segment()) && each.weight() > 1)
                .filter(each -> near.isEmpty() || near.contains(square(roads, each.segment(), 0, 0)))
                .sorted(Comparator.comparingDouble((SegmentDemand each) -> -value(roads, each))
                        .thenComparingInt(SegmentDemand::segment))
                .limit(MOST)
                .toList();
        double mean = risky.stream()
                .mapToDouble(each -> WITH_WAYS * seconds(roads, each.segment()))
                .average()
                .orElse(0);
        int count = mean <= 0 ? 0 : (int) Math.min(risky.size() - 1, spare / mean);
        if (count < 1) {
            return List.of();
        }
        List<Double> coverage = SecurityGame.zeroSum(
                        risky.stream().map(each -> value(roads, each)).toList())
                .solve(count)
                .coverage();
        double[] marginals = whole(coverage);
        List<Demand> drawn = new ArrayList<>();
        for (int number : new MaxEntropySample(marginals).draw(dice)) {
            drawn.add(new Demand(risky.get(number).segment(), WEIGHT));
        }
        return List.copyOf(drawn);
    }

    /** Where the day's tours lead, with what lies beside: a draw from everywhere would mostly be driving there. */
    private static Set<Long> squares(RoadNetwork roads, List<Demand> owed) {
        Set<Long> squares = new HashSet<>();
        for (Demand each : owed) {
            for (int east = -1; east <= 1; east++) {
                for (int north = -1; north <= 1; north++) {
                    squares.add(square(roads, each.segment(), east, north));
                }
            }
        }
        return squares;
    }

    private static long square(RoadNetwork roads, int segment, int east, int north) {
        LonLat middle = roads.positionAt(segment, 0.5);
        long row = (long) Math.floor(middle.lat() / SQUARE_DEGREES);
        long column = (long) Math.floor(middle.lon() / SQUARE_DEGREES);
        return (row + north) * 1_000_000L + column + east;
    }

    /** Scaled down so that they sum to a whole number. */
    private static double[] whole(List<Double> coverage) {
        double sum = coverage.stream().mapToDouble(Double::doubleValue).sum();
        double target = Math.floor(sum + 1e-9);
        return coverage.stream()
                .mapToDouble(each -> sum <= 0 ? 0 : Math.min(1, each * target / sum))
                .toArray();
    }

    private static double value(RoadNetwork roads, SegmentDemand each) {
        return (each.weight() - 1) * roads.lengthMeters(each.segment());
    }

    /** How long inspecting a segment takes. */
    static double seconds(RoadNetwork roads, int segment) {
        double speed = Math.min(
                TourRequest.INSPECTION_KM_PER_HOUR,
                Math.max(1, roads.segment(segment).kmPerHour()));
        return roads.lengthMeters(segment) / speed * 3.6;
    }
}
