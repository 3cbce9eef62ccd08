package org.xunlu.job.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.PERSON;

import io.javalin.http.Context;
import java.util.List;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.job.Job;
import org.xunlu.job.JobBoard;
import org.xunlu.job.JobId;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;

/** Long work: what runs and ran, one job, cancel. */
public final class JobRoutes implements Routes {
    private final JobBoard board;

    /** Routes of this board. */
    public JobRoutes(JobBoard board) {
        this.board = board;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/jobs", "list the last hundred jobs, newest first", this::list, ADMINISTRATOR),
                Endpoint.get("/api/jobs/{id}", "say how far a job is that one started", this::get, PERSON),
                Endpoint.post("/api/jobs/{id}/cancel", "ask a job to stop that one started", this::cancel, PERSON));
    }

    private void list(Context context) {
        context.json(new Page<>(board.list(), null).map(JobView::of));
    }

    private void get(Context context) {
        context.json(JobView.of(own(context)));
    }

    private void cancel(Context context) {
        context.json(JobView.of(board.cancel(own(context).id())));
    }

    /** The job asked for, if the caller started it or is an administrator; for others there is none. */
    private Job own(Context context) {
        Job job = board.get(new JobId(Calls.id(context, "id")));
        Caller caller = Calls.caller(context);
        if (!caller.has(Role.ADMINISTRATOR) && !caller.login().equals(job.startedBy())) {
            throw Refusal.notFound("job", job.id().value());
        }
        return job;
    }
}
