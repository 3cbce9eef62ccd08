package org.xunlu.patrol.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What a squadron did.
 *
 * @param officers who were on board at least once
 * @param imbalancePercent its kilometres a car above or below the mean of squadrons, per cent
 * @param units its units
 */
public record SquadronWork(long id, String name, int officers, double imbalancePercent, List<UnitWork> units) {
    public SquadronWork {
        units = List.copyOf(units);
    }

    /** Squadrons from their units, by name. */
    public static List<SquadronWork> of(List<UnitWork> units, Map<Long, Integer> officers) {
        Map<Long, List<UnitWork>> bySquadron = new LinkedHashMap<>();
        units.forEach(unit -> bySquadron
                .computeIfAbsent(unit.squadronId(), any -> new ArrayList<>())
                .add(unit));
        List<SquadronWork> rows = new ArrayList<>();
        bySquadron.forEach((id, own) ->
                rows.add(new SquadronWork(id, own.get(0).squadron(), officers.getOrDefault(id, 0), 0, own)));
        double mean =
                rows.stream().mapToDouble(SquadronWork::kmPerUnit).average().orElse(0);
        return rows.stream()
                .map(row -> new SquadronWork(
                        row.id, row.name, row.officers, mean == 0 ? 0 : 100 * (row.kmPerUnit() / mean - 1), row.units))
                .sorted(Comparator.comparing(SquadronWork::name))
                .toList();
    }

    /** Patrols of all its units. */
    public int patrols() {
        return units.stream().mapToInt(UnitWork::patrols).sum();
    }

    /** Kilometres of all its units. */
    public double km() {
        return sum(UnitWork::km);
    }

    /** Hours on the road of all its units. */
    public double hours() {
        return sum(UnitWork::hours);
    }

    /** Kilometres driven without inspecting, per cent. */
    public double deadheadPercent() {
        return km() == 0 ? 0 : Math.max(0, 100 * (1 - sum(UnitWork::inspectedKm) / km()));
    }

    /** Kilometres a car. */
    public double kmPerUnit() {
        return units.isEmpty() ? 0 : km() / units.size();
    }

    /** Hours on the road an officer. */
    public double hoursPerOfficer() {
        return officers == 0 ? 0 : sum(UnitWork::crewHours) / officers;
    }

    private double sum(ToDoubleFunction<UnitWork> figure) {
        return units.stream().mapToDouble(figure).sum();
    }
}
