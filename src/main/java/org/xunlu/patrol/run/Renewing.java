package org.xunlu.patrol.run;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.RouteLeg;
import org.xunlu.patrol.demand.SegmentDemand;
import org.xunlu.refusal.Refusal;

/** What the rest of a long plan is planned anew from. */
final class Renewing {
    private Renewing() {}

    /** The first day after what is drawn up that is still to come. */
    static LocalDate from(PlanRun run, LocalDate today) {
        LocalDate drawn = run.patrols().stream()
                .map(PlanRun.Member::day)
                .max(LocalDate::compareTo)
                .map(day -> day.plusDays(1))
                .orElse(run.terms().firstDay());
        LocalDate tomorrow = today.plusDays(1);
        LocalDate from = drawn.isBefore(tomorrow) && run.terms().firstDay().isBefore(tomorrow) ? tomorrow : drawn;
        if (run.later() == null || !Span.of(run.terms()).holds(from)) {
            throw Refusal.conflict("plan.nothing_left", Map.of());
        }
        return from;
    }

    /** The terms of the rest. */
    static PlanTerms terms(PlanRun run, LocalDate from, long seed) {
        int days = (int) ChronoUnit.DAYS.between(from, Span.of(run.terms()).to()) + 1;
        return run.terms().with(seed).of(from, days);
    }

    /** What is owed on the first day of the rest, if until then what is drawn up has been driven. */
    static List<SegmentDemand> since(RunRequest rest, List<PlanRunBook.DrawnLeg> kept) {
        LocalDate first = rest.terms().firstDay();
        Map<SegmentId, Integer> visited = new HashMap<>();
        kept.stream()
                .filter(each -> RunCalendar.inspects(each.leg()))
                .forEach(each -> visited.merge(
                        each.leg().segment(), (int) ChronoUnit.DAYS.between(each.day(), first), Math::min));
        return rest.owed().stream()
                .map(each -> since(
                        each, visited.get(rest.network().segment(each.segment()).id())))
                .toList();
    }

    private static SegmentDemand since(SegmentDemand each, @Nullable Integer days) {
        Integer before = each.daysSince();
        if (days == null || (before != null && before <= days)) {
            return each;
        }
        return new SegmentDemand(
                each.segment(),
                each.everyDays(),
                days,
                days >= each.everyDays(),
                each.closed(),
                each.weight(),
                each.risks());
    }

    /** The legs of each day. */
    static SortedMap<LocalDate, List<RouteLeg>> routes(List<Sketch> sketches) {
        return routes(sketches, List.of());
    }

    /** The same with those that are drawn up. */
    static SortedMap<LocalDate, List<RouteLeg>> routes(List<Sketch> sketches, List<PlanRunBook.DrawnLeg> drawn) {
        SortedMap<LocalDate, List<RouteLeg>> routes = new TreeMap<>();
        drawn.forEach(each ->
                routes.computeIfAbsent(each.day(), any -> new ArrayList<>()).add(each.leg()));
        sketches.forEach(each ->
                routes.computeIfAbsent(each.day(), any -> new ArrayList<>()).addAll(each.legs()));
        return routes;
    }
}
