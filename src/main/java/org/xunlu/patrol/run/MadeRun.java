package org.xunlu.patrol.run;

import java.util.List;
import java.util.Map;
import org.xunlu.patrol.planning.day.LeftOutReason;

/**
 * A run as it was planned.
 *
 * @param days fewer than asked for when the search was ended early
 * @param leftOut segments owed that are in no route, with the reason
 * @param owed how many visits were owed, on days no longer planned as well
 * @param done how many of them are planned
 */
public record MadeRun(
        RunRequest request, List<PlannedDay> days, Map<Integer, LeftOutReason> leftOut, long owed, long done) {
    public MadeRun {
        days = List.copyOf(days);
        leftOut = Map.copyOf(leftOut);
    }

    /** Time driven in all. */
    public double seconds() {
        return days.stream().mapToDouble(day -> day.plan().figures().seconds()).sum();
    }

    /** Share of the owed visits that are planned, 0 to 1. */
    public double visited() {
        return owed == 0 ? 1 : (double) done / owed;
    }

    /** Metres driven in all. */
    double drivenMeters() {
        return days.stream()
                .mapToDouble(day -> day.plan().figures().drivenMeters())
                .sum();
    }

    /** Metres inspected, each segment once a day. */
    double inspectedMeters() {
        return days.stream()
                .mapToDouble(day -> day.inspectedMeters(request.network()))
                .sum();
    }

    /** Share of what is driven that inspects nothing owed or wanted, 0 to 1. */
    double deadhead() {
        return drivenMeters() == 0 ? 0 : Math.max(0, 1 - inspectedMeters() / drivenMeters());
    }
}
