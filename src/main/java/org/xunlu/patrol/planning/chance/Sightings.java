package org.xunlu.patrol.planning.chance;

import java.util.Arrays;

/** What was seen on the days from one to before another, counted. */
final class Sightings {
    private static final int WEEK = 7;

    private final VisitLog log;
    private final int from;
    private final int until;
    private final int[] bySegment;
    private final int[] byHour = new int[VisitLog.HOURS];
    private final int[] byBoth;
    /** Days between the last two visits of a segment in an hour; 0 where there were not two. */
    private final int[] interval;

    private final int[] lastDay;
    private double all;

    Sightings(VisitLog log, int from, int until) {
        this.log = log;
        this.from = from;
        this.until = until;
        int cells = log.segments() * VisitLog.HOURS;
        bySegment = new int[log.segments()];
        byBoth = new int[cells];
        interval = new int[cells];
        lastDay = new int[cells];
        Arrays.fill(lastDay, -1);
        for (int day = from; day < until; day++) {
            for (int segment = 0; segment < log.segments(); segment++) {
                for (int hour = 0; hour < VisitLog.HOURS; hour++) {
                    if (log.visited(day, segment, hour)) {
                        count(day, segment, hour);
                    }
                }
            }
        }
    }

    private void count(int day, int segment, int hour) {
        int cell = segment * VisitLog.HOURS + hour;
        bySegment[segment]++;
        byHour[hour]++;
        byBoth[cell]++;
        all++;
        interval[cell] = lastDay[cell] < 0 ? 0 : day - lastDay[cell];
        lastDay[cell] = day;
    }

    double hourShare(int hour) {
        return all == 0 ? 0 : byHour[hour] / all;
    }

    /** Visits a day to expect if roads and hours had nothing to do with each other. */
    double independentShare(int segment, int hour) {
        return until == from ? 0 : bySegment[segment] * hourShare(hour) / (until - from);
    }

    /** Logarithm of how much more often the two met than that, drawn to nothing where little was seen. */
    double lift(int segment, int hour) {
        double expected = independentShare(segment, hour) * (until - from);
        return Math.log((byBoth[segment * VisitLog.HOURS + hour] + 1) / (expected + 1));
    }

    /** The same of the weekday to be guessed alone. */
    double weekdayLift(int segment, int hour) {
        double met = 0;
        double days = 0;
        for (int day = until - WEEK; day >= from; day -= WEEK) {
            met += log.visited(day, segment, hour) ? 1 : 0;
            days++;
        }
        return Math.log((met + 0.5) / (independentShare(segment, hour) * days + 0.5));
    }

    boolean yesterday(int segment, int hour) {
        return until > from && log.visited(until - 1, segment, hour);
    }

    boolean yesterday(int segment) {
        return until > from && log.visited(until - 1, segment);
    }

    /** Whether the last interval between visits would end on the day to be guessed. */
    boolean due(int segment, int hour) {
        int cell = segment * VisitLog.HOURS + hour;
        return interval[cell] > 0 && lastDay[cell] + interval[cell] == until;
    }
}
