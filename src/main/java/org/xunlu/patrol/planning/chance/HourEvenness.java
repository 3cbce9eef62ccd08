package org.xunlu.patrol.planning.chance;

import java.util.Collection;

/**
 * How evenly visits fall on the hours driven at all, road by road and weighed by visits: Shannon's entropy of each road's
 * hours, in parts of what it could be at most. Few visits cannot spread over many hours, and no road can hide in hours in
 * which nobody drives.
 */
public final class HourEvenness {
    private static final double LN_2 = Math.log(2);

    private HourEvenness() {}

    /**
     * 0 to 1, where 1 says that every hour is as likely; 0 where there are no visits.
     *
     * @param roads visits by hour of the day, an array of {@link VisitLog#HOURS} for each road
     */
    public static double of(Collection<long[]> roads) {
        long[] byHour = new long[VisitLog.HOURS];
        for (long[] road : roads) {
            for (int hour = 0; hour < VisitLog.HOURS; hour++) {
                byHour[hour] += road[hour];
            }
        }
        double most = bits(byHour);
        double weighed = 0;
        for (long[] road : roads) {
            long visits = sum(road);
            double reach = Math.min(most, Math.log((double) Math.max(1, visits)) / LN_2);
            weighed += visits * (reach <= 0 ? 1 : Math.min(1, bits(road) / reach));
        }
        long all = sum(byHour);
        return all == 0 ? 0 : weighed / all;
    }

    private static double bits(long[] counts) {
        double all = sum(counts);
        double bits = 0;
        for (long count : counts) {
            if (count > 0) {
                bits -= count / all * Math.log(count / all) / LN_2;
            }
        }
        return bits;
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}
