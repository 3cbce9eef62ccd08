package org.xunlu.patrol.demand;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.RoadClass;

/**
 * Every how many days roads are owed a visit (公路安全保护条例 47: patrols by the ministry's rules; no number is given
 * there). The carriageways of a divided road are segments of their own, so each direction is owed its visit.
 *
 * @param id its key
 * @param roadClass roads of this class
 * @param routeCode this road only; empty for all of the class
 * @param everyDays length of the period in which each segment is visited once; 0 where the road is not the brigade's
 * @param validFrom first day
 * @param validTo last day; null while it holds
 * @param source where the figure comes from
 * @param assumed whether it is a usual value nobody prescribed
 */
public record VisitRule(
        long id,
        RoadClass roadClass,
        String routeCode,
        int everyDays,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        boolean assumed) {
    /** Longest period a rule may name. */
    public static final int MOST_DAYS = 366;

    public VisitRule {
        if (everyDays < 0 || everyDays > MOST_DAYS) {
            throw new IllegalArgumentException("a visit every " + everyDays + " days");
        }
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Whether it speaks of a road. */
    public boolean covers(RoadClass ofClass, String code) {
        return roadClass == ofClass && (routeCode.isEmpty() || routeCode.equalsIgnoreCase(code));
    }
}
