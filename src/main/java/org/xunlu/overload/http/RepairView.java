package org.xunlu.overload.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xunlu.overload.upkeep.Repair;
import org.xunlu.overload.upkeep.RepairState;

/** A repair ticket as the API tells it; {@code downHours} once it is repaired. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RepairView(
        long id,
        long checkpointId,
        RepairState state,
        String fault,
        Instant reportedAt,
        String reportedBy,
        @Nullable Instant begunAt,
        @Nullable Instant repairedAt,
        String outcome,
        @Nullable Double downHours,
        long version) {
    static RepairView of(Repair repair) {
        return new RepairView(
                repair.id(),
                repair.checkpoint().value(),
                repair.state(),
                repair.fault(),
                repair.reportedAt(),
                repair.reportedBy(),
                repair.begunAt(),
                repair.repairedAt(),
                repair.outcome(),
                repair.downTime()
                        .map(Duration::toMinutes)
                        .map(minutes -> minutes / 60.0)
                        .orElse(null),
                repair.version());
    }
}
