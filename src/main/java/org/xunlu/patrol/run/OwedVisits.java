package org.xunlu.patrol.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.xunlu.patrol.demand.SegmentDemand;
import org.xunlu.patrol.planning.arc.SearchControl;
import org.xunlu.patrol.planning.day.DayPlan;
import org.xunlu.patrol.planning.day.Demand;
import org.xunlu.patrol.planning.day.DutyUnit;
import org.xunlu.patrol.planning.day.PeriodDemand;
import org.xunlu.patrol.planning.day.PeriodPlan;
import org.xunlu.patrol.planning.day.PeriodPlanner;
import org.xunlu.patrol.planning.day.PeriodRequest;
import org.xunlu.patrol.planning.day.UnitRoute;

/**
 * Which visits are owed on which day of a run, and which of them are still missing. What a day could not take is carried
 * to the next, with more weight each time.
 */
final class OwedVisits {
    /** The days' deals need few rounds: each day is searched again with the units that are really there. */
    private static final long DEALING_ROUNDS = 200;

    private static final double CARRIED = 1.5;

    private final Map<Integer, Integer> period = new HashMap<>();
    private final Map<Integer, Double> weight = new HashMap<>();
    private final List<Set<Integer>> dealt = new ArrayList<>();
    /** Day → names of the units that were dealt its work. */
    private final List<Set<String>> turns = new ArrayList<>();

    private final Map<Integer, Integer> visitedIn = new HashMap<>();
    private final Map<Integer, Double> missing = new HashMap<>();
    private long owed;
    private long done;

    OwedVisits(RunRequest request, SearchControl control) {
        int days = request.days().size();
        for (SegmentDemand each : request.owed()) {
            Integer since = each.daysSince();
            int left = since == null ? 0 : Math.max(0, each.everyDays() - since);
            if (each.everyDays() <= days || left < days) {
                period.put(each.segment(), Math.min(days, each.everyDays()));
                weight.put(each.segment(), each.weight());
            }
        }
        if (days == 1) {
            dealt.add(period.keySet());
        } else {
            deal(request, control);
        }
    }

    private void deal(RunRequest request, SearchControl control) {
        Map<String, DutyUnit> units = new HashMap<>();
        request.days().forEach(day -> day.driving()
                .forEach(shift -> units.merge(
                        shift.name(),
                        shift.duty(),
                        (one, other) -> one.shiftSeconds() >= other.shiftSeconds() ? one : other)));
        List<DutyUnit> all = units.values().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
        List<PeriodDemand> demands = new ArrayList<>();
        period.forEach((segment, every) -> demands.add(new PeriodDemand(segment, every, weight(segment))));
        demands.sort((one, other) -> Integer.compare(one.segment(), other.segment()));
        PeriodPlan plan = new PeriodPlanner()
                .plan(
                        new PeriodRequest(
                                request.network(),
                                Set.of(),
                                demands,
                                all,
                                request.days().size(),
                                request.terms().seed(),
                                DEALING_ROUNDS),
                        control);
        for (int day = 0; day < request.days().size(); day++) {
            Set<Integer> segments = new HashSet<>();
            Set<String> turn = new HashSet<>();
            turns.add(turn);
            if (day < plan.days().size()) {
                DayPlan dealtDay = plan.days().get(day);
                dealtDay.routes().stream().map(UnitRoute::order).forEach(segments::addAll);
                segments.addAll(dealtDay.leftOut().keySet());
                dealtDay.routes()
                        .forEach(route -> turn.add(all.get(route.unit()).name()));
            }
            dealt.add(segments);
        }
        moveToWorkingDays(request);
        // out of reach on every day: wanted once, so that the reason is told
        dealt.get(0).addAll(plan.outOfReach().keySet());
    }

    /** What was dealt to a day without units goes to the working days in turn. */
    private void moveToWorkingDays(RunRequest request) {
        List<Integer> working = IntStream.range(0, dealt.size())
                .filter(day -> !request.days().get(day).driving().isEmpty())
                .boxed()
                .toList();
        int turn = 0;
        for (int day = 0; day < dealt.size() && !working.isEmpty(); day++) {
            if (request.days().get(day).driving().isEmpty()) {
                dealt.get(working.get(turn++ % working.size())).addAll(dealt.get(day));
                dealt.get(day).clear();
            }
        }
    }

    private double weight(int segment) {
        return weight.getOrDefault(segment, 1.0);
    }

    /** What is to be driven on a day: dealt to it, or carried over. */
    List<Demand> on(int day) {
        for (int segment : dealt.get(day)) {
            int number = day / period.getOrDefault(segment, 1);
            if (visitedIn.getOrDefault(segment, -1) != number) {
                missing.putIfAbsent(segment, weight(segment));
                owed++;
            } else {
                owed++;
                done++;
            }
        }
        return missing.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new Demand(each.getKey(), each.getValue()))
                .toList();
    }

    /** The units whose turn it is, so that few drive far and all drive equally much over the days; all where it is nobody's. */
    List<DutyShift> turn(int day, DutyDay duty) {
        if (turns.isEmpty()) {
            return duty.driving();
        }
        List<DutyShift> chosen = duty.driving().stream()
                .filter(shift -> turns.get(day).contains(shift.name()))
                .toList();
        return chosen.isEmpty() ? duty.driving() : chosen;
    }

    /** Notes what a day's plan drives over from end to end. */
    void note(int day, Set<Integer> driven) {
        driven.forEach(segment -> {
            visitedIn.put(segment, day / period.getOrDefault(segment, 1));
            if (missing.remove(segment) != null) {
                done++;
            }
        });
        missing.replaceAll((segment, weighed) -> weighed * CARRIED);
    }

    /** Whether a segment is owed a visit in these days. */
    boolean isOwed(int segment) {
        return period.containsKey(segment);
    }

    /** What is still missing after the last day. */
    Set<Integer> missing() {
        return missing.keySet();
    }

    /** How many visits were owed. */
    long owed() {
        return owed;
    }

    /** How many of them are planned. */
    long done() {
        return done;
    }
}
