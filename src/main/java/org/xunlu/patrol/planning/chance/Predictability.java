package org.xunlu.patrol.planning.chance;

import java.util.Arrays;

/**
 * The spotter test: how well somebody who watched the patrols of 28 days guesses the next day's visits, segment by
 * segment and hour by hour.
 *
 * @param auc probability that his guess ranks a visit that happens above one that does not; a fixed timetable gives 1
 * @param frequencyAuc the same for a guess by the plain shares of roads and hours, which no plan with its contract can
 *     hide
 * @param days how many days were guessed
 */
public record Predictability(double auc, double frequencyAuc, int days) {
    /** Days watched before each guess. */
    public static final int WATCHED = 28;

    /** What he learned beyond plain frequencies; 0 for a plan whose timing is left to chance. */
    public double excess() {
        return auc - frequencyAuc;
    }

    /**
     * Lets a spotter guess each of the last days from the 28 before it.
     *
     * @param guessed how many of the last days; the log must be that much longer than 28 days
     */
    public static Predictability of(VisitLog log, int guessed) {
        if (guessed < 1 || log.days() < WATCHED + guessed) {
            throw new IllegalArgumentException("a log of " + log.days() + " days is too short");
        }
        double auc = 0;
        double frequency = 0;
        for (int day = log.days() - guessed; day < log.days(); day++) {
            boolean[] hits = hits(log, day);
            auc += RankTest.auc(new Spotter(log, day - WATCHED, day).guess(), hits);
            frequency += RankTest.auc(shares(log, day), hits);
        }
        return new Predictability(auc / guessed, frequency / guessed, guessed);
    }

    /**
     * What a spotter who watched the whole log would guess for the day after it: segment → hour → 0 to 1. The map of
     * roads to be driven at other hours.
     */
    public static double[][] forecast(VisitLog log) {
        double[] guess = new Spotter(log, Math.max(0, log.days() - WATCHED), log.days()).guess();
        double[][] forecast = new double[log.segments()][];
        for (int segment = 0; segment < forecast.length; segment++) {
            forecast[segment] = Arrays.copyOfRange(guess, segment * VisitLog.HOURS, (segment + 1) * VisitLog.HOURS);
        }
        return forecast;
    }

    private static boolean[] hits(VisitLog log, int day) {
        boolean[] hits = new boolean[log.segments() * VisitLog.HOURS];
        for (int i = 0; i < hits.length; i++) {
            hits[i] = log.visited(day, i / VisitLog.HOURS, i % VisitLog.HOURS);
        }
        return hits;
    }

    private static double[] shares(VisitLog log, int day) {
        Sightings seen = new Sightings(log, day - WATCHED, day);
        double[] shares = new double[log.segments() * VisitLog.HOURS];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = seen.independentShare(i / VisitLog.HOURS, i % VisitLog.HOURS);
        }
        return shares;
    }
}
