package org.xunlu.overload.upkeep;

import java.time.LocalDate;
import java.util.Map;
import org.xunlu.refusal.Refusal;

/**
 * When a point counts in a month's rates, from a day on.
 *
 * @param leastDays fewer online days than this in the month: not counted, and not in good order
 * @param leastTrucks fewer trucks than this in the month: the same
 * @param rankingDays online days from which a point is ranked
 * @param dueDays so many days before it ends a verification or contract is called due
 * @param announceLeadDays so many days after its announcement a point's records may be used
 * @param source where the figures come from
 */
public record RateRule(
        int leastDays,
        int leastTrucks,
        int rankingDays,
        int dueDays,
        int announceLeadDays,
        LocalDate validFrom,
        String source) {
    private static final int MOST_DAYS = 31;

    /** Refuses negative figures and more days than a month has. */
    public RateRule {
        range("leastDays", leastDays, MOST_DAYS);
        range("leastTrucks", leastTrucks, 1_000_000);
        range("rankingDays", rankingDays, MOST_DAYS);
        range("dueDays", dueDays, 366);
        range("announceLeadDays", announceLeadDays, 366);
        source = Contract.text("source", source, 1, 300);
    }

    private static void range(String field, int value, int most) {
        if (value < 0 || value > most) {
            throw Refusal.invalid("out_of_range", field, Map.of("min", 0, "max", most, "value", value));
        }
    }

    /** Whether so many online days and trucks are enough to count. */
    public boolean enough(PointCount count) {
        return count.onlineDays() >= leastDays && count.trucks() >= leastTrucks;
    }
}
