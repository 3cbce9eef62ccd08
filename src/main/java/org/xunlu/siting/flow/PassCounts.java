package org.xunlu.siting.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.CheckpointRegister;
import org.xunlu.overload.PassCount;
import org.xunlu.overload.PassRegister;

/**
 * Counts from the passes of off-site points over the last 28 days. Fixed stations weigh only whom they stop, so they count
 * nothing.
 */
public final class PassCounts {
    private static final int DAYS = 28;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final CheckpointRegister checkpoints;
    private final PassRegister passes;

    /** Counts of these registers. */
    public PassCounts(CheckpointRegister checkpoints, PassRegister passes) {
        this.checkpoints = checkpoints;
        this.passes = passes;
    }

    /** The counts as of a moment; points without passes in the period have none. */
    public List<TrafficCount> list(Instant until) {
        Map<CheckpointId, PassCount> counts = passes.countByCheckpoint(until.minus(Duration.ofDays(DAYS)), until);
        List<TrafficCount> list = new ArrayList<>();
        for (Checkpoint checkpoint : checkpoints.list()) {
            PassCount count = counts.getOrDefault(checkpoint.id(), PassCount.NONE);
            if (checkpoint.details().kind() == CheckpointKind.OFF_SITE && count.passes() > 0) {
                list.add(new TrafficCount(
                        0,
                        checkpoint.details().name(),
                        checkpoint.details().position(),
                        (double) count.passes() / DAYS,
                        (double) count.over() / DAYS,
                        LocalDate.ofInstant(until, CHINA),
                        CountSource.PASSES));
            }
        }
        return list;
    }
}
