package org.xunlu.patrol.year.http;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.demand.SegmentDemand;
import org.xunlu.patrol.year.ClassDay;
import org.xunlu.patrol.year.Idleness;
import org.xunlu.patrol.year.MonthEntropy;
import org.xunlu.patrol.year.SpotterTest;
import org.xunlu.patrol.year.SquadronWork;
import org.xunlu.patrol.year.Tested;
import org.xunlu.patrol.year.UnitWork;

/** The year as it is sent. Kilometres and hours to a tenth. */
final class YearViews {
    private static final int WORST_ROADS = 100;

    private YearViews() {}

    static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** How well a spotter guesses; null where too little is known. */
    record Guess(
            Tested of,
            YearMonth month,
            @Nullable Double auc,
            @Nullable Double frequencyAuc,
            @Nullable Double excess,
            double hourEntropyPercent,
            long visits) {
        static Guess of(SpotterTest test) {
            return new Guess(
                    test.tested(),
                    test.month(),
                    test.auc(),
                    test.frequencyAuc(),
                    test.excess(),
                    tenth(100 * test.hourEntropy()),
                    test.visits());
        }
    }

    /** Each day's {@code classes}: class → [driven km, covered km]. */
    record Year(
            LocalDate from,
            LocalDate to,
            List<ClassLength> classes,
            List<Day> days,
            List<Squadron> squadrons,
            double imbalancePercent,
            List<Month> months) {
        static Year of(
                LocalDate from,
                LocalDate to,
                Map<RoadClass, Double> meters,
                List<ClassDay> coverage,
                List<SquadronWork> squadrons,
                List<MonthEntropy> months) {
            Map<LocalDate, Day> days = new LinkedHashMap<>();
            coverage.forEach(each -> days.computeIfAbsent(each.day(), day -> new Day(day, new LinkedHashMap<>()))
                    .classes
                    .put(each.roadClass(), new double[] {tenth(each.drivenKm()), tenth(each.coveredKm())}));
            return new Year(
                    from,
                    to,
                    meters.entrySet().stream()
                            .map(each -> new ClassLength(each.getKey(), tenth(each.getValue() / 1000)))
                            .toList(),
                    new ArrayList<>(days.values()),
                    squadrons.stream().map(Squadron::of).toList(),
                    tenth(squadrons.stream()
                            .mapToDouble(SquadronWork::imbalancePercent)
                            .max()
                            .orElse(0)),
                    months.stream()
                            .map(each -> new Month(
                                    YearMonth.of(each.month() / 100, each.month() % 100),
                                    each.visits(),
                                    tenth(each.percent())))
                            .toList());
        }
    }

    record ClassLength(RoadClass roadClass, double km) {}

    record Day(LocalDate day, Map<RoadClass, double[]> classes) {}

    record Month(YearMonth month, long visits, double hourEntropyPercent) {}

    record Squadron(
            long id,
            String name,
            int officers,
            int patrols,
            double km,
            double kmPerUnit,
            double hours,
            double hoursPerOfficer,
            double deadheadPercent,
            double imbalancePercent,
            List<Unit> units) {
        static Squadron of(SquadronWork work) {
            return new Squadron(
                    work.id(),
                    work.name(),
                    work.officers(),
                    work.patrols(),
                    tenth(work.km()),
                    tenth(work.kmPerUnit()),
                    tenth(work.hours()),
                    tenth(work.hoursPerOfficer()),
                    tenth(work.deadheadPercent()),
                    tenth(work.imbalancePercent()),
                    work.units().stream().map(Unit::of).toList());
        }
    }

    record Unit(long id, String name, int patrols, double km, double hours) {
        static Unit of(UnitWork work) {
            return new Unit(work.unitId(), work.unit(), work.patrols(), tenth(work.km()), tenth(work.hours()));
        }
    }

    /** Each of {@code segments}: [segment id, days since the last visit or -1 for never, period in days]. */
    record Idle(
            LocalDate day,
            double meanDays,
            int worstDays,
            double neverKm,
            double overdueKm,
            List<long[]> segments,
            List<Worst> worst) {
        static Idle of(RoadNetwork network, LocalDate day, Idleness idle) {
            return new Idle(
                    day,
                    tenth(idle.meanDays()),
                    idle.worst(),
                    tenth(idle.neverKm()),
                    tenth(idle.overdueKm()),
                    idle.segments().stream()
                            .map(each -> new long[] {
                                network.segment(each.segment()).id().value(), days(each), each.everyDays()
                            })
                            .toList(),
                    worst(network, idle.segments()));
        }

        private static int days(SegmentDemand each) {
            Integer since = each.daysSince();
            return since == null ? -1 : since;
        }

        /** Segments of a road that wait equally long are one row. */
        private static List<Worst> worst(RoadNetwork network, List<SegmentDemand> segments) {
            Map<String, Worst> rows = new LinkedHashMap<>();
            for (SegmentDemand each : segments) {
                Road road = network.roadOf(each.segment());
                String key = days(each) + " " + road.id().value();
                Worst row = rows.get(key);
                if (row == null && rows.size() >= WORST_ROADS) {
                    break;
                }
                List<Long> own = new ArrayList<>(row == null ? List.of() : row.segments);
                own.add(network.segment(each.segment()).id().value());
                double km = (row == null ? 0 : row.km) + network.lengthMeters(each.segment()) / 1000;
                rows.put(key, new Worst(road.label(), road.roadClass(), days(each), each.everyDays(), km, own));
            }
            return rows.values().stream()
                    .map(row ->
                            new Worst(row.road, row.roadClass, row.days, row.everyDays, tenth(row.km), row.segments))
                    .toList();
        }
    }

    /** Part of a road; {@code days} -1 for never. */
    record Worst(String road, RoadClass roadClass, int days, int everyDays, double km, List<Long> segments) {}
}
