package org.xunlu.job.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;

import io.javalin.http.Context;
import java.util.List;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.job.JobBoard;
import org.xunlu.job.JobId;
import org.xunlu.paging.Page;

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
                Endpoint.get("/api/jobs/{id}", "say how far a job is", this::get, ADMINISTRATOR),
                Endpoint.post("/api/jobs/{id}/cancel", "ask a job to stop", this::cancel, ADMINISTRATOR));
    }

    private void list(Context context) {
        context.json(new Page<>(board.list(), null).map(JobView::of));
    }

    private void get(Context context) {
        context.json(JobView.of(board.get(new JobId(Calls.id(context, "id")))));
    }

    private void cancel(Context context) {
        context.json(JobView.of(board.cancel(new JobId(Calls.id(context, "id")))));
    }
}
