package org.xunlu.app;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Short work to be done again and again while the server lives, on one thread. What fails is logged and tried again. */
final class RepeatedTasks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RepeatedTasks.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "repeated-tasks");
        thread.setDaemon(true);
        return thread;
    });

    private volatile boolean isEnding;

    /** Does it so many milliseconds after the start and after each end. */
    void every(long millis, Runnable task) {
        Future<?> unused = timer.scheduleWithFixedDelay(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException e) {
                        if (isEnding) {
                            LOG.debug("a repeated task was cut short by the end", e);
                        } else {
                            LOG.error("a repeated task failed", e);
                        }
                    }
                },
                millis,
                millis,
                TimeUnit.MILLISECONDS);
    }

    /** Lets the running task end; starts none any more. */
    @Override
    public void close() {
        isEnding = true;
        timer.shutdown();
        try {
            if (!timer.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("a repeated task goes on after five seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
