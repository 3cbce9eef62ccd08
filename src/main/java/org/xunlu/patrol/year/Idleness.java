package org.xunlu.patrol.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.demand.SegmentDemand;

/**
 * How long the roads that are owed visits have been waiting.
 *
 * @param meanDays by length; those never driven are left out
 * @param worst the longest in days
 * @param neverKm no visit known
 * @param overdueKm waiting longer than their period
 * @param segments the longest waiting first, those never driven before all
 */
public record Idleness(double meanDays, int worst, double neverKm, double overdueKm, List<SegmentDemand> segments) {
    public Idleness {
        segments = List.copyOf(segments);
    }

    /** Of what is owed on a day. */
    public static Idleness of(RoadNetwork network, List<SegmentDemand> owed) {
        double meters = 0;
        double days = 0;
        double never = 0;
        double overdue = 0;
        int worst = 0;
        for (SegmentDemand each : owed) {
            double length = network.lengthMeters(each.segment());
            Integer since = each.daysSince();
            overdue += each.due() ? length : 0;
            if (since == null) {
                never += length;
                continue;
            }
            meters += length;
            days += length * since;
            worst = Math.max(worst, since);
        }
        List<SegmentDemand> sorted = new ArrayList<>(owed);
        sorted.sort(Comparator.comparingInt((SegmentDemand each) -> -waiting(each.daysSince()))
                .thenComparingInt(SegmentDemand::segment));
        return new Idleness(meters == 0 ? 0 : days / meters, worst, never / 1000, overdue / 1000, sorted);
    }

    private static int waiting(@Nullable Integer days) {
        return days == null ? Integer.MAX_VALUE : days;
    }
}
