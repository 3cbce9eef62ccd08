package org.xunlu.siting.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.Cost;
import org.xunlu.network.RoadClass;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.Aim;
import org.xunlu.siting.Limit;
import org.xunlu.siting.Model;
import org.xunlu.siting.Worth;
import org.xunlu.siting.flow.TruckRoads;
import org.xunlu.siting.study.StudyTerms;

/** What a study asks, as the page sends it. What is missing has its usual value. */
record TermsForm(
        @Nullable List<ScenarioShare> scenarios,
        @Nullable List<ToleranceShare> tolerances,
        @Nullable Cost cost,
        @Nullable Integer points,
        @Nullable Long budgetCents,
        @Nullable Double truckWorth,
        @Nullable Double overloadedWorth,
        @Nullable Aim aim,
        @Nullable Model model,
        @Nullable Boolean withExisting,
        @Nullable Set<String> required,
        @Nullable Set<String> forbidden,
        @Nullable List<Set<String>> exclusive,
        @Nullable Boolean expressways,
        @Nullable RoadClass lowestClass,
        @Nullable Double leastWidthMeters,
        @Nullable Boolean outside) {
    private static final int MOST_POINTS = 50;
    private static final int USUAL_POINTS = 7;
    private static final double USUAL_TOLERANCE = 0.25;
    private static final double MOST_TOLERANCE = 3;
    private static final double MOST_WEIGHT = 1_000_000;

    /** A set of flows with its weight. */
    record ScenarioShare(long id, @Nullable Double weight) {}

    /** A tolerance with its weight. */
    record ToleranceShare(double tolerance, @Nullable Double weight) {}

    StudyTerms terms() {
        List<StudyTerms.Share> asked = scenarios == null
                ? List.of()
                : scenarios.stream()
                        .map(each -> new StudyTerms.Share(each.id(), weight("scenarios", each.weight())))
                        .toList();
        List<StudyTerms.Share> round = tolerances == null || tolerances.isEmpty()
                ? List.of(new StudyTerms.Share(USUAL_TOLERANCE, 1))
                : tolerances.stream()
                        .map(each -> new StudyTerms.Share(
                                within("tolerances", each.tolerance(), MOST_TOLERANCE),
                                weight("tolerances", each.weight())))
                        .toList();
        int most = points == null ? (budgetCents == null ? USUAL_POINTS : MOST_POINTS) : points;
        if (most < 0 || most > MOST_POINTS) {
            throw Refusal.invalid("out_of_range", "points", Map.of("min", 0, "max", MOST_POINTS, "value", most));
        }
        if (budgetCents != null && budgetCents < 0) {
            throw Refusal.invalid("siting.budget_negative", "budgetCents", Map.of("value", budgetCents));
        }
        Worth worth = new Worth(
                weight("truckWorth", truckWorth),
                overloadedWorth == null ? 0 : within("overloadedWorth", overloadedWorth, MOST_WEIGHT));
        if (worth.perTruck() + worth.perOverloaded() <= 0) {
            throw Refusal.invalid("siting.nothing_counts", "truckWorth");
        }
        return new StudyTerms(
                asked,
                round,
                cost == null ? Cost.SECONDS : cost,
                new Limit(most, budgetCents == null ? Long.MAX_VALUE : budgetCents),
                worth,
                aim == null ? Aim.WEIGHTED : aim,
                model == null ? Model.EVASIVE : model,
                withExisting == null || withExisting,
                required == null ? Set.of() : required,
                forbidden == null ? Set.of() : forbidden,
                exclusive == null ? List.of() : exclusive);
    }

    TruckRoads truckRoads() {
        return new TruckRoads(
                expressways != null && expressways,
                lowestClass == null ? TruckRoads.USUAL.lowest() : lowestClass,
                leastWidthMeters == null
                        ? TruckRoads.USUAL.leastWidthMeters()
                        : within("leastWidthMeters", leastWidthMeters, 50),
                outside == null || outside);
    }

    private static double weight(String field, @Nullable Double weight) {
        return weight == null ? 1 : within(field, weight, MOST_WEIGHT);
    }

    private static double within(String field, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw Refusal.invalid("out_of_range", field, Map.of("min", 0, "max", most, "value", value));
        }
        return value;
    }
}
