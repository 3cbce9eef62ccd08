package org.xunlu.app;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xunlu.network.Cost;
import org.xunlu.siting.Aim;
import org.xunlu.siting.Limit;
import org.xunlu.siting.Model;
import org.xunlu.siting.SearchControl;
import org.xunlu.siting.Worth;
import org.xunlu.siting.flow.TruckRoads;
import org.xunlu.siting.study.Ground;
import org.xunlu.siting.study.Study;
import org.xunlu.siting.study.StudyDesk;
import org.xunlu.siting.study.StudyTerms;

/**
 * Some seconds after the start puts the ground of siting studies together and asks for one point, so that the first planner
 * waits neither for that nor for the solver's native library.
 */
final class SitingWarmUp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SitingWarmUp.class);
    private static final long AFTER_SECONDS = 20;
    private static final long MOST_MILLIS = 1_000;

    private final StudyDesk desk;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "siting-warm-up");
        thread.setDaemon(true);
        return thread;
    });

    SitingWarmUp(StudyDesk desk) {
        this.desk = desk;
        Future<?> unused = timer.schedule(this::run, AFTER_SECONDS, TimeUnit.SECONDS);
    }

    private void run() {
        try {
            if (desk.hasFlows()) {
                Ground ground = desk.ground(TruckRoads.USUAL);
                StudyTerms terms = new StudyTerms(
                        List.of(),
                        List.of(new StudyTerms.Share(0.25, 1)),
                        Cost.SECONDS,
                        Limit.points(1),
                        Worth.TRUCKS,
                        Aim.WEIGHTED,
                        Model.EVASIVE,
                        true,
                        Set.of(),
                        Set.of(),
                        List.of());
                new Study(ground, Cost.SECONDS, desk.question(ground, terms))
                        .solve(SearchControl.until(
                                desk.watch(MOST_MILLIS, () -> false).next()));
            }
        } catch (RuntimeException e) {
            // whoever asks first will be told the reason
            LOG.debug("siting was not warmed up", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
