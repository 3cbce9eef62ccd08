package org.xunlu.job;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a job stands. */
public sealed interface JobState {
    /** Waits for a free thread. */
    record Queued() implements JobState {}

    /** Is at work since {@code started}; {@code cancelling} once somebody asked it to stop. */
    record Running(Instant started, boolean cancelling) implements JobState {}

    /** Ended well. {@code report} is what the work answered, a record of its own kind. */
    record Done(Instant started, Instant finished, Object report) implements JobState {}

    /**
     * Declined or broke off; {@code code}, {@code field} and {@code figures} are those of the refusal, or {@code
     * internal}.
     */
    record Failed(
            Instant started,
            Instant finished,
            String code,
            @Nullable String field,
            Map<String, Object> figures) implements JobState {}

    /** Stopped because somebody asked; nothing was changed. */
    record Cancelled(Instant finished) implements JobState {}

    /** Whether nothing more will happen. */
    default boolean ended() {
        return this instanceof Done || this instanceof Failed || this instanceof Cancelled;
    }
}
