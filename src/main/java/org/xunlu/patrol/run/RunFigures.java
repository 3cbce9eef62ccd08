package org.xunlu.patrol.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.RoadClass;
import org.xunlu.patrol.planning.day.LeftOutReason;

/**
 * What a run amounts to. Shares are per cent.
 *
 * @param days how many days were planned
 * @param owedVisits visits of segments owed
 * @param visitsPercent of them planned
 * @param wantedKm length of the segments owed at least one visit
 * @param coveredKm of it visited at least once
 * @param byClass the same by road class
 * @param drivenKm driven in all
 * @param hours driven in all
 * @param deadheadPercent of the driven length, not inspected
 * @param imbalancePercent most work of a unit over that of all together, by share of its shifts
 * @param leastImbalancePercent however these tours are dealt among the units of their bases, it is no less
 * @param idleMeanDays mean days since the last visit at the end of the run, by length
 * @param idleWorstDays the longest
 * @param neverKm owed roads of which no visit is known, before or in the run
 * @param responseMeanMinutes to an incident from the nearest unit; null while nobody is on the road
 * @param responseP90Minutes nine of ten are reached within this
 * @param boundHours no plan that covers the same takes less
 * @param gapPercent how far the hours are above that
 * @param hourEntropyPercent how evenly a road's visits fall on the hours driven
 * @param auc how well a spotter guesses; null where nothing is known of the 28 days before
 * @param frequencyAuc what he guesses from plain shares
 * @param excess what watching the timing adds
 * @param poolBits bits of chance in drawing this plan among the tries
 * @param tries every plan of the pool
 * @param units the work of each unit
 * @param leftOut what is not covered, road by road and reason
 * @param astray units on duty that were not planned
 * @param reserves where each reserve had best wait, day by day
 * @param keyHours how far roads are passed in the hours they are wanted; null where none are
 * @param finished whether the search came to its end; a plan ended early has the days and tries found until then
 * @param supply what it supposes of shifts and certificates
 */
public record RunFigures(
        int days,
        long owedVisits,
        double visitsPercent,
        double wantedKm,
        double coveredKm,
        List<ByClass> byClass,
        double drivenKm,
        double hours,
        double deadheadPercent,
        double imbalancePercent,
        double leastImbalancePercent,
        double idleMeanDays,
        int idleWorstDays,
        double neverKm,
        @Nullable Double responseMeanMinutes,
        @Nullable Double responseP90Minutes,
        double boundHours,
        double gapPercent,
        double hourEntropyPercent,
        @Nullable Double auc,
        @Nullable Double frequencyAuc,
        @Nullable Double excess,
        double poolBits,
        List<Try> tries,
        List<UnitWork> units,
        List<Left> leftOut,
        List<Astray> astray,
        List<Reserve> reserves,
        @Nullable KeyFigures keyHours,
        boolean finished,
        Supply supply) {

    /** Coverage of a class. */
    public record ByClass(RoadClass roadClass, double wantedKm, double coveredKm, double percent) {}

    /**
     * A plan of the pool.
     *
     * @param fit whether it is as good as the best, but for a little
     * @param chosen whether it is this run
     */
    public record Try(
            long seed,
            double visitsPercent,
            double coveredKm,
            double hours,
            double deadheadPercent,
            boolean fit,
            boolean chosen) {}

    /** What a unit drives in the run. */
    public record UnitWork(
            long unitId, String unit, int shifts, double km, double requiredKm, double hours, double shiftPercent) {}

    /** Part of a road that is not covered. */
    public record Left(
            LeftOutReason reason,
            String routeCode,
            String roadName,
            RoadClass roadClass,
            double km,
            double weight,
            List<Long> segments) {}

    /**
     * Where a reserve had best wait on a day, so that somebody is soonest at an incident.
     *
     * @param lon of the place, WGS84
     * @param lat of the place, WGS84
     * @param place road and chainage
     * @param wayMinutes from its base to there; 0 where it had best wait at its base
     * @param meanMinutes from the nearest unit to an incident with all reserves at their posts
     * @param atBaseMinutes the same with all reserves at their bases
     */
    public record Reserve(
            LocalDate day,
            long unitId,
            String unit,
            Instant from,
            Instant to,
            double lon,
            double lat,
            String place,
            double wayMinutes,
            double meanMinutes,
            double atBaseMinutes) {}

    /** A unit on duty that was not planned. */
    public record Astray(String unit, Reason reason) {
        /** What hinders. */
        public enum Reason {
            NO_BASE,
            BASE_OFF_ROADS,
            TOO_FEW_CERTIFIED
        }
    }
}
