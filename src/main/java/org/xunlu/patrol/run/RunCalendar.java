package org.xunlu.patrol.run;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.RouteLeg;
import org.xunlu.patrol.demand.SegmentDemand;

/**
 * A long plan day by day, week by week and month by month. Kilometres; what is covered counts each road owed visits once in
 * its day, week or month, however often it is driven from end to end.
 *
 * @param classes length of the roads that are owed visits, by class
 * @param days those on which somebody drives
 * @param weeks by their Mondays
 * @param months by their first days
 */
public record RunCalendar(Map<RoadClass, Double> classes, List<Part> days, List<Part> weeks, List<Part> months) {
    /**
     * A day, week or month.
     *
     * @param from its first day
     * @param classes by class: driven and covered
     */
    public record Part(LocalDate from, Map<RoadClass, double[]> classes) {}

    /**
     * Sums up.
     *
     * @param owed what is owed visits
     * @param routes the legs of all routes of each day
     */
    public static RunCalendar of(
            RoadNetwork roads, List<SegmentDemand> owed, SortedMap<LocalDate, List<RouteLeg>> routes) {
        BitSet wanted = new BitSet();
        owed.forEach(each -> wanted.set(each.segment()));
        Map<RoadClass, Double> classes = new EnumMap<>(RoadClass.class);
        wanted.stream()
                .forEach(segment ->
                        classes.merge(roads.roadOf(segment).roadClass(), roads.lengthMeters(segment), Double::sum));
        classes.replaceAll((any, meters) -> tenth(meters));
        TreeMap<LocalDate, Sum> days = new TreeMap<>();
        TreeMap<LocalDate, Sum> weeks = new TreeMap<>();
        TreeMap<LocalDate, Sum> months = new TreeMap<>();
        routes.forEach((day, legs) -> {
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            List<Sum> sums = List.of(
                    days.computeIfAbsent(day, any -> new Sum(roads)),
                    weeks.computeIfAbsent(monday, any -> new Sum(roads)),
                    months.computeIfAbsent(day.withDayOfMonth(1), any -> new Sum(roads)));
            for (RouteLeg leg : legs) {
                int segment = roads.indexOf(leg.segment());
                if (segment >= 0) {
                    sums.forEach(sum -> sum.add(segment, leg, wanted));
                }
            }
        });
        return new RunCalendar(classes, parts(days), parts(weeks), parts(months));
    }

    private static List<Part> parts(SortedMap<LocalDate, Sum> sums) {
        List<Part> parts = new ArrayList<>();
        sums.forEach((from, sum) -> parts.add(new Part(from, sum.classes())));
        return parts;
    }

    /** Whether a leg inspects its segment, on purpose or by driving it from end to end. */
    static boolean inspects(RouteLeg leg) {
        return leg.required() || Math.abs(leg.toFraction() - leg.fromFraction()) == 1;
    }

    private static double tenth(double meters) {
        return Math.round(meters / 100) / 10.0;
    }

    private static final class Sum {
        private final RoadNetwork roads;
        private final Map<RoadClass, double[]> meters = new EnumMap<>(RoadClass.class);
        private final BitSet covered = new BitSet();

        Sum(RoadNetwork roads) {
            this.roads = roads;
        }

        void add(int segment, RouteLeg leg, BitSet wanted) {
            double[] both = meters.computeIfAbsent(roads.roadOf(segment).roadClass(), any -> new double[2]);
            double length = roads.lengthMeters(segment);
            both[0] += length * Math.abs(leg.toFraction() - leg.fromFraction());
            if (inspects(leg) && wanted.get(segment) && !covered.get(segment)) {
                covered.set(segment);
                both[1] += length;
            }
        }

        Map<RoadClass, double[]> classes() {
            meters.values().forEach(both -> {
                both[0] = tenth(both[0]);
                both[1] = tenth(both[1]);
            });
            return meters;
        }
    }
}
