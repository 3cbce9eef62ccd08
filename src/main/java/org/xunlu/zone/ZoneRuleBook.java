package org.xunlu.zone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rows of zones. Immutable. */
public final class ZoneRuleBook {
    private final List<ZoneRule> rules;

    /** A book of these rows, in any order. */
    public ZoneRuleBook(List<ZoneRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rows. */
    public List<ZoneRule> rules() {
        return rules;
    }

    /** What holds in a province on a day: for each matter and object the province's own row, else the country's. */
    public InForce inForce(String province, LocalDate day) {
        Map<Matter, Map<ZoneObject, ZoneRule>> table = new EnumMap<>(Matter.class);
        for (String of : List.of(ZoneRule.NATION, province)) {
            for (ZoneRule rule : rules) {
                if (rule.province().equals(of) && rule.inForce(day)) {
                    table.computeIfAbsent(rule.matter(), each -> new EnumMap<>(ZoneObject.class))
                            .merge(rule.object(), rule, ZoneRuleBook::newer);
                }
            }
        }
        return new InForce(table);
    }

    /** Of two rows for the same, the province's; of the same province, the one in force since later. */
    private static ZoneRule newer(ZoneRule one, ZoneRule other) {
        boolean same = one.province().equals(other.province());
        return same && one.validFrom().isAfter(other.validFrom()) ? one : other;
    }

    /** The rows that hold on one day in one province. */
    public static final class InForce {
        private final Map<Matter, Map<ZoneObject, ZoneRule>> table;

        private InForce(Map<Matter, Map<ZoneObject, ZoneRule>> table) {
            this.table = table;
        }

        /** The row for this, if there is one. */
        public Optional<ZoneRule> find(Matter matter, ZoneObject object) {
            return Optional.ofNullable(table.getOrDefault(matter, Map.of()).get(object));
        }

        /** Rows of a matter, whatever they protect. */
        public List<ZoneRule> list(Matter matter) {
            return List.copyOf(table.getOrDefault(matter, Map.of()).values());
        }

        /** All rows. */
        public List<ZoneRule> list() {
            List<ZoneRule> all = new ArrayList<>();
            table.values().forEach(each -> all.addAll(each.values()));
            return all;
        }

        /** How far the building control zone of such a road reaches from the land's edge; 0 where it has none. */
        public double controlMeters(ZoneObject object) {
            return find(Matter.BUILDING, object).map(ZoneRule::distanceMeters).orElse(0.0);
        }
    }
}
