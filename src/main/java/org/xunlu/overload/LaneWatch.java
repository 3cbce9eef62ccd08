package org.xunlu.overload;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sees in the records themselves what instruments do not tell: trucks split in two or merged into one, and trucks so
 * close that the scale cannot part them. It remembers the last record of each lane; records that come out of their order
 * are judged alone. Thread-safe.
 */
final class LaneWatch {
    private static final Duration ONE_TRUCK = Duration.ofSeconds(2);
    private static final Duration TOO_CLOSE = Duration.ofMillis(800);
    private static final int LONGEST_SPACING_MM = 15_000;
    private static final int MOST_LANES = 10_000;
    private static final int DIFFERENT = 3;

    private record Lane(CheckpointId place, int lane) {}

    private record Seen(String recordCode, Instant at, Plate plate) {}

    private final Map<Lane, Seen> last = new LinkedHashMap<>();

    /** The anomalies of a record: those it tells of itself, and those seen. */
    synchronized Set<Anomaly> see(Weighing weighing) {
        EnumSet<Anomaly> anomalies = EnumSet.noneOf(Anomaly.class);
        anomalies.addAll(weighing.motion().anomalies());
        if (merged(weighing)) {
            anomalies.add(Anomaly.MERGED);
        }
        if (weighing.lane() > 0) {
            Lane lane = new Lane(weighing.checkpoint(), weighing.lane());
            Seen before = last.get(lane);
            if (before != null && !before.recordCode.equals(weighing.recordCode())) {
                follow(before, weighing, anomalies);
            }
            if (before == null || before.at.isBefore(weighing.capturedAt())) {
                if (last.size() >= MOST_LANES) {
                    last.clear();
                }
                last.put(
                        lane,
                        new Seen(
                                weighing.recordCode(),
                                weighing.capturedAt(),
                                weighing.plates().plate()));
            }
        }
        return anomalies;
    }

    private static void follow(Seen before, Weighing weighing, Set<Anomaly> anomalies) {
        Duration gap = Duration.between(before.at, weighing.capturedAt());
        Plate plate = weighing.plates().plate();
        boolean samePlate = plate.read() && plate.equals(before.plate);
        boolean halfRead = plate.read() != before.plate.read();
        if (gap.isNegative() || gap.compareTo(ONE_TRUCK) > 0) {
            return;
        }
        if (samePlate || halfRead) {
            anomalies.add(Anomaly.SPLIT);
        } else if (gap.compareTo(TOO_CLOSE) <= 0) {
            anomalies.add(Anomaly.TAILGATING);
        }
    }

    /** Two trucks in one record: a gap between axles no truck has, or two quite different plates. */
    private static boolean merged(Weighing weighing) {
        List<Integer> spacings = weighing.vehicle().axleSpacingMm();
        if (spacings.stream().anyMatch(mm -> mm > LONGEST_SPACING_MM)) {
            return true;
        }
        String front = weighing.plates().front().text();
        String rear = weighing.plates().rear().text();
        // the plate of a semi-trailer is another one, and ends with 挂
        boolean both =
                weighing.plates().front().read() && weighing.plates().rear().read();
        return both && !rear.endsWith("挂") && difference(front, rear) >= DIFFERENT;
    }

    private static int difference(String one, String other) {
        int different = Math.abs(one.length() - other.length());
        for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                different++;
            }
        }
        return different;
    }
}
