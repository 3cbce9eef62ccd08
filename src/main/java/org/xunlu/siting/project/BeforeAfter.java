package org.xunlu.siting.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.CheckpointKind;
import org.xunlu.overload.CheckpointRegister;
import org.xunlu.overload.PassCount;
import org.xunlu.overload.PassRegister;

/**
 * Over-limit rates before a point was known and after it went live, at the point and at all others. What passed between
 * its announcement and its going live counts on neither side.
 *
 * @param until the day it was announced: what counts as before ends here
 * @param from the day it went live: what counts as after begins here
 * @param days how many days on either side
 * @param rows the point itself first, then the others, the greatest rise first
 */
public record BeforeAfter(LocalDate until, LocalDate from, int days, List<Row> rows) {
    private static final int MOST_DAYS = 180;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    /** Two-sided 1 % point of the normal distribution. */
    private static final double SIGNIFICANT = 2.576;

    public BeforeAfter {
        rows = List.copyOf(rows);
    }

    /**
     * One checkpoint.
     *
     * @param itself whether it is the point in question
     * @param z how many standard errors the rate has changed (two proportions, pooled)
     * @param judgement what that means
     */
    public record Row(
            Checkpoint checkpoint, boolean itself, PassCount before, PassCount after, double z, Judgement judgement) {}

    /** What a change of rate means. */
    public enum Judgement {
        /** Significantly lower. */
        FELL,
        /** Significantly higher: trucks may drive round here. */
        ROSE,
        /** No significant change. */
        SAME,
        /** Too few passes to say. */
        UNKNOWN
    }

    /** Compares, no farther than {@code now}. */
    public static BeforeAfter of(
            CheckpointRegister checkpoints,
            PassRegister passes,
            CheckpointId point,
            LocalDate until,
            LocalDate from,
            Instant now) {
        LocalDate today = LocalDate.ofInstant(now, CHINA);
        int days = (int) Math.max(0, Math.min(MOST_DAYS, today.toEpochDay() - from.toEpochDay()));
        Map<CheckpointId, PassCount> before = passes.countByCheckpoint(start(until.minusDays(days)), start(until));
        Map<CheckpointId, PassCount> after = passes.countByCheckpoint(start(from), start(from.plusDays(days)));
        List<Row> rows = new ArrayList<>();
        for (Checkpoint checkpoint : checkpoints.list()) {
            boolean itself = checkpoint.id().equals(point);
            if (itself || checkpoint.details().kind() == CheckpointKind.OFF_SITE) {
                rows.add(row(
                        checkpoint,
                        itself,
                        before.getOrDefault(checkpoint.id(), PassCount.NONE),
                        after.getOrDefault(checkpoint.id(), PassCount.NONE)));
            }
        }
        rows.sort(Comparator.comparing((Row row) -> !row.itself()).thenComparingDouble(row -> -row.z()));
        return new BeforeAfter(until, from, days, rows);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }

    private static Row row(Checkpoint checkpoint, boolean itself, PassCount before, PassCount after) {
        double all = (double) before.passes() + after.passes();
        double pooled = all == 0 ? 0 : (before.over() + after.over()) / all;
        double error = before.passes() == 0 || after.passes() == 0
                ? 0
                : Math.sqrt(pooled * (1 - pooled) * (1.0 / before.passes() + 1.0 / after.passes()));
        if (error == 0) {
            return new Row(checkpoint, itself, before, after, 0, Judgement.UNKNOWN);
        }
        double z = ((double) after.over() / after.passes() - (double) before.over() / before.passes()) / error;
        Judgement judgement = z <= -SIGNIFICANT ? Judgement.FELL : z >= SIGNIFICANT ? Judgement.ROSE : Judgement.SAME;
        return new Row(checkpoint, itself, before, after, z, judgement);
    }
}
