package org.xunlu.patrol.year;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;

/** Adds up visits of segments to days, classes, roads and hours in one pass; a day or hour is one in China. */
public final class YearSum {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final RoadNetwork network;
    private final Map<LocalDate, Map<Integer, Share>> days = new TreeMap<>();
    private final Set<RoadHourOfDay> visits = new HashSet<>();

    /** On these roads; visits of segments it no longer has are left out. */
    public YearSum(RoadNetwork network) {
        this.network = network;
    }

    private record RoadHourOfDay(LocalDate day, long roadId, int hour) {}

    /** What was driven of a segment on a day, its covered part taken as one piece. */
    private static final class Share {
        private double meters;
        private double low = 1;
        private double high;
    }

    /**
     * Adds a visit.
     *
     * @param fromFraction along the segment where it began, 0 to 1
     * @param toFraction where it ended
     */
    public void add(
            LocalDate day, SegmentId segment, Instant entered, double meters, double fromFraction, double toFraction) {
        int index = network.indexOf(segment);
        if (index < 0) {
            return;
        }
        Share share = days.computeIfAbsent(day, any -> new HashMap<>()).computeIfAbsent(index, any -> new Share());
        share.meters += meters;
        share.low = Math.min(share.low, Math.min(fromFraction, toFraction));
        share.high = Math.max(share.high, Math.max(fromFraction, toFraction));
        visits.add(new RoadHourOfDay(
                day, network.roadOf(index).id().value(), entered.atZone(CHINA).getHour()));
    }

    /** By day and class, in their order; days without visits are left out. */
    public List<ClassDay> classDays() {
        List<ClassDay> rows = new ArrayList<>();
        days.forEach((day, segments) -> {
            Map<RoadClass, double[]> sums = new EnumMap<>(RoadClass.class);
            segments.forEach((segment, share) -> {
                double[] sum = sums.computeIfAbsent(network.roadOf(segment).roadClass(), any -> new double[2]);
                sum[0] += share.meters;
                sum[1] += (share.high - share.low) * network.lengthMeters(segment);
            });
            sums.forEach((roadClass, sum) -> rows.add(new ClassDay(day, roadClass, sum[0] / 1000, sum[1] / 1000)));
        });
        return rows;
    }

    /** By month, road and hour. */
    public List<RoadHour> roadHours() {
        Map<RoadHour, Integer> counts = new HashMap<>();
        for (RoadHourOfDay each : visits) {
            int month = each.day.getYear() * 100 + each.day.getMonthValue();
            counts.merge(new RoadHour(month, each.roadId, each.hour, 0), 1, Integer::sum);
        }
        List<RoadHour> rows = new ArrayList<>();
        counts.forEach((key, count) -> rows.add(new RoadHour(key.month(), key.roadId(), key.hour(), count)));
        return rows;
    }
}
