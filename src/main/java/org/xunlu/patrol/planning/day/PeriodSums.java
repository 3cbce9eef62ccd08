package org.xunlu.patrol.planning.day;

import java.util.List;

/** Adds up what a plan of many days amounts to. */
final class PeriodSums {
    private PeriodSums() {}

    static PeriodFigures of(PeriodRequest request, List<DayPlan> days, OwedRuns owed) {
        double covered = owed.meters();
        double driven = 0;
        double seconds = 0;
        double bound = 0;
        double dayImbalance = 0;
        long done = owed.visits();
        long left = 0;
        double[] worked = new double[request.units().size()];
        for (DayPlan day : days) {
            driven += day.figures().drivenMeters();
            seconds += day.figures().seconds();
            bound += day.figures().boundSeconds();
            dayImbalance += day.figures().imbalance() / days.size();
            left += day.leftOut().size();
            for (UnitRoute route : day.routes()) {
                worked[route.unit()] += route.tour().seconds() / Math.max(1, request.room(route.unit()));
            }
        }
        double mean = 0;
        double most = 0;
        for (double each : worked) {
            mean += each / worked.length;
            most = Math.max(most, each);
        }
        return new PeriodFigures(
                done + left,
                done,
                covered,
                driven,
                seconds,
                bound,
                mean == 0 ? 0 : most / mean - 1,
                dayImbalance,
                owed.entropy());
    }
}
