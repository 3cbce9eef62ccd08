package org.xunlu.overload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;
import org.xunlu.network.Snap;

/**
 * Passes by road segment: each checkpoint counts for the segment of the present network it stands on, so that the
 * figures follow when roads are edited or imported anew.
 */
public final class SegmentPasses {
    /** A point farther from every road than this belongs to none. */
    public static final double MOST_METERS = 60;

    private final CheckpointRegister checkpoints;
    private final PassRegister passes;

    /** Counts of these registers. */
    public SegmentPasses(CheckpointRegister checkpoints, PassRegister passes) {
        this.checkpoints = checkpoints;
        this.passes = passes;
    }

    /**
     * One segment's figures.
     *
     * @param checkpoints the places that counted
     */
    public record Row(SegmentId segment, List<CheckpointId> checkpoints, PassCount count) {
        public Row {
            checkpoints = List.copyOf(checkpoints);
        }
    }

    /** The segment a checkpoint stands on, if a road is near. */
    public static Optional<SegmentId> segmentOf(Checkpoint checkpoint, RoadNetwork network) {
        List<Snap> snaps = network.snap(checkpoint.details().position(), MOST_METERS, 1);
        return snaps.stream().findFirst().map(snap -> network.segment(snap.segment())
                .id());
    }

    /** Segments with passes in [from, to), the busiest first. */
    public List<Row> list(RoadNetwork network, Instant from, Instant to) {
        Map<CheckpointId, PassCount> counts = passes.countByCheckpoint(from, to);
        Map<SegmentId, Row> rows = new HashMap<>();
        for (Checkpoint checkpoint : checkpoints.list()) {
            PassCount count = counts.get(checkpoint.id());
            if (count != null) {
                segmentOf(checkpoint, network)
                        .ifPresent(segment -> rows.merge(
                                segment, new Row(segment, List.of(checkpoint.id()), count), SegmentPasses::together));
            }
        }
        return rows.values().stream()
                .sorted(Comparator.comparingLong((Row row) -> -row.count().passes())
                        .thenComparingLong(row -> row.segment().value()))
                .toList();
    }

    private static Row together(Row one, Row other) {
        List<CheckpointId> both = new ArrayList<>(one.checkpoints);
        both.addAll(other.checkpoints);
        return new Row(one.segment, both, one.count.plus(other.count));
    }
}
