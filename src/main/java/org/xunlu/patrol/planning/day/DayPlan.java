package org.xunlu.patrol.planning.day;

import java.util.List;
import java.util.Map;

/**
 * A planned day.
 *
 * @param routes of the units that drive
 * @param leftOut wanted segment → why it is in no route
 * @param figures what it amounts to
 */
public record DayPlan(List<UnitRoute> routes, Map<Integer, LeftOutReason> leftOut, DayFigures figures) {
    public DayPlan {
        routes = List.copyOf(routes);
        leftOut = Map.copyOf(leftOut);
    }
}
