package org.xunlu.job;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xunlu.refusal.Refusal;

/** One job's life, from queued to its end. Its own lock guards it. */
final class RunningJob implements Progress, Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningJob.class);

    private final Job first;
    private final JobWork work;
    private final Clock clock;
    private final Runnable afterwards;
    private final Map<String, Long> counts = new TreeMap<>();
    private String stage;
    private double fraction;
    private JobState state;
    private boolean cancelAsked;

    RunningJob(Job first, JobWork work, Clock clock, Runnable afterwards) {
        this.first = first;
        this.work = work;
        this.clock = clock;
        this.afterwards = afterwards;
        this.stage = first.stage();
        this.state = first.state();
    }

    synchronized Job now() {
        return new Job(
                first.id(),
                first.kind(),
                first.subject(),
                first.startedBy(),
                first.submitted(),
                stage,
                fraction,
                counts,
                state);
    }

    synchronized void cancel() {
        if (state.ended()) {
            throw Refusal.conflict("job.ended", Map.of("id", first.id().value()));
        }
        askToStop();
    }

    synchronized void askToStop() {
        if (state.ended()) {
            return;
        }
        cancelAsked = true;
        if (state instanceof JobState.Running running) {
            state = new JobState.Running(running.started(), true);
        } else {
            state = new JobState.Cancelled(clock.instant());
        }
    }

    @Override
    public void run() {
        Instant started = clock.instant();
        try {
            if (begin(started)) {
                Object report = work.run(this);
                end(new JobState.Done(started, clock.instant(), report), 1);
            }
        } catch (JobCancelled cancelled) {
            end(new JobState.Cancelled(clock.instant()), fractionNow());
        } catch (Refusal refusal) {
            end(
                    new JobState.Failed(started, clock.instant(), refusal.code(), refusal.field(), refusal.figures()),
                    fractionNow());
        } catch (Exception | OutOfMemoryError failure) {
            LOG.error("job {} {} failed", first.id().value(), first.kind(), failure);
            end(new JobState.Failed(started, clock.instant(), "internal", null, Map.of()), fractionNow());
        } finally {
            afterwards.run();
        }
    }

    private synchronized boolean begin(Instant started) {
        if (state.ended()) {
            return false;
        }
        state = new JobState.Running(started, false);
        return true;
    }

    private synchronized void end(JobState last, double reached) {
        state = last;
        fraction = reached;
    }

    private synchronized double fractionNow() {
        return fraction;
    }

    @Override
    public synchronized void stage(String key, double reached) {
        stage = key;
        fraction(reached);
    }

    @Override
    public synchronized void fraction(double reached) {
        fraction = Math.max(0, Math.min(1, reached));
        if (cancelAsked) {
            throw new JobCancelled();
        }
    }

    @Override
    public synchronized void count(String name, long value) {
        counts.put(name, value);
    }
}
