package org.xunlu.patrol.demand;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunlu.network.Road;
import org.xunlu.network.RoadNetwork;

/** Works out which roads are wanted most in which hours of which days. Only roads that are owed visits are. Pure. */
final class KeyHourReckoner {
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);
    private static final MonthDay NEW_YEARS_EVE = MonthDay.of(12, 31);

    private final RoadNetwork network;
    private final DemandRules rules;

    KeyHourReckoner(RoadNetwork network, DemandRules rules) {
        this.network = network;
        this.rules = rules;
    }

    /** What holds on some days: the seasons that are on, and places with hours of their own. What counts nothing is left out. */
    List<KeyHours> reckon(LocalDate first, int days, List<KeyPlace> places) {
        Set<Integer> owed = owed(first);
        Map<RiskKind, Double> factors = rules.factors(first);
        List<KeyHours> found = new ArrayList<>();
        for (Season season : rules.seasons()) {
            add(season, RiskKind.SEASON, factors, first, days, owed, found);
        }
        for (KeyPlace place : places) {
            Season everyDay = new Season(
                    0,
                    place.name(),
                    NEW_YEAR,
                    NEW_YEARS_EVE,
                    Set.of(),
                    place.at(),
                    place.radiusMeters(),
                    place.fromHour(),
                    place.toHour(),
                    Set.of(),
                    "",
                    false);
            add(everyDay, place.kind(), factors, first, days, owed, found);
        }
        return found;
    }

    private void add(
            Season season,
            RiskKind kind,
            Map<RiskKind, Double> factors,
            LocalDate first,
            int days,
            Set<Integer> owed,
            List<KeyHours> found) {
        Set<LocalDate> on =
                first.datesUntil(first.plusDays(days)).filter(season::isOn).collect(Collectors.toSet());
        double factor = factors.getOrDefault(kind, 0.0);
        if (on.isEmpty() || factor <= 0) {
            return;
        }
        SeasonSpot spot = SeasonSpot.of(network, season);
        Set<Integer> there =
                owed.stream().filter(segment -> spot.reaches(network, segment)).collect(Collectors.toSet());
        if (!there.isEmpty()) {
            found.add(new KeyHours(season.name(), kind, there, on, season.fromHour(), season.toHour(), factor));
        }
    }

    private Set<Integer> owed(LocalDate day) {
        Map<Road, Boolean> isOwed = new HashMap<>();
        Set<Integer> owed = new HashSet<>();
        for (int segment = 0; segment < network.segmentCount(); segment++) {
            boolean visited = isOwed.computeIfAbsent(
                    network.roadOf(segment), road -> rules.findVisit(road.roadClass(), road.routeCode(), day)
                            .filter(rule -> rule.everyDays() > 0)
                            .isPresent());
            if (visited) {
                owed.add(segment);
            }
        }
        return owed;
    }
}
