package org.xunlu.job.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.job.Job;
import org.xunlu.job.JobState;

/**
 * A job as the API tells it.
 *
 * @param state {@code queued}, {@code running}, {@code cancelling}, {@code done}, {@code failed} or {@code cancelled}
 * @param stage message key of what it is doing
 * @param fraction 0 to 1
 * @param report what it answered, once done
 * @param code the refusal's code, once failed; its text is {@code refusal.<code>} with {@code figures}
 * @param field what of the request it is about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobView(
        long id,
        String kind,
        String subject,
        String startedBy,
        Instant submitted,
        String state,
        String stage,
        double fraction,
        Map<String, Long> counts,
        @Nullable Instant started,
        @Nullable Instant finished,
        @Nullable Object report,
        @Nullable String code,
        @Nullable String field,
        @Nullable Map<String, Object> figures) {

    /** The view of a job. */
    public static JobView of(Job job) {
        JobState state = job.state();
        if (state instanceof JobState.Done done) {
            return view(job, "done", done.started(), done.finished(), done.report(), null, null, null);
        }
        if (state instanceof JobState.Failed failed) {
            return view(
                    job,
                    "failed",
                    failed.started(),
                    failed.finished(),
                    null,
                    failed.code(),
                    failed.field(),
                    failed.figures());
        }
        if (state instanceof JobState.Cancelled cancelled) {
            return view(job, "cancelled", null, cancelled.finished(), null, null, null, null);
        }
        if (state instanceof JobState.Running running) {
            return view(
                    job,
                    running.cancelling() ? "cancelling" : "running",
                    running.started(),
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        return view(job, "queued", null, null, null, null, null, null);
    }

    private static JobView view(
            Job job,
            String state,
            @Nullable Instant started,
            @Nullable Instant finished,
            @Nullable Object report,
            @Nullable String code,
            @Nullable String field,
            @Nullable Map<String, Object> figures) {
        return new JobView(
                job.id().value(),
                job.kind(),
                job.subject(),
                job.startedBy(),
                job.submitted(),
                state,
                job.stage(),
                job.fraction(),
                job.counts(),
                started,
                finished,
                report,
                code,
                field,
                figures);
    }
}
