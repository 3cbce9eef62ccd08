package org.xunlu.patrol.demand;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunlu.network.RoadClass;

/** All rows from which a day's demand is reckoned. */
public record DemandRules(List<VisitRule> visits, List<RiskRule> risks, List<Season> seasons, List<Closure> closures) {
    public DemandRules {
        visits = List.copyOf(visits);
        risks = List.copyOf(risks);
        seasons = List.copyOf(seasons);
        closures = List.copyOf(closures);
    }

    /** The rule for a road on a day: the one that names it, else its class's; the latest where several hold. */
    public Optional<VisitRule> findVisit(RoadClass roadClass, String routeCode, LocalDate day) {
        return visits.stream()
                .filter(rule -> rule.holdsOn(day) && rule.covers(roadClass, routeCode))
                .max(Comparator.comparing((VisitRule rule) -> !rule.routeCode().isEmpty())
                        .thenComparing(VisitRule::validFrom)
                        .thenComparingLong(VisitRule::id));
    }

    /** What each risk counts on a day; those without a row count nothing. */
    public Map<RiskKind, Double> factors(LocalDate day) {
        Map<RiskKind, RiskRule> latest = new EnumMap<>(RiskKind.class);
        risks.stream()
                .filter(rule -> rule.holdsOn(day))
                .sorted(Comparator.comparing(RiskRule::validFrom).thenComparingLong(RiskRule::id))
                .forEach(rule -> latest.put(rule.kind(), rule));
        Map<RiskKind, Double> factors = new EnumMap<>(RiskKind.class);
        latest.forEach((kind, rule) -> factors.put(kind, rule.factor()));
        return factors;
    }
}
