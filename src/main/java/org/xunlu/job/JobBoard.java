package org.xunlu.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.xunlu.refusal.Refusal;

/** Runs jobs on few threads and remembers the last hundred. Thread-safe. */
public final class JobBoard implements AutoCloseable {
    private static final int REMEMBERED = 100;
    private static final int MOST_WAITING = 20;

    private final Clock clock;
    private final ExecutorService threads;
    private final Map<Long, RunningJob> jobs = new LinkedHashMap<>();
    private long lastId;

    /** A board with this many threads. */
    public JobBoard(Clock clock, int threads) {
        this.clock = clock;
        this.threads = new ThreadPoolExecutor(
                threads, threads, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(MOST_WAITING), work -> {
                    Thread thread = new Thread(work, "job");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Hands in a job; it starts as soon as a thread is free.
     *
     * @param kind what it does, e.g. {@code import.roads}
     * @param subject what it does it to, e.g. a file's name
     * @param startedBy login of the person
     * @param afterwards runs once, when the job has ended in whatever way, also when it is refused here
     * @throws Refusal when too many jobs wait already
     */
    public Job submit(String kind, String subject, String startedBy, JobWork work, Runnable afterwards) {
        RunningJob job;
        synchronized (jobs) {
            Job first = new Job(
                    new JobId(++lastId),
                    kind,
                    subject,
                    startedBy,
                    clock.instant(),
                    "job.stage.queued",
                    0,
                    Map.of(),
                    new JobState.Queued());
            job = new RunningJob(first, work, clock, afterwards);
            jobs.put(lastId, job);
            forgetOldest();
        }
        try {
            threads.execute(job);
        } catch (RejectedExecutionException full) {
            synchronized (jobs) {
                jobs.remove(job.now().id().value());
            }
            afterwards.run();
            throw Refusal.of(Refusal.Kind.TOO_MANY, "job.too_many", Map.of("most", MOST_WAITING));
        }
        return job.now();
    }

    private void forgetOldest() {
        var oldest = jobs.values().iterator();
        while (jobs.size() > REMEMBERED && oldest.hasNext()) {
            if (oldest.next().now().state().ended()) {
                oldest.remove();
            }
        }
    }

    /**
     * One job as it stands.
     *
     * @throws Refusal when there is none with this key, or it is forgotten
     */
    public Job get(JobId id) {
        return running(id).now();
    }

    /** The remembered jobs, newest first. */
    public List<Job> list() {
        synchronized (jobs) {
            List<Job> list = new ArrayList<>();
            jobs.values().forEach(job -> list.add(0, job.now()));
            return list;
        }
    }

    /**
     * Asks a job to stop. It stops at its next word about its progress.
     *
     * @throws Refusal when it has ended already
     */
    public Job cancel(JobId id) {
        RunningJob job = running(id);
        job.cancel();
        return job.now();
    }

    private RunningJob running(JobId id) {
        synchronized (jobs) {
            RunningJob job = jobs.get(id.value());
            if (job == null) {
                throw Refusal.notFound("job", id.value());
            }
            return job;
        }
    }

    /** Asks all jobs to stop and waits a little for them. */
    @Override
    public void close() {
        List<RunningJob> all;
        synchronized (jobs) {
            all = List.copyOf(jobs.values());
        }
        all.forEach(RunningJob::askToStop);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
