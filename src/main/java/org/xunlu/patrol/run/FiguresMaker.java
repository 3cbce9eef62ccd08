package org.xunlu.patrol.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadLocation;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.DrivenPart;
import org.xunlu.patrol.demand.SegmentDemand;
import org.xunlu.patrol.planning.Tour;
import org.xunlu.patrol.planning.chance.Predictability;
import org.xunlu.patrol.planning.day.FairDeal;
import org.xunlu.patrol.planning.day.LeftOutReason;
import org.xunlu.patrol.planning.day.UnitRoute;

/** Adds up what a run amounts to. */
final class FiguresMaker {
    private static final double NEAR_METERS = 50;

    private final MadeRun run;
    private final RoadNetwork roads;
    /** Segment → the last day of the run on which it is driven. */
    private final Map<Integer, Integer> lastDay = new HashMap<>();

    FiguresMaker(MadeRun run) {
        this.run = run;
        this.roads = run.request().network();
        for (int day = 0; day < run.days().size(); day++) {
            int at = day;
            RunPlanner.driven(run.days().get(day).plan()).forEach(segment -> lastDay.put(segment, at));
        }
    }

    RunFigures make(
            List<RunFigures.Try> tries,
            double poolBits,
            List<DrivenPart> history,
            List<RunFigures.Astray> astray,
            Supply supply,
            boolean finished) {
        List<RunFigures.ByClass> byClass = byClass();
        double[] idle = idleness();
        double bound = run.days().stream()
                .mapToDouble(day -> day.plan().figures().boundSeconds())
                .sum();
        Incidents incidents = new Incidents(roads, run.request().owed());
        List<List<ReservePost>> posts = posts(incidents);
        ResponseTimes response = ResponseTimes.of(run, incidents, posts);
        Guessing guessing = Guessing.ofPlan(run, history);
        Predictability test = guessing.test();
        List<RunFigures.UnitWork> units = units();
        DutyTurns.Hands hands = DutyTurns.hands(
                run.request().days(),
                run.days().stream().map(PlannedDay::duty).toList(),
                run.days().stream().map(PlannedDay::plan).toList());
        double mean = FairDeal.meanShare(hands.drivers(), hands.outings());
        double most = FairDeal.mostShare(hands.drivers(), hands.outings());
        double least = FairDeal.leastShare(hands.drivers(), hands.outings());
        return new RunFigures(
                run.days().size(),
                run.owed(),
                tenth(100 * run.visited()),
                tenth(byClass.stream().mapToDouble(RunFigures.ByClass::wantedKm).sum()),
                tenth(byClass.stream()
                        .mapToDouble(RunFigures.ByClass::coveredKm)
                        .sum()),
                byClass,
                tenth(run.drivenMeters() / 1000),
                tenth(run.seconds() / 3600),
                tenth(100 * run.deadhead()),
                tenth(mean == 0 ? 0 : 100 * (most / mean - 1)),
                tenth(mean == 0 ? 0 : 100 * (least / mean - 1)),
                tenth(idle[0]),
                (int) idle[1],
                tenth(idle[2] / 1000),
                response == null ? null : (Double) tenth(response.meanMinutes()),
                response == null ? null : (Double) tenth(response.p90Minutes()),
                tenth(bound / 3600),
                tenth(bound == 0 ? 0 : 100 * (run.seconds() / bound - 1)),
                tenth(100 * guessing.hourEntropy()),
                test == null ? null : (Double) thousandth(test.auc()),
                test == null ? null : (Double) thousandth(test.frequencyAuc()),
                test == null ? null : (Double) thousandth(test.excess()),
                poolBits,
                tries,
                units,
                leftOut(),
                astray,
                reserves(posts),
                new KeyFiguresMaker(run).make(),
                finished,
                supply);
    }

    private List<List<ReservePost>> posts(Incidents incidents) {
        ReservePosts posts = new ReservePosts(roads, run.request().owed(), incidents);
        int days = run.days().size();
        // of a long plan those of its first weeks; later ones when the rest is planned anew with the shifts of then
        return IntStream.range(0, days)
                .mapToObj(day -> day < PlanTerms.SHORT || ResponseTimes.samples(day, days)
                        ? posts.of(Presence.of(run, day))
                        : List.<ReservePost>of())
                .toList();
    }

    private List<RunFigures.Reserve> reserves(List<List<ReservePost>> posts) {
        List<RunFigures.Reserve> rows = new ArrayList<>();
        for (int day = 0; day < posts.size(); day++) {
            LocalDate date = run.days().get(day).duty().day();
            for (ReservePost post : posts.get(day)) {
                LonLat at = roads.positionAt(post.at().segment(), post.at().fraction());
                Waiting reserve = post.reserve();
                rows.add(new RunFigures.Reserve(
                        date,
                        reserve.unit().value(),
                        reserve.name(),
                        reserve.from(),
                        reserve.to(),
                        at.lon(),
                        at.lat(),
                        roads.findLocation(at, NEAR_METERS)
                                .map(RoadLocation::text)
                                .orElse(""),
                        tenth(post.wayMinutes()),
                        tenth(post.meanMinutes()),
                        tenth(post.atBaseMinutes())));
            }
        }
        return rows;
    }

    private List<RunFigures.ByClass> byClass() {
        Map<RoadClass, double[]> meters = new EnumMap<>(RoadClass.class);
        for (SegmentDemand each : run.request().owed()) {
            boolean covered = lastDay.containsKey(each.segment());
            boolean left = run.leftOut().containsKey(each.segment());
            boolean owed = left || (covered && isOwed(each));
            if (owed) {
                double[] both =
                        meters.computeIfAbsent(roads.roadOf(each.segment()).roadClass(), any -> new double[2]);
                both[0] += roads.lengthMeters(each.segment());
                both[1] += covered ? roads.lengthMeters(each.segment()) : 0;
            }
        }
        List<RunFigures.ByClass> rows = new ArrayList<>();
        meters.forEach((roadClass, both) -> rows.add(new RunFigures.ByClass(
                roadClass, tenth(both[0] / 1000), tenth(both[1] / 1000), tenth(100 * both[1] / both[0]))));
        return rows;
    }

    private boolean isOwed(SegmentDemand each) {
        int days = run.request().days().size();
        Integer since = each.daysSince();
        return each.everyDays() <= days || (since == null ? 0 : each.everyDays() - since) < days;
    }

    /** Mean and worst days since the last visit when the run is over, and metres never visited. */
    private double[] idleness() {
        double meters = 0;
        double days = 0;
        double worst = 0;
        double never = 0;
        int end = run.days().size();
        for (SegmentDemand each : run.request().owed()) {
            Integer last = lastDay.get(each.segment());
            Integer since = each.daysSince();
            double length = roads.lengthMeters(each.segment());
            if (last == null && since == null) {
                never += length;
                continue;
            }
            double idle = last != null ? end - last : Objects.requireNonNull(since) + end;
            meters += length;
            days += length * idle;
            worst = Math.max(worst, idle);
        }
        return new double[] {meters == 0 ? 0 : days / meters, worst, never};
    }

    private List<RunFigures.UnitWork> units() {
        Map<Long, double[]> work = new LinkedHashMap<>();
        Map<Long, String> names = new HashMap<>();
        for (int number = 0; number < run.days().size(); number++) {
            PlannedDay day = run.days().get(number);
            run.request().days().get(number).driving().forEach(shift -> {
                names.put(shift.unit().value(), shift.name());
                double[] sums = work.computeIfAbsent(shift.unit().value(), any -> new double[5]);
                sums[0]++;
                sums[4] += shift.duty().shiftSeconds();
            });
            for (UnitRoute route : day.plan().routes()) {
                double[] sums = work.computeIfAbsent(day.shift(route).unit().value(), any -> new double[5]);
                for (Tour.Step step : route.tour().steps()) {
                    double meters =
                            roads.lengthMeters(step.segment()) * Math.abs(step.toFraction() - step.fromFraction());
                    sums[1] += meters;
                    sums[2] += step.required() ? meters : 0;
                }
                sums[3] += route.tour().seconds();
            }
        }
        List<RunFigures.UnitWork> rows = new ArrayList<>();
        work.forEach((unit, sums) -> rows.add(new RunFigures.UnitWork(
                unit,
                names.getOrDefault(unit, ""),
                (int) sums[0],
                tenth(sums[1] / 1000),
                tenth(sums[2] / 1000),
                tenth(sums[3] / 3600),
                tenth(sums[4] == 0 ? 0 : 100 * sums[3] / sums[4]))));
        rows.sort(Comparator.comparing(RunFigures.UnitWork::unit));
        return rows;
    }

    private List<RunFigures.Left> leftOut() {
        Map<Integer, Double> weights = new HashMap<>();
        run.request().owed().forEach(each -> weights.put(each.segment(), each.weight()));
        Map<LeftOutReason, Map<Road, List<Integer>>> byReason = new EnumMap<>(LeftOutReason.class);
        run.leftOut().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> byReason.computeIfAbsent(
                        each.getValue(), any -> new LinkedHashMap<>())
                .computeIfAbsent(roads.roadOf(each.getKey()), any -> new ArrayList<>())
                .add(each.getKey()));
        List<RunFigures.Left> rows = new ArrayList<>();
        byReason.forEach((reason, byRoad) -> byRoad.forEach((road, segments) -> rows.add(new RunFigures.Left(
                reason,
                road.routeCode(),
                road.name(),
                road.roadClass(),
                tenth(segments.stream().mapToDouble(roads::lengthMeters).sum() / 1000),
                tenth(segments.stream()
                        .mapToDouble(segment -> weights.getOrDefault(segment, 1.0))
                        .max()
                        .orElse(1)),
                segments.stream()
                        .map(segment -> roads.segment(segment).id().value())
                        .toList()))));
        rows.sort(Comparator.comparingDouble((RunFigures.Left row) -> -row.weight())
                .thenComparing(row -> -row.km())
                .thenComparing(RunFigures.Left::routeCode));
        return rows;
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static double thousandth(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
