package org.xunlu.finding.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xunlu.calendar.LunarDay;
import org.xunlu.finding.FindingId;
import org.xunlu.refusal.Refusal;

/**
 * A market on the road.
 *
 * @param digits last digits of the days of the lunar month, 0 for the 10th, 20th and 30th
 * @param fromHour hour at which it begins, Chinese time
 * @param toHour hour at which it ends
 */
public record RoadMarket(FindingId finding, Set<Integer> digits, int fromHour, int toHour) {
    /** Refuses no digits, digits that are none, and hours that are none. */
    public RoadMarket {
        digits = Set.copyOf(digits);
        if (digits.isEmpty() || digits.stream().anyMatch(digit -> digit < 0 || digit > 9)) {
            throw Refusal.invalid("market.digits", "digits", Map.of("value", digits.toString()));
        }
        if (fromHour < 0 || toHour > 24 || fromHour >= toHour) {
            throw Refusal.invalid("market.hours", "toHour", Map.of("from", fromHour, "to", toHour));
        }
    }

    /** The next days it is held. */
    public List<LocalDate> next(LocalDate from, int count) {
        return LunarDay.next(digits, from, count);
    }
}
