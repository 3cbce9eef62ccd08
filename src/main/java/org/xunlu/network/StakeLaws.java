package org.xunlu.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xunlu.geo.Chainage;
import org.xunlu.geo.ChainageScale;
import org.xunlu.refusal.Refusal;

/**
 * Whether stakes and chain breaks can stand on a road. Labels grow along it, about as fast as its length does, and jump
 * at chain breaks only. Fields are named by their place in the lists as they were given: {@code stakes.2.chainage}.
 */
public final class StakeLaws {
    /** Lines are drawn and measured a little differently from the ground; more than this is another mistake. */
    private static final double SLACK_METERS = 300;

    private static final double MOST_STRETCH = 1.5;

    /** Beyond the road's end by less than this is at its end. */
    private static final double END_METERS = 1;

    private record Mark(double measure, Chainage chainage, String field) {}

    private final List<ChainageScale.Stake> stakes;
    private final List<ChainageScale.Break> breaks;
    private final double lengthMeters;

    private StakeLaws(List<ChainageScale.Stake> stakes, List<ChainageScale.Break> breaks, double lengthMeters) {
        this.stakes = stakes;
        this.breaks = breaks;
        this.lengthMeters = lengthMeters;
    }

    /**
     * Checks them against the length of their road.
     *
     * @return them, in order
     * @throws Refusal naming the field and what is wrong with it
     */
    public static RoadStakes check(
            List<ChainageScale.Stake> stakes, List<ChainageScale.Break> breaks, double lengthMeters) {
        StakeLaws laws = new StakeLaws(stakes, breaks, lengthMeters);
        laws.places();
        laws.sections();
        return new RoadStakes(stakes, breaks);
    }

    private void places() {
        Set<Long> taken = new HashSet<>();
        for (int i = 0; i < breaks.size(); i++) {
            ChainageScale.Break each = breaks.get(i);
            String field = "breaks." + i + ".measureMeters";
            place(each.measureMeters(), END_METERS, lengthMeters - END_METERS, field, taken);
            if (each.before().equals(each.after())) {
                throw Refusal.invalid(
                        "network.break_of_nothing",
                        "breaks." + i + ".after",
                        Map.of("label", each.before().format()));
            }
        }
        for (int i = 0; i < stakes.size(); i++) {
            place(stakes.get(i).measureMeters(), 0, lengthMeters + END_METERS, "stakes." + i + ".measureMeters", taken);
        }
    }

    private static void place(double measure, double least, double most, String field, Set<Long> taken) {
        if (!(measure >= least && measure <= most)) {
            throw Refusal.invalid(
                    "out_of_range", field, Map.of("min", Math.round(least), "max", Math.round(most), "value", measure));
        }
        if (!taken.add(Math.round(measure))) {
            throw Refusal.invalid("network.stake_twice", field, Map.of("measure", Math.round(measure)));
        }
    }

    private void sections() {
        List<Mark> section = new ArrayList<>();
        double from = 0;
        for (ChainageScale.Break each : breaks.stream()
                .sorted(Comparator.comparingDouble(ChainageScale.Break::measureMeters))
                .toList()) {
            String field = "breaks." + breaks.indexOf(each);
            section.addAll(between(from, each.measureMeters()));
            section.add(new Mark(each.measureMeters(), each.before(), field + ".before"));
            grows(section, from == 0);
            section = new ArrayList<>(List.of(new Mark(each.measureMeters(), each.after(), field + ".after")));
            from = each.measureMeters();
        }
        section.addAll(between(from, Double.POSITIVE_INFINITY));
        grows(section, from == 0);
    }

    private List<Mark> between(double from, double to) {
        return stakes.stream()
                .filter(each -> each.measureMeters() >= from && each.measureMeters() < to)
                .sorted(Comparator.comparingDouble(ChainageScale.Stake::measureMeters))
                .map(each ->
                        new Mark(each.measureMeters(), each.chainage(), "stakes." + stakes.indexOf(each) + ".chainage"))
                .toList();
    }

    private static void grows(List<Mark> section, boolean first) {
        if (first && !section.isEmpty()) {
            Mark mark = section.get(0);
            double before = mark.measure() - mark.chainage().meters();
            if (before > 0.5) {
                throw Refusal.invalid(
                        "network.stake_before_zero",
                        mark.field(),
                        Map.of("label", mark.chainage().format(), "meters", Math.round(before)));
            }
        }
        for (int i = 1; i < section.size(); i++) {
            Mark before = section.get(i - 1);
            Mark mark = section.get(i);
            double grown = mark.chainage().meters() - before.chainage().meters();
            double length = mark.measure() - before.measure();
            Map<String, Object> figures = Map.of(
                    "before", before.chainage().format(),
                    "label", mark.chainage().format(),
                    "grown", Math.round(grown),
                    "meters", Math.round(length));
            if (grown <= 0) {
                throw Refusal.invalid("network.stake_backwards", mark.field(), figures);
            }
            boolean fits =
                    grown <= length * MOST_STRETCH + SLACK_METERS && length <= grown * MOST_STRETCH + SLACK_METERS;
            if (!fits) {
                throw Refusal.invalid("network.stake_off", mark.field(), figures);
            }
        }
    }
}
