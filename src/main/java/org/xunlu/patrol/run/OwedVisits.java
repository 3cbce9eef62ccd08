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
import org.xunlu.patrol.planning.day.Demand;
import org.xunlu.patrol.planning.day.DutyUnit;
import org.xunlu.patrol.planning.day.PeriodDemand;
import org.xunlu.patrol.planning.day.PeriodPlan;
import org.xunlu.patrol.planning.day.PeriodPlanner;
import org.xunlu.patrol.planning.day.PeriodRequest;

/**
 * Which visits are owed on which day of a run, and which of them are still missing. What a day could not take is carried
 * to the next, with more weight each time.
 */
final class OwedVisits {
    /** The days are searched again with the units that are really there, but go on from the tours dealt. */
    private static final long DEALING_ROUNDS = 4_000;
    /** Of a long plan no more than these in all. */
    private static final long MOST_DEALING_ROUNDS = 73_000;

    private static final double CARRIED = 1.5;

    private final Map<Integer, Integer> period = new HashMap<>();
    private final Map<Integer, Double> weight = new HashMap<>();
    private final List<Set<Integer>> dealt = new ArrayList<>();
    /** Day → the tours it was dealt. */
    private final List<List<DealtTour>> tours = new ArrayList<>();

    private final Map<Integer, Integer> visitedIn = new HashMap<>();
    private final Map<Integer, Double> missing = new HashMap<>();
    private final int days;
    private long owed;
    private long done;

    OwedVisits(RunRequest request, SearchControl control) {
        days = request.days().size();
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
                                roundsADay(request.terms()),
                                all.stream()
                                        .map(unit -> room(unit.name(), request))
                                        .toList()),
                        control);
        for (int day = 0; day < request.days().size(); day++) {
            List<DealtTour> own = new ArrayList<>();
            if (day < plan.days().size()) {
                plan.days().get(day).routes().forEach(route -> own.add(DealtTour.of(route, all, period.keySet())));
            }
            tours.add(own);
        }
        if (request.terms().keyHours()) {
            KeyDays.exchange(request, period, tours);
        }
        for (int day = 0; day < request.days().size(); day++) {
            Set<Integer> segments = new HashSet<>();
            tours.get(day).forEach(tour -> segments.addAll(tour.segments()));
            if (day < plan.days().size()) {
                segments.addAll(plan.days().get(day).leftOut().keySet());
            }
            dealt.add(segments);
        }
        moveToWorkingDays(request);
        if (request.terms().keyHours()) {
            KeyDays.move(request, period, dealt);
        }
        // out of reach on every day: wanted once, so that the reason is told
        dealt.get(0).addAll(plan.outOfReach().keySet());
    }

    /** Day → seconds of the longest shift of a unit. */
    private static List<Double> room(String unit, RunRequest request) {
        return request.days().stream()
                .map(day -> day.driving().stream()
                        .filter(shift -> shift.name().equals(unit))
                        .map(shift -> shift.duty().shiftSeconds())
                        .max(Double::compare)
                        .orElse(0.0))
                .toList();
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
                int other = working.get(turn++ % working.size());
                dealt.get(other).addAll(dealt.get(day));
                tours.get(other).addAll(tours.get(day));
                tours.get(day).clear();
                dealt.get(day).clear();
            }
        }
    }

    /** Search effort of dealing to one day. */
    static long roundsADay(PlanTerms terms) {
        return Math.min(Math.min(DEALING_ROUNDS, 4L * terms.rounds()), MOST_DEALING_ROUNDS / terms.days());
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

    /** The tours a day was dealt; none where nothing was dealt. */
    List<DealtTour> tours(int day) {
        return tours.isEmpty() ? List.of() : tours.get(day);
    }

    /**
     * Notes what a day's plan drives over from end to end.
     *
     * @return those of them that thereby had a visit they were owed, on purpose or on the way
     */
    Set<Integer> note(int day, Set<Integer> driven) {
        Set<Integer> earned = new HashSet<>();
        for (int segment : driven) {
            Integer every = period.get(segment);
            int number = every == null ? 0 : day / every;
            Integer before = visitedIn.put(segment, number);
            if (every != null && (before == null || before != number)) {
                earned.add(segment);
            }
            if (missing.remove(segment) != null) {
                done++;
            }
        }
        missing.replaceAll((segment, weighed) -> weighed * CARRIED);
        return earned;
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

    /** How many more were owed on the days from this one on, which were not planned any more. */
    long owedFrom(int day) {
        if (day == days) {
            return 0;
        }
        long asked = period.values().stream()
                .mapToLong(every -> Math.max(1, days / every))
                .sum();
        return Math.max(0, asked - owed);
    }

    /** How many of them are planned. */
    long done() {
        return done;
    }
}
