package org.xunlu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.xunlu.database.Database;
import org.xunlu.database.TestDatabases;

final class RepeatedTasksTest {
    @Test
    void what_is_being_done_again_and_again_ends_before_the_database_it_reads_is_closed() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch closing = new CountDownLatch(1);
        AtomicReference<Object> came = new AtomicReference<>("nothing");
        Database database = TestDatabases.h2();
        RepeatedTasks tasks = new RepeatedTasks();
        database.endFirst(closing::countDown);
        database.endFirst(tasks::close);
        tasks.every(1, () -> {
            reading.countDown();
            try {
                closing.await();
                came.set(database.version());
            } catch (InterruptedException | RuntimeException e) {
                came.set(e);
            }
        });
        assertThat(reading.await(30, TimeUnit.SECONDS)).isTrue();

        database.close();

        assertThat(came.get()).asString().contains("H2");
    }
}
