package org.xunlu.patrol.planning.day;

import java.util.List;
import java.util.Map;

/**
 * A plan of many days.
 *
 * @param days each day's routes, what it leaves out, and its figures; fewer than asked for when it was ended early, and
 *     then those of the last block begun are the best found until then
 * @param outOfReach owed segments no unit can get to, with the reason
 * @param figures of all days together
 */
public record PeriodPlan(List<DayPlan> days, Map<Integer, LeftOutReason> outOfReach, PeriodFigures figures) {
    public PeriodPlan {
        days = List.copyOf(days);
        outOfReach = Map.copyOf(outOfReach);
    }
}
