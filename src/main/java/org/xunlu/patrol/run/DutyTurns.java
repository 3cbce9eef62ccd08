package org.xunlu.patrol.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunlu.geo.LonLat;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.planning.day.DayPlan;
import org.xunlu.patrol.planning.day.DutyUnit;
import org.xunlu.patrol.planning.day.FairDeal;
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
     * @param dealt the tours the day was dealt; all of those on duty where none
     */
    DutyDay of(DutyDay duty, List<DealtTour> dealt) {
        if (dealt.isEmpty()) {
            return duty;
        }
        List<DutyShift> chosen = new ArrayList<>();
        for (DealtTour tour : dealt) {
            free(duty, chosen).stream()
                    .min(Comparator.comparing((DutyShift shift) -> !shift.name().equals(tour.unit()))
                            .thenComparingDouble(shift -> away(shift.base(), tour.base()))
                            .thenComparingDouble(this::share)
                            .thenComparing(BY_NAME))
                    .ifPresent(chosen::add);
        }
        return with(duty, chosen);
    }

    /** Of the tours that were dealt, the one each of those who drive may begin with: one of its base, as long as there are. */
    static List<Optional<DealtTour>> own(DutyDay turn, List<DealtTour> dealt) {
        List<DealtTour> left = new ArrayList<>(dealt);
        List<Optional<DealtTour>> own = new ArrayList<>();
        for (DutyShift shift : turn.driving()) {
            Optional<DealtTour> first = left.stream()
                    .filter(tour -> tour.base().equals(shift.base()))
                    .min(Comparator.comparing(tour -> !tour.unit().equals(shift.name())));
            first.ifPresent(left::remove);
            own.add(first);
        }
        return own;
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
     * Those of a day as the planner takes them. It gives all the same part of their time; so those with a short tour offer
     * less of it. Whoever was dealt none offers so much that all have done equally much afterwards, as far as the day's
     * work reaches.
     *
     * @param own the tour each was dealt
     * @param seconds the day's work
     */
    List<DutyUnit> offers(DutyDay turn, List<Optional<DealtTour>> own, double seconds) {
        double level = level(turn.driving(), seconds);
        double[] parts = new double[turn.driving().size()];
        double most = 0;
        double offered = 0;
        for (int i = 0; i < parts.length; i++) {
            DutyShift shift = turn.driving().get(i);
            double fair = own.get(i).map(DealtTour::seconds).orElse((level - share(shift)) * all(shift));
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

    /**
     * Who may drive, and what is driven by whom.
     *
     * @param units driver → its unit
     */
    record Hands(List<UnitId> units, List<FairDeal.Driver> drivers, List<FairDeal.Outing> outings) {}

    /** Who may drive on the days on duty, and what those chosen drive: one outing for each of them, in their order. */
    static Hands hands(List<DutyDay> duty, List<DutyDay> turns, List<DayPlan> plans) {
        List<LonLat> bases = new ArrayList<>();
        List<UnitId> units = new ArrayList<>();
        List<FairDeal.Driver> drivers = new ArrayList<>();
        for (DutyDay day : duty) {
            for (DutyShift shift : day.driving()) {
                if (!units.contains(shift.unit())) {
                    units.add(shift.unit());
                    bases.add(shift.base());
                    drivers.add(new FairDeal.Driver(bases.indexOf(shift.base()), room(shift.unit(), duty)));
                }
            }
        }
        List<FairDeal.Outing> outings = new ArrayList<>();
        for (int day = 0; day < turns.size(); day++) {
            double[] seconds = new double[turns.get(day).driving().size()];
            for (UnitRoute route : plans.get(day).routes()) {
                seconds[route.unit()] += route.tour().seconds();
            }
            for (int place = 0; place < seconds.length; place++) {
                UnitId unit = turns.get(day).driving().get(place).unit();
                outings.add(new FairDeal.Outing(day, units.indexOf(unit), seconds[place]));
            }
        }
        return new Hands(units, drivers, outings);
    }

    /**
     * The days with their units dealt anew, now that all tours are known.
     *
     * @param duty everybody on duty on each day
     * @param turns who was chosen to drive; as many days as there are plans, at most as many as duty has
     * @param plans the tours, whose units are places among those chosen
     */
    static List<DutyDay> dealt(List<DutyDay> duty, List<DutyDay> turns, List<DayPlan> plans) {
        Hands hands = hands(duty, turns, plans);
        int[] driver = FairDeal.of(hands.drivers(), hands.outings());
        List<DutyDay> dealt = new ArrayList<>();
        int next = 0;
        for (int day = 0; day < turns.size(); day++) {
            DutyDay turn = turns.get(day);
            List<DutyShift> driving = new ArrayList<>();
            for (DutyShift before : turn.driving()) {
                UnitId unit = hands.units().get(driver[next++]);
                driving.add(
                        unit.equals(before.unit())
                                ? before
                                : longest(unit, duty.get(day)).orElseThrow());
            }
            dealt.add(new DutyDay(turn.day(), driving, turn.reserves(), turn.closed()));
        }
        return dealt;
    }

    /** Day → seconds of the longest shift the unit has. */
    private static List<Double> room(UnitId unit, List<DutyDay> duty) {
        return duty.stream()
                .map(day -> longest(unit, day)
                        .map(shift -> shift.duty().shiftSeconds())
                        .orElse(0.0))
                .toList();
    }

    private static Optional<DutyShift> longest(UnitId unit, DutyDay day) {
        return day.driving().stream()
                .filter(shift -> shift.unit().equals(unit))
                .max(Comparator.comparingDouble(shift -> shift.duty().shiftSeconds()));
    }
}
