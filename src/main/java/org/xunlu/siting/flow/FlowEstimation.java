package org.xunlu.siting.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;

/** Makes flows from places and counts: a gravity model whose β fits the counts best, then matched to the counts. */
public final class FlowEstimation {
    private static final double MOST_PER_MINUTE = 0.3;
    private static final int STEPS = 25;
    private static final int FOLDS = 5;
    /** Fewer trucks a day than this are no flow. */
    private static final double LEAST_TRUCKS = 0.05;

    private final FreightNetwork freight;
    private final Journeys journeys;
    private final List<TrafficCount> used = new ArrayList<>();
    private final List<Integer> links = new ArrayList<>();
    private final List<TrafficCount> unused = new ArrayList<>();

    private FlowEstimation(FreightNetwork freight, List<TrafficCount> counts) {
        this.freight = freight;
        this.journeys = Journeys.of(freight);
        for (TrafficCount count : counts) {
            OptionalInt link = freight.linkAt(count.position());
            if (link.isPresent() && count.trucksPerDay() > 0) {
                used.add(count);
                links.add(link.getAsInt());
            } else {
                unused.add(count);
            }
        }
    }

    /** Flows of these places that explain these counts as well as can be; without counts the plain model. */
    public static FlowEstimate of(FreightNetwork freight, List<TrafficCount> counts) {
        return new FlowEstimation(freight, counts).estimate();
    }

    private FlowEstimate estimate() {
        List<Journeys.Pair> pairs = journeys.pairs();
        double perMinute = bestPerMinute(pairs);
        double[] prior = GravityModel.trips(pairs, perMinute);
        List<CountMatching.Counted> all = counted(TrafficCount::trucksPerDay);
        double[] trucks = CountMatching.matched(pairs, prior, all);
        double[] over = new double[trucks.length];
        for (int i = 0; i < over.length; i++) {
            over[i] = trucks[i] * pairs.get(i).from().details().overShare();
        }
        over = CountMatching.matched(pairs, over, counted(TrafficCount::overPerDay));
        List<OdFlow> flows = new ArrayList<>();
        for (int i = 0; i < trucks.length; i++) {
            if (trucks[i] >= LEAST_TRUCKS) {
                Journeys.Pair pair = pairs.get(i);
                flows.add(new OdFlow(pair.from().id(), pair.to().id(), trucks[i], Math.min(trucks[i], over[i])));
            }
        }
        return new FlowEstimate(
                flows,
                perMinute,
                fit(pairs, prior, all),
                fit(pairs, trucks, all),
                leftOut(pairs, prior, all),
                unused,
                journeys.unreachable().size(),
                freight.astray());
    }

    private List<CountMatching.Counted> counted(ToDoubleFunction<TrafficCount> figure) {
        List<CountMatching.Counted> counted = new ArrayList<>();
        for (int i = 0; i < used.size(); i++) {
            double trucks = figure.applyAsDouble(used.get(i));
            if (trucks > 0) {
                counted.add(new CountMatching.Counted(links.get(i), trucks));
            }
        }
        return counted;
    }

    private double bestPerMinute(List<Journeys.Pair> pairs) {
        double best = MOST_PER_MINUTE / 6;
        double least = Double.POSITIVE_INFINITY;
        for (int step = 0; !used.isEmpty() && step <= STEPS; step++) {
            double perMinute = MOST_PER_MINUTE * step / STEPS;
            double[] trips = GravityModel.trips(pairs, perMinute);
            double error = 0;
            for (CountMatching.Counted count : counted(TrafficCount::trucksPerDay)) {
                double off = CountMatching.onLink(pairs, trips, count.link()) - count.trucks();
                error += off * off;
            }
            if (error < least) {
                least = error;
                best = perMinute;
            }
        }
        return best;
    }

    private static FlowFit fit(List<Journeys.Pair> pairs, double[] trips, List<CountMatching.Counted> counts) {
        return FlowFit.of(counts.stream()
                .map(count -> new FlowFit.Pair(count.trucks(), CountMatching.onLink(pairs, trips, count.link())))
                .toList());
    }

    private static FlowFit leftOut(List<Journeys.Pair> pairs, double[] prior, List<CountMatching.Counted> counts) {
        if (counts.size() < FOLDS) {
            return FlowFit.NONE;
        }
        List<FlowFit.Pair> compared = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<CountMatching.Counted> kept = new ArrayList<>();
            List<CountMatching.Counted> left = new ArrayList<>();
            for (int i = 0; i < counts.size(); i++) {
                (i % FOLDS == fold ? left : kept).add(counts.get(i));
            }
            double[] trips = CountMatching.matched(pairs, prior, kept);
            left.forEach(count ->
                    compared.add(new FlowFit.Pair(count.trucks(), CountMatching.onLink(pairs, trips, count.link()))));
        }
        return FlowFit.of(compared);
    }
}
