package org.xunlu.patrol.run;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.demand.KeyHours;
import org.xunlu.patrol.planning.hour.HourWindow;
import org.xunlu.patrol.planning.hour.Leaving;
import org.xunlu.patrol.planning.hour.TourTimes;
import org.xunlu.patrol.shift.Shift;

/** Adds up how far a run meets the hours in which roads are wanted. */
final class KeyFiguresMaker {
    private static final int DAY = 86_400;

    private final MadeRun run;
    private final RoadNetwork roads;
    private final List<KeyHours> occasions;
    /** Segment → the occasions with hours it is wanted on, by their places. */
    private final Map<Integer, List<Integer>> wantedOn = new HashMap<>();

    /** Occasion → days on which some shift covers some of its hours. */
    private final List<Set<LocalDate>> covered = new ArrayList<>();

    private final List<Sum> byDay = new ArrayList<>();
    private final List<Sum> byOccasion = new ArrayList<>();

    /** Metres passed, of them in their hours, and what chance would give. */
    private static final class Sum {
        private double passed;
        private double met;
        private double chance;

        private void add(double meters, double metShare, double chanceShare) {
            passed += meters;
            met += meters * metShare;
            chance += meters * chanceShare;
        }

        private void add(Sum other) {
            passed += other.passed;
            met += other.met;
            chance += other.chance;
        }

        private double metPercent() {
            return passed == 0 ? 0 : tenth(100 * met / passed);
        }

        private double chancePercent() {
            return passed == 0 ? 0 : tenth(100 * chance / passed);
        }
    }

    KeyFiguresMaker(MadeRun run) {
        this.run = run;
        this.roads = run.request().network();
        this.occasions = run.request().keyHours();
        for (int place = 0; place < occasions.size(); place++) {
            int at = place;
            byOccasion.add(new Sum());
            covered.add(coveredOn(occasions.get(place)));
            if (!occasions.get(place).wholeDay()) {
                occasions.get(place).segments().forEach(segment -> wantedOn.computeIfAbsent(
                                segment, any -> new ArrayList<>())
                        .add(at));
            }
        }
    }

    /** The figures; null where nothing is wanted in hours or on days of its own. */
    @Nullable
    KeyFigures make() {
        if (occasions.isEmpty()) {
            return null;
        }
        Sum all = new Sum();
        for (PlannedDay day : run.days()) {
            Sum sum = new Sum();
            byDay.add(sum);
            for (int i = 0; i < day.plan().routes().size(); i++) {
                note(day, i, sum);
            }
            all.add(sum);
        }
        List<KeyFigures.Day> days = new ArrayList<>();
        for (int day = 0; day < byDay.size(); day++) {
            Sum sum = byDay.get(day);
            if (sum.passed > 0) {
                days.add(new KeyFigures.Day(
                        run.days().get(day).duty().day(),
                        tenth(sum.passed / 1000),
                        tenth(sum.met / 1000),
                        sum.metPercent(),
                        sum.chancePercent()));
            }
        }
        List<KeyFigures.Occasion> rows = new ArrayList<>();
        for (int place = 0; place < occasions.size(); place++) {
            occasion(place, rows);
        }
        return new KeyFigures(
                tenth(all.passed / 1000), tenth(all.met / 1000), all.metPercent(), all.chancePercent(), days, rows);
    }

    private void note(PlannedDay day, int place, Sum sum) {
        DutyShift shift = day.shift(day.plan().routes().get(place));
        Leaving might = day.leavings().get(place);
        Instant departs = day.departures().get(place);
        Leaving left = might.at((int) Duration.between(shift.from(), departs).toMinutes());
        Map<Integer, List<Double>> found =
                TourTimes.passes(roads, day.found().get(place).tour());
        TourTimes.passes(roads, day.plan().routes().get(place).tour()).forEach((segment, times) -> {
            List<HourWindow> any = new ArrayList<>();
            LocalDate date = day.duty().day().plusDays((long) ((left.second(left.firstMinute()) + times.get(0)) / DAY));
            double meters = roads.lengthMeters(segment);
            for (int number : wantedOn.getOrDefault(segment, List.of())) {
                KeyHours occasion = occasions.get(number);
                if (occasion.days().contains(date)) {
                    List<HourWindow> windows = KeyWindows.of(day.duty().day(), occasion);
                    if (covered.get(number).contains(date)) {
                        any.addAll(windows);
                    }
                    byOccasion
                            .get(number)
                            .add(
                                    meters,
                                    left.share(times, windows),
                                    might.share(found.getOrDefault(segment, times), windows));
                }
            }
            if (!any.isEmpty()) {
                sum.add(meters, left.share(times, any), might.share(found.getOrDefault(segment, times), any));
            }
        });
    }

    private void occasion(int place, List<KeyFigures.Occasion> rows) {
        KeyHours each = occasions.get(place);
        Sum sum = byOccasion.get(place);
        int days = 0;
        int uncovered = 0;
        for (DutyDay day : run.request().days()) {
            if (each.days().contains(day.day())) {
                days++;
                uncovered += covered.get(place).contains(day.day()) ? 0 : 1;
            }
        }
        if (days == 0) {
            return;
        }
        double[] onDays = onItsDays(each);
        boolean chosen = onDays[0] > 0 && onDays[2] < onDays[0];
        rows.add(new KeyFigures.Occasion(
                each.name(),
                each.kind(),
                each.fromHour(),
                each.toHour(),
                days,
                uncovered,
                tenth(sum.passed / 1000),
                tenth(sum.met / 1000),
                sum.metPercent(),
                sum.chancePercent(),
                chosen ? (Double) tenth(100 * onDays[1] / onDays[0]) : null,
                chosen ? (Double) tenth(100 * onDays[2] / onDays[0]) : null));
    }

    /** The days on which anybody's shift covers some of the hours of an occasion. */
    private Set<LocalDate> coveredOn(KeyHours each) {
        Set<LocalDate> covered = new HashSet<>();
        for (DutyDay day : run.request().days()) {
            for (DutyShift shift : day.driving()) {
                // a night shift reaches into the next day
                for (LocalDate date : List.of(day.day(), day.day().plusDays(1))) {
                    Instant midnight = date.atStartOfDay(Shift.BRIGADE_TIME).toInstant();
                    if (each.days().contains(date)
                            && shift.from().isBefore(midnight.plus(Duration.ofHours(each.toHour())))
                            && shift.to().isAfter(midnight.plus(Duration.ofHours(each.fromHour())))) {
                        covered.add(date);
                    }
                }
            }
        }
        return covered;
    }

    /** Metres of owed visits to its roads where the day could be chosen, of them on its days, and what chance would give. */
    private double[] onItsDays(KeyHours each) {
        Map<Integer, Integer> periods = new HashMap<>();
        run.request().owed().stream()
                .filter(demand -> each.segments().contains(demand.segment()))
                .forEach(demand -> periods.put(
                        demand.segment(), Math.min(run.request().days().size(), demand.everyDays())));
        double[] sums = new double[3];
        for (int day = 0; day < run.days().size(); day++) {
            Set<Integer> earned = new HashSet<>(run.days().get(day).earned());
            earned.retainAll(periods.keySet());
            for (int segment : earned) {
                double meters = roads.lengthMeters(segment);
                sums[0] += meters;
                sums[1] += each.days().contains(run.days().get(day).duty().day()) ? meters : 0;
                sums[2] += meters * daysOn(each, day, periods.getOrDefault(segment, 1));
            }
        }
        return sums;
    }

    /** Share of the working days of a period that are the occasion's, 0 to 1. */
    private double daysOn(KeyHours each, int day, int period) {
        int working = 0;
        int on = 0;
        for (int at = day / period * period; at < Math.min(run.days().size(), (day / period + 1) * period); at++) {
            DutyDay duty = run.days().get(at).duty();
            if (!run.request().days().get(at).driving().isEmpty()) {
                working++;
                on += each.days().contains(duty.day()) ? 1 : 0;
            }
        }
        return working == 0 ? 0 : (double) on / working;
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
