package org.xunlu.overload;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table of total-mass limits (62号令 《超限运输车辆行驶公路管理规定》 Art. 3(4)–(8), or what a province puts in its place).
 *
 * <p>Weigh-in-motion cannot tell a three-axle truck (25 t) from a three-axle combination (27 t). Guessing by plate
 * colour, as a system in use does, accuses the wrong; so all rows that may apply are considered, the <em>highest</em>
 * limit is taken, and the answer is marked uncertain. Where the province has a row of its own for a sort of vehicle, the
 * country's rows for it do not count.
 */
public final class MassLimits {
    private final List<MassLimitRule> rules;

    /** A table of these rows, in any order: the country's and those of one province. */
    public MassLimits(List<MassLimitRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rows. */
    public List<MassLimitRule> rules() {
        return rules;
    }

    /**
     * The limit of a vehicle on a day.
     *
     * @param axles number of axles
     * @param singleDriveAxle whether the tractor has one drive axle; null where unknown
     * @param day day of the weighing, Chinese time
     * @return empty where no row covers so many axles on that day
     */
    public Optional<MassLimit> find(int axles, VehicleType type, @Nullable Boolean singleDriveAxle, LocalDate day) {
        List<MassLimitRule> inForce = rules.stream()
                .filter(rule -> rule.coversAxles(axles) && rule.inForce(day))
                .filter(rule -> rule.singleDriveAxle() == null
                        || singleDriveAxle == null
                        || rule.singleDriveAxle().equals(singleDriveAxle))
                .toList();
        List<MassLimitRule> possible = inForce.stream()
                .filter(rule -> !rule.national() || !replaced(rule, inForce))
                .toList();
        List<MassLimitRule> ofType = possible.stream()
                .filter(rule -> type == VehicleType.UNKNOWN || rule.type() == type)
                .toList();
        boolean typeUnheardOf = ofType.isEmpty();
        List<MassLimitRule> candidates = typeUnheardOf ? possible : ofType;
        return candidates.stream()
                .max(Comparator.comparingInt(MassLimitRule::limitKg))
                .map(highest -> new MassLimit(
                        highest.limitKg(),
                        typeUnheardOf || candidates.stream().anyMatch(rule -> rule.limitKg() != highest.limitKg()),
                        highest.source()));
    }

    /** Whether the province has a row of its own for the same sort of vehicle. */
    private static boolean replaced(MassLimitRule national, List<MassLimitRule> inForce) {
        return inForce.stream().anyMatch(rule -> !rule.national() && rule.type() == national.type());
    }
}
