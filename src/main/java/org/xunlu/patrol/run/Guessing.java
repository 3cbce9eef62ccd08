package org.xunlu.patrol.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.DrivenPart;
import org.xunlu.patrol.planning.Tour;
import org.xunlu.patrol.planning.chance.HourEvenness;
import org.xunlu.patrol.planning.chance.Predictability;
import org.xunlu.patrol.planning.chance.VisitLog;
import org.xunlu.patrol.planning.day.UnitRoute;
import org.xunlu.patrol.shift.Shift;

/**
 * What somebody who watched for 28 days could guess, road by road and hour by hour. A day begins at midnight in China.
 *
 * @param test how well he guesses; null where the days watched are too few
 * @param hourEntropy how evenly visits fall on the hours driven at all, road by road: 1 where every hour is as likely
 * @param visits how many visits of a road in an hour it is made of
 */
public record Guessing(@Nullable Predictability test, double hourEntropy, long visits) {
    private static final int DAYS = Predictability.WATCHED;
    /** A history with fewer days on the road than this says nothing. */
    private static final int FEWEST_DAYS = 7;

    /**
     * Of a run, watched after what was really driven in the 28 days before it. Of a long one its first weeks are guessed: what
     * follows is as if the same were asked again.
     */
    static Guessing ofPlan(MadeRun run, List<DrivenPart> history) {
        int guessed = Math.min(run.days().size(), PlanTerms.SHORT);
        VisitLog watched = planned(run, history, guessed);
        int known = daysWithVisits(watched, DAYS);
        Predictability test = known < FEWEST_DAYS || daysWithVisits(watched, watched.days()) == known
                ? null
                : Predictability.of(watched, guessed);
        return of(
                guessed == run.days().size()
                        ? watched
                        : planned(run, history, run.days().size()),
                test);
    }

    private static VisitLog planned(MadeRun run, List<DrivenPart> history, int days) {
        RoadNetwork roads = run.request().network();
        Map<RoadId, Integer> numbers = numbers(roads);
        VisitLog log = new VisitLog(roads.roads().size(), DAYS + days);
        LocalDate first = run.request().terms().firstDay().minusDays(DAYS);
        note(log, roads, numbers, first, history);
        for (int day = 0; day < days; day++) {
            PlannedDay planned = run.days().get(day);
            for (int i = 0; i < planned.plan().routes().size(); i++) {
                note(log, DAYS + day, roads, numbers, planned, i);
            }
        }
        return log;
    }

    /** The log of a run's own days, with nothing known of those before it. */
    static VisitLog planned(MadeRun run) {
        RoadNetwork roads = run.request().network();
        VisitLog log = new VisitLog(roads.roads().size(), run.days().size());
        for (int day = 0; day < run.days().size(); day++) {
            PlannedDay planned = run.days().get(day);
            for (int i = 0; i < planned.plan().routes().size(); i++) {
                note(log, day, roads, numbers(roads), planned, i);
            }
        }
        return log;
    }

    /** Of what was driven in the days before one, the last of them guessed. */
    public static Guessing ofDriven(RoadNetwork roads, LocalDate today, List<DrivenPart> driven, int guessed) {
        VisitLog log = log(roads, today, driven, DAYS + guessed);
        Predictability test = daysWithVisits(log, log.days()) < FEWEST_DAYS ? null : Predictability.of(log, guessed);
        return of(log, test);
    }

    /** The log of so many days before one. */
    static VisitLog log(RoadNetwork roads, LocalDate today, List<DrivenPart> driven, int days) {
        VisitLog log = new VisitLog(roads.roads().size(), days);
        note(log, roads, numbers(roads), today.minusDays(days), driven);
        return log;
    }

    private static Guessing of(VisitLog log, @Nullable Predictability test) {
        long[][] byRoad = new long[log.segments()][VisitLog.HOURS];
        long all = 0;
        for (int day = 0; day < log.days(); day++) {
            for (int road = 0; road < log.segments(); road++) {
                for (int hour = 0; hour < VisitLog.HOURS; hour++) {
                    if (log.visited(day, road, hour)) {
                        byRoad[road][hour]++;
                        all++;
                    }
                }
            }
        }
        return new Guessing(test, HourEvenness.of(Arrays.asList(byRoad)), all);
    }

    private static int daysWithVisits(VisitLog log, int days) {
        int known = 0;
        for (int day = 0; day < days; day++) {
            boolean any = false;
            for (int road = 0; road < log.segments() && !any; road++) {
                any = log.visited(day, road);
            }
            known += any ? 1 : 0;
        }
        return known;
    }

    private static Map<RoadId, Integer> numbers(RoadNetwork roads) {
        Map<RoadId, Integer> numbers = new HashMap<>();
        roads.roads().forEach(road -> numbers.put(road.id(), numbers.size()));
        return numbers;
    }

    private static void note(
            VisitLog log, RoadNetwork roads, Map<RoadId, Integer> numbers, LocalDate first, List<DrivenPart> driven) {
        for (DrivenPart part : driven) {
            int segment = roads.indexOf(part.segment());
            long day = ChronoUnit.DAYS.between(first, LocalDate.ofInstant(part.at(), Shift.BRIGADE_TIME));
            if (segment >= 0 && day >= 0 && day < log.days()) {
                log.add((int) day, number(numbers, roads, segment), hour(part.at()));
            }
        }
    }

    private static void note(
            VisitLog log, int day, RoadNetwork roads, Map<RoadId, Integer> numbers, PlannedDay planned, int place) {
        UnitRoute route = planned.plan().routes().get(place);
        double seconds = planned.departures().get(place).getEpochSecond();
        for (Tour.Step step : route.tour().steps()) {
            log.add(day, number(numbers, roads, step.segment()), hour(Instant.ofEpochSecond((long) seconds)));
            seconds += Presence.seconds(roads.segment(step.segment()), step);
        }
    }

    private static int number(Map<RoadId, Integer> numbers, RoadNetwork roads, int segment) {
        return numbers.getOrDefault(roads.roadOf(segment).id(), 0);
    }

    private static int hour(Instant at) {
        return at.atZone(Shift.BRIGADE_TIME).getHour();
    }
}
