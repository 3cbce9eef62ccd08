package org.xunlu.patrol.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.planning.day.DayPlan;
import org.xunlu.patrol.planning.day.UnitRoute;

/**
 * Deals the tours of all days once more among the units of the same base, now that all tours are known, so that every unit
 * does about the same part of its shifts. A tour goes only to a unit whose shift of that day is long enough; the routes stay
 * as they are.
 */
final class FairTurns {
    private static final int MOST_ROUNDS = 50;
    /** Less than this is not worth telling a crew. */
    private static final double LEAST_GAIN = 1e-9;

    private final List<DutyDay> duty;
    /** Day → place → who drives there. */
    private final List<List<DutyShift>> chosen = new ArrayList<>();
    /** Day → place → seconds of its tour. */
    private final List<double[]> seconds = new ArrayList<>();

    private final Map<UnitId, Double> shifts = new HashMap<>();
    private final Map<UnitId, Double> driven = new HashMap<>();

    private FairTurns(List<DutyDay> duty, List<DutyDay> turns, List<DayPlan> plans) {
        this.duty = duty;
        duty.forEach(day -> day.driving()
                .forEach(shift -> shifts.merge(shift.unit(), shift.duty().shiftSeconds(), Double::sum)));
        for (int day = 0; day < turns.size(); day++) {
            List<DutyShift> own = new ArrayList<>(turns.get(day).driving());
            double[] times = new double[own.size()];
            for (UnitRoute route : plans.get(day).routes()) {
                times[route.unit()] += route.tour().seconds();
                driven.merge(own.get(route.unit()).unit(), route.tour().seconds(), Double::sum);
            }
            chosen.add(own);
            seconds.add(times);
        }
    }

    /**
     * The days with their units dealt anew.
     *
     * @param duty everybody on duty on each day
     * @param turns who was chosen to drive; as many days as there are plans, at most as many as duty has
     * @param plans the tours, whose units are places among those chosen
     */
    static List<DutyDay> of(List<DutyDay> duty, List<DutyDay> turns, List<DayPlan> plans) {
        FairTurns fair = new FairTurns(duty, turns, plans);
        for (int round = 0; round < MOST_ROUNDS && fair.improve(); round++) {
            // until nothing more is gained
        }
        List<DutyDay> dealt = new ArrayList<>();
        for (int day = 0; day < turns.size(); day++) {
            DutyDay turn = turns.get(day);
            dealt.add(new DutyDay(turn.day(), fair.chosen.get(day), turn.reserves(), turn.closed()));
        }
        return dealt;
    }

    private boolean improve() {
        boolean any = false;
        for (int day = 0; day < chosen.size(); day++) {
            for (int place = 0; place < chosen.get(day).size(); place++) {
                for (DutyShift other : duty.get(day).driving()) {
                    any |= tryGive(day, place, other);
                }
            }
        }
        return any;
    }

    /** Gives a tour to another shift of the day, which gives its own tour in return where it has one. */
    private boolean tryGive(int day, int place, DutyShift other) {
        List<DutyShift> own = chosen.get(day);
        DutyShift holder = own.get(place);
        double given = seconds.get(day)[place];
        int back = own.indexOf(other);
        double returned = back < 0 ? 0 : seconds.get(day)[back];
        if (holder.equals(other)
                || given <= returned
                || holder.unit().equals(other.unit())
                || !holder.base().equals(other.base())
                || other.duty().shiftSeconds() < given
                || holder.duty().shiftSeconds() < returned) {
            return false;
        }
        double moved = given - returned;
        double before = square(holder.unit(), 0) + square(other.unit(), 0);
        double after = square(holder.unit(), -moved) + square(other.unit(), moved);
        if (before - after < LEAST_GAIN) {
            return false;
        }
        driven.merge(holder.unit(), -moved, Double::sum);
        driven.merge(other.unit(), moved, Double::sum);
        own.set(place, other);
        if (back >= 0) {
            own.set(back, holder);
        }
        return true;
    }

    private double square(UnitId unit, double more) {
        double share = (driven.getOrDefault(unit, 0.0) + more) / Math.max(1, shifts.getOrDefault(unit, 1.0));
        return share * share;
    }
}
