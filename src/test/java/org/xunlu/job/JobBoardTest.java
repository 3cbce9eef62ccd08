package org.xunlu.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xunlu.refusal.Refusal;

final class JobBoardTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private final JobBoard board = new JobBoard(Clock.fixed(NOW, ZoneOffset.UTC), 1);

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void a_job_that_ends_well_keeps_its_report_and_counts() throws Exception {
        Job job = submit(progress -> {
            progress.stage("import.stage.reading", 0.5);
            progress.count("read", 7);
            return "report";
        });
        Job ended = await(job, each -> each.state().ended());
        assertThat(ended.state()).isEqualTo(new JobState.Done(NOW, NOW, "report"));
        assertThat(ended.fraction()).isEqualTo(1);
        assertThat(ended.counts()).isEqualTo(Map.of("read", 7L));
        assertThat(ended.stage()).isEqualTo("import.stage.reading");
    }

    @Test
    void a_refusal_keeps_its_reason_and_any_other_failure_keeps_quiet() throws Exception {
        Job refused = submit(progress -> {
            throw Refusal.invalid("import.no_prj", "file", Map.of("file", "a.shp"));
        });
        Job broken = submit(progress -> {
            throw new IllegalStateException("secret path");
        });
        assertThat(await(refused, each -> each.state().ended()).state())
                .isEqualTo(new JobState.Failed(NOW, NOW, "import.no_prj", "file", Map.of("file", "a.shp")));
        assertThat(await(broken, each -> each.state().ended()).state())
                .isEqualTo(new JobState.Failed(NOW, NOW, "internal", null, Map.of()));
    }

    @Test
    void a_running_job_stops_at_its_next_word_after_a_cancel() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch tidied = new CountDownLatch(1);
        Job job = board.submit(
                "test",
                "",
                "演示员甲",
                progress -> {
                    while (true) {
                        running.countDown();
                        progress.fraction(0.3);
                        Thread.sleep(1);
                    }
                },
                tidied::countDown);
        assertThat(running.await(5, TimeUnit.SECONDS)).isTrue();
        board.cancel(job.id());
        Job ended = await(job, each -> each.state().ended());
        assertThat(ended.state()).isEqualTo(new JobState.Cancelled(NOW));
        assertThat(ended.fraction()).isEqualTo(0.3);
        assertThat(tidied.await(5, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> board.cancel(job.id()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("job.ended");
    }

    @Test
    void a_waiting_job_can_be_cancelled_and_never_runs() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        Job first = submit(progress -> release.await(5, TimeUnit.SECONDS));
        Job waiting = submit(progress -> {
            throw new AssertionError("ran");
        });
        board.cancel(waiting.id());
        release.countDown();
        await(first, each -> each.state().ended());
        assertThat(board.get(waiting.id()).state()).isEqualTo(new JobState.Cancelled(NOW));
    }

    @Test
    void too_many_waiting_jobs_are_refused() {
        CountDownLatch release = new CountDownLatch(1);
        try {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 40; i++) {
                            submit(progress -> release.await(5, TimeUnit.SECONDS));
                        }
                    })
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("job.too_many");
        } finally {
            release.countDown();
        }
    }

    @Test
    void the_list_is_newest_first() throws Exception {
        Job first = submit(progress -> 1);
        Job second = submit(progress -> 2);
        await(second, each -> each.state().ended());
        assertThat(board.list()).extracting(Job::id).containsExactly(second.id(), first.id());
    }

    private Job submit(JobWork work) {
        return board.submit("test", "", "演示员甲", work, () -> {});
    }

    private Job await(Job job, Predicate<Job> until) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!until.test(board.get(job.id())) && System.nanoTime() < deadline) {
            Thread.sleep(2);
        }
        return board.get(job.id());
    }
}
