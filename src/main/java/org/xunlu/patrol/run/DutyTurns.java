package org.xunlu.patrol.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunlu.geo.LonLat;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.planning.day.DutyUnit;
import org.xunlu.patrol.planning.day.UnitRoute;

/**
 * Who of those on duty drives on which day: as few as the work needs, from the bases it was dealt to, those first who have
 * had the least of their shifts so far. The others stay free for what comes up.
 */
final class DutyTurns {
    private static final Comparator<DutyShift> BY_NAME = Comparator.comparing(DutyShift::name);

    /** Nobody is sent out for less than this part of what the others get. */
    private static final double LEAST = 0.02;
    /** Part of the time offered that work may fill. */
    private static final double BUSY = 0.7;

    /** Unit → seconds of all its shifts in the run. */
    private final Map<UnitId, Double> shifts = new HashMap<>();
    /** Unit → seconds driven so far. */
    private final Map<UnitId, Double> driven = new HashMap<>();

    DutyTurns(List<DutyDay> days) {
        days.forEach(day -> day.driving()
                .forEach(shift -> shifts.merge(shift.unit(), shift.duty().shiftSeconds(), Double::sum)));
    }

    /**
     * Units for a day's work.
     *
     * @param dealt base of each tour the day was dealt; all of those on duty where none
     */
    DutyDay of(DutyDay duty, List<LonLat> dealt) {
        if (dealt.isEmpty()) {
            return duty;
        }
        List<DutyShift> chosen = new ArrayList<>();
        for (LonLat base : dealt) {
            free(duty, chosen).stream()
                    .min(Comparator.comparingDouble((DutyShift shift) -> away(shift.base(), base))
                            .thenComparingDouble(this::share)
                            .thenComparing(BY_NAME))
                    .ifPresent(chosen::add);
        }
        return with(duty, chosen);
    }

    /** More of those on duty, so that so much work that found no place may find one. */
    DutyDay more(DutyDay turn, DutyDay duty, double seconds) {
        List<DutyShift> chosen = new ArrayList<>(turn.driving());
        List<DutyShift> rest = free(duty, chosen);
        rest.sort(Comparator.comparingDouble(this::share).thenComparing(BY_NAME));
        double room = 0;
        for (DutyShift shift : rest) {
            if (room > seconds) {
                break;
            }
            chosen.add(shift);
            room += shift.duty().shiftSeconds();
        }
        return with(duty, chosen);
    }

    private static List<DutyShift> free(DutyDay duty, List<DutyShift> chosen) {
        Set<UnitId> taken = chosen.stream().map(DutyShift::unit).collect(Collectors.toSet());
        return duty.driving().stream()
                .filter(shift -> !taken.contains(shift.unit()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static DutyDay with(DutyDay duty, List<DutyShift> chosen) {
        List<DutyShift> inOrder =
                duty.driving().stream().filter(chosen::contains).toList();
        return new DutyDay(duty.day(), inOrder, duty.reserves(), duty.closed());
    }

    /** Only tells near bases from far ones; no distance is shown to anybody. */
    private static double away(LonLat one, LonLat other) {
        return Math.hypot(one.lon() - other.lon(), one.lat() - other.lat());
    }

    private double share(DutyShift shift) {
        return driven.getOrDefault(shift.unit(), 0.0) / all(shift);
    }

    /**
     * Those of a day as the planner takes them. It gives all the same part of their time; so those who have done more so far
     * offer less of it, such that all have done equally much afterwards, as far as the day's work reaches.
     *
     * @param seconds the day's work
     */
    List<DutyUnit> offers(DutyDay turn, double seconds) {
        double level = level(turn.driving(), seconds);
        double[] parts = new double[turn.driving().size()];
        double most = 0;
        double offered = 0;
        for (int i = 0; i < parts.length; i++) {
            DutyShift shift = turn.driving().get(i);
            double fair = (level - share(shift)) * all(shift);
            parts[i] = Math.max(LEAST, fair / Math.max(1, shift.duty().shiftSeconds()));
            most = Math.max(most, parts[i]);
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] /= most;
            offered += parts[i] * turn.driving().get(i).duty().shiftSeconds();
        }
        // too little time for the work: everybody gives more of it
        double tight = Math.min(1, BUSY * offered / Math.max(1, seconds));
        List<DutyUnit> units = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            DutyUnit whole = turn.driving().get(i).duty();
            double part = 1 - tight * (1 - parts[i]);
            units.add(new DutyUnit(whole.name(), whole.base(), part * whole.shiftSeconds()));
        }
        return units;
    }

    /** The share all have done once this work is poured over those who have done least. */
    private double level(List<DutyShift> shifts, double seconds) {
        List<DutyShift> least = new ArrayList<>(shifts);
        least.sort(Comparator.comparingDouble(this::share));
        double done = 0;
        double time = 0;
        double level = 0;
        for (DutyShift shift : least) {
            if (time > 0 && share(shift) >= level) {
                break;
            }
            done += share(shift) * all(shift);
            time += all(shift);
            level = (done + seconds) / time;
        }
        return level;
    }

    private double all(DutyShift shift) {
        return Math.max(1, shifts.getOrDefault(shift.unit(), 1.0));
    }

    /** Notes what they got to drive. */
    void note(DutyDay turn, List<UnitRoute> routes) {
        routes.forEach(route -> driven.merge(
                turn.driving().get(route.unit()).unit(), route.tour().seconds(), Double::sum));
    }
}
