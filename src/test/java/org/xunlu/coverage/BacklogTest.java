package org.xunlu.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.xunlu.track.Rider;

final class BacklogTest {
    private final List<String> commits = new ArrayList<>();
    private final VisitBook book = (VisitBook) Objects.requireNonNull(Proxy.newProxyInstance(
            VisitBook.class.getClassLoader(), new Class<?>[] {VisitBook.class}, (proxy, method, arguments) -> {
                ((Runnable) arguments[0]).run();
                commits.add(method.getName());
                return null;
            }));

    @Test
    void days_are_worked_out_together_in_one_commit_and_one_that_fails_does_not_hold_up_the_others() {
        List<RiderDay> days = LongStream.rangeClosed(1, 5)
                .mapToObj(unit -> RiderDay.of(Rider.unit(unit), Instant.EPOCH))
                .toList();
        Backlog backlog = new Backlog();
        backlog.addAll(days);
        List<RiderDay> done = new ArrayList<>();

        int worked = 0;
        for (int step = 0; step < days.size() && !backlog.isEmpty(); step++) {
            worked += backlog.work(book, day -> {
                backlog.remove(day);
                if (day.equals(days.get(2))) {
                    throw new IllegalStateException("this day cannot be worked out");
                }
                done.add(day);
            });
        }

        assertThat(worked).isPositive();
        assertThat(backlog.isEmpty()).isTrue();
        assertThat(done).containsAll(List.of(days.get(0), days.get(1), days.get(3), days.get(4)));
        assertThat(done).doesNotContain(days.get(2));
        assertThat(backlog.work(book, done::add)).isZero();
    }
}
