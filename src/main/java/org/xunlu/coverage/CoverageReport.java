package org.xunlu.coverage;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.SegmentId;

/**
 * Visits counted against a network: driven length counts each passing, covered length each metre once. Visits of
 * segments the network no longer has are left out.
 */
public final class CoverageReport {
    /** Classes of public roads; streets of towns and the rest are no patrol kilometres (domain: patrol_km). */
    private static final Set<RoadClass> PATROLLED = Set.of(
            RoadClass.EXPRESSWAY,
            RoadClass.NATIONAL,
            RoadClass.PROVINCIAL,
            RoadClass.COUNTY,
            RoadClass.TOWNSHIP,
            RoadClass.VILLAGE);

    private final Map<RoadClass, ClassShare> classes;
    private final ClassShare total;
    private final Map<Long, SegmentShare> segments;

    private CoverageReport(Map<RoadClass, ClassShare> classes, ClassShare total, Map<Long, SegmentShare> segments) {
        this.classes = classes;
        this.total = total;
        this.segments = segments;
    }

    /** Whether kilometres on roads of this class are patrol kilometres. */
    static boolean isPatrolled(RoadClass roadClass) {
        return PATROLLED.contains(roadClass);
    }

    /** Counts. */
    public static CoverageReport of(RoadNetwork network, List<SegmentVisit> visits) {
        Map<SegmentId, Count> counts = new HashMap<>();
        visits.forEach(visit ->
                counts.computeIfAbsent(visit.segment(), id -> new Count()).add(visit));
        Map<RoadClass, double[]> sums = new EnumMap<>(RoadClass.class);
        Map<Long, SegmentShare> shares = new TreeMap<>();
        for (int i = 0; i < network.segmentCount(); i++) {
            RoadSegment segment = network.segment(i);
            double[] sum = sums.computeIfAbsent(network.roadOf(i).roadClass(), roadClass -> new double[3]);
            double length = network.lengthMeters(i);
            sum[0] += length;
            Count count = counts.get(segment.id());
            if (count != null) {
                sum[1] += count.union.share() * length;
                sum[2] += count.meters;
                shares.put(segment.id().value(), count.share());
            }
        }
        Map<RoadClass, ClassShare> classes = new EnumMap<>(RoadClass.class);
        double[] all = new double[3];
        sums.forEach((roadClass, sum) -> {
            classes.put(roadClass, ClassShare.of(sum));
            if (PATROLLED.contains(roadClass)) {
                for (int i = 0; i < all.length; i++) {
                    all[i] += sum[i];
                }
            }
        });
        return new CoverageReport(classes, ClassShare.of(all), shares);
    }

    /** By class, highest first; classes the network has none of are left out. */
    public Map<RoadClass, ClassShare> classes() {
        return classes;
    }

    /** The public roads together: what a brigade answers for (domain: coverage_ratio, patrol_km). */
    public ClassShare total() {
        return total;
    }

    /** Driven on public roads, each passing counted (domain: patrol_km). */
    public double patrolKm() {
        return total.drivenKm();
    }

    /** How many segments were touched. */
    public int segments() {
        return segments.size();
    }

    /** The touched segments, by the value of their id. */
    public Map<Long, SegmentShare> segmentShares() {
        return segments;
    }

    /**
     * Lengths.
     *
     * @param totalKm of the network
     * @param coveredKm driven at least once
     * @param percent covered of total
     * @param drivenKm driven, each passing counted
     */
    public record ClassShare(double totalKm, double coveredKm, double percent, double drivenKm) {
        private static ClassShare of(double[] meters) {
            double percent = meters[0] > 0 ? 100 * meters[1] / meters[0] : 0;
            return new ClassShare(meters[0] / 1000, meters[1] / 1000, percent, meters[2] / 1000);
        }
    }

    /**
     * What was driven of one segment.
     *
     * @param visits how many passings
     * @param last end of the last
     * @param parts driven at least once: pairs of fractions, lower first
     */
    public record SegmentShare(int visits, Instant last, List<List<Double>> parts) {}

    private static final class Count {
        private final FractionUnion union = new FractionUnion();
        private double meters;
        private int visits;
        private Instant last = Instant.MIN;

        void add(SegmentVisit visit) {
            if (visit.isCertain()) {
                union.add(visit.low(), visit.high());
            }
            meters += visit.meters();
            visits++;
            last = visit.left().isAfter(last) ? visit.left() : last;
        }

        SegmentShare share() {
            return new SegmentShare(visits, last, union.pairs());
        }
    }
}
