package org.xunlu.overload.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.CheckpointId;
import org.xunlu.refusal.Refusal;

/**
 * A repair ticket 报修单.
 *
 * @param id key; 0 before it is stored
 * @param fault what does not work
 * @param begunAt when somebody began to repair; null before
 * @param repairedAt when it worked again; null before
 * @param outcome what was done
 * @param version grows by one with every step
 */
public record Repair(
        long id,
        CheckpointId checkpoint,
        RepairState state,
        String fault,
        Instant reportedAt,
        String reportedBy,
        @Nullable Instant begunAt,
        @Nullable Instant repairedAt,
        String outcome,
        long version) {
    private static final int LONGEST = 500;

    public Repair {
        fault = Contract.text("fault", fault, 1, LONGEST);
        outcome = Contract.text("outcome", outcome, 0, LONGEST);
    }

    /** A new ticket. */
    public static Repair report(CheckpointId checkpoint, String fault, Instant at, String by) {
        return new Repair(0, checkpoint, RepairState.REPORTED, fault, at, by, null, null, "", 1);
    }

    /** Somebody begins to repair. */
    public Repair begin(Instant at) {
        if (state != RepairState.REPORTED) {
            throw Refusal.conflict("roadside.repair_begun", Map.of());
        }
        return new Repair(
                id, checkpoint, RepairState.IN_REPAIR, fault, reportedAt, reportedBy, at, null, outcome, version + 1);
    }

    /** It works again. */
    public Repair finish(Instant at, String what) {
        if (state == RepairState.REPAIRED) {
            throw Refusal.conflict("roadside.repair_finished", Map.of());
        }
        if (at.isBefore(reportedAt)) {
            throw Refusal.invalid("roadside.before_report", "at", Map.of("from", reportedAt, "until", at));
        }
        Instant began = begunAt == null ? at : begunAt;
        return new Repair(
                id, checkpoint, RepairState.REPAIRED, fault, reportedAt, reportedBy, began, at, what, version + 1);
    }

    /** How long it was out of order, once it works again. */
    public Optional<Duration> downTime() {
        return Optional.ofNullable(repairedAt).map(end -> Duration.between(reportedAt, end));
    }

    /** Whether it was not working at this moment. */
    public boolean openAt(Instant moment) {
        return !reportedAt.isAfter(moment) && (repairedAt == null || repairedAt.isAfter(moment));
    }
}
