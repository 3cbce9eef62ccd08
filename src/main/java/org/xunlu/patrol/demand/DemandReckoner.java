package org.xunlu.patrol.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.Road;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;

/** Works out what each segment is owed on a day. Pure: the same inputs give the same list, in the network's order. */
public final class DemandReckoner {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    /** A road this many of its periods overdue is as overdue as can be. */
    private static final double MOST_PERIODS_OVERDUE = 3;

    private final RoadNetwork network;
    private final DemandRules rules;

    /** Reckons with these roads and rows. */
    public DemandReckoner(RoadNetwork network, DemandRules rules) {
        this.network = network;
        this.rules = rules;
    }

    /**
     * The demand of a day.
     *
     * @param lastVisits the last day each segment was driven before; segments not in it were never
     * @param measures of findings, overload and the like, 0 to 1 each; overdue and season are worked out here
     */
    public List<SegmentDemand> reckon(
            LocalDate day, Map<SegmentId, LocalDate> lastVisits, Map<RiskKind, Map<SegmentId, Double>> measures) {
        Map<RiskKind, Double> factors = rules.factors(day);
        Set<SegmentId> closed = closedOn(day);
        List<SeasonSpot> seasons = seasonsOn(day);
        Map<Road, Optional<VisitRule>> ruleOf = new HashMap<>();
        List<SegmentDemand> demands = new ArrayList<>();
        for (int segment = 0; segment < network.segmentCount(); segment++) {
            Road road = network.roadOf(segment);
            VisitRule rule = ruleOf.computeIfAbsent(
                            road, each -> rules.findVisit(each.roadClass(), each.routeCode(), day))
                    .orElse(null);
            if (rule == null || rule.everyDays() == 0) {
                continue;
            }
            SegmentId id = network.segment(segment).id();
            LocalDate last = lastVisits.get(id);
            Integer since = last == null ? null : (Integer) (int) ChronoUnit.DAYS.between(last, day);
            Map<RiskKind, Double> found = new EnumMap<>(RiskKind.class);
            measures.forEach((kind, of) -> note(found, kind, of.getOrDefault(id, 0.0)));
            note(found, RiskKind.OVERDUE, overdue(since, rule.everyDays()));
            int at = segment;
            note(found, RiskKind.SEASON, seasons.stream().anyMatch(spot -> spot.reaches(network, at)) ? 1 : 0);
            double weight = 1;
            for (Map.Entry<RiskKind, Double> each : found.entrySet()) {
                weight += factors.getOrDefault(each.getKey(), 0.0) * each.getValue();
            }
            demands.add(new SegmentDemand(
                    segment,
                    rule.everyDays(),
                    since,
                    since == null || since >= rule.everyDays(),
                    closed.contains(id),
                    weight,
                    found));
        }
        return demands;
    }

    /** Segments closed for the whole or a part of a day. */
    public Set<SegmentId> closedOn(LocalDate day) {
        Instant start = day.atStartOfDay(CHINA).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(CHINA).toInstant();
        Set<SegmentId> closed = new HashSet<>();
        rules.closures().stream()
                .filter(each -> each.touches(start, end))
                .forEach(each -> closed.addAll(each.segments()));
        return closed;
    }

    private List<SeasonSpot> seasonsOn(LocalDate day) {
        return rules.seasons().stream()
                .filter(season -> season.isOn(day))
                .map(season -> SeasonSpot.of(network, season))
                .toList();
    }

    private static void note(Map<RiskKind, Double> found, RiskKind kind, double measure) {
        double bounded = Math.max(0, Math.min(1, measure));
        if (bounded > 0) {
            found.put(kind, bounded);
        }
    }

    /** 0 within the period, 1 from three periods beyond it on and where no visit is known. */
    private static double overdue(@Nullable Integer since, int everyDays) {
        return since == null ? 1 : (since - everyDays) / (MOST_PERIODS_OVERDUE * everyDays);
    }
}
