package org.xunlu.patrol.run.http;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.xunlu.access.Caller;
import org.xunlu.job.Job;
import org.xunlu.job.JobBoard;
import org.xunlu.job.JobId;
import org.xunlu.job.Progress;
import org.xunlu.patrol.run.PlanRun;
import org.xunlu.patrol.run.RunProgress;
import org.xunlu.refusal.Refusal;

/** Jobs that plan, each of which whoever started it may end early and keep the best. */
public final class PlanJobs {
    private static final double SEARCHING = 0.9;
    private static final double FIGURES = 0.97;

    private final JobBoard jobs;
    private final Map<Long, AtomicBoolean> running = new ConcurrentHashMap<>();

    /** Jobs on this board. */
    public PlanJobs(JobBoard jobs) {
        this.jobs = jobs;
    }

    /** Makes or changes a run. */
    interface Planning {
        PlanRun plan(RunProgress tell, BooleanSupplier enough);
    }

    Job start(String subject, Caller caller, Planning planning) {
        AtomicBoolean enough = new AtomicBoolean();
        Job job = jobs.submit(
                "patrol.plan",
                subject,
                caller.login(),
                progress -> new RunViews.Finished(
                        planning.plan(told(progress), enough::get).id().value()),
                () -> running.values().remove(enough));
        if (!jobs.get(job.id()).state().ended()) {
            running.put(job.id().value(), enough);
        }
        return job;
    }

    /** Ends the search of a job; only whoever started it may. */
    Job finish(long id, Caller caller) {
        Job job = jobs.get(new JobId(id));
        AtomicBoolean enough = running.get(id);
        if (enough == null || !job.startedBy().equals(caller.login())) {
            throw Refusal.notFound("job", id);
        }
        enough.set(true);
        return job;
    }

    private static RunProgress told(Progress progress) {
        progress.stage("plan.stage.search", 0);
        return new RunProgress() {
            @Override
            public void phase(Phase phase) {
                progress.stage(
                        "plan.stage." + phase.name().toLowerCase(Locale.ROOT),
                        phase == Phase.SEARCH ? 0 : phase == Phase.FIGURES ? SEARCHING : FIGURES);
            }

            @Override
            public void fraction(double fraction) {
                progress.fraction(SEARCHING * fraction);
            }

            @Override
            public void best(double visited, double seconds) {
                progress.count("plan.visits_permille", Math.round(1_000 * visited));
                progress.count("plan.minutes", Math.round(seconds / 60));
            }
        };
    }
}
