package org.xunlu.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.xunlu.app.TestClock;
import org.xunlu.database.Database;
import org.xunlu.database.OnBothDatabases;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.sql.DeviceStore;
import org.xunlu.track.sql.FixStore;

@OnBothDatabases
record FixIntakeTest(Database database) {
    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void an_acknowledged_fix_is_in_the_database() {
        Device device = device();
        try (FixIntake intake = new FixIntake(new FixStore(database), CLOCK)) {
            IntakeReceipt receipt =
                    intake.submit(device, List.of(report(0), report(1))).join();
            assertThat(receipt.stored()).isEqualTo(2);
            assertThat(stored(device)).hasSize(2);
        }
    }

    @Test
    void whatever_the_order_and_however_often_sent_each_fix_is_stored_once() {
        for (int seed = 0; seed < 5; seed++) {
            Device device = device();
            Random random = new Random(seed);
            List<PositionReport> sent = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                PositionReport report = report(i);
                for (int times = 1 + random.nextInt(3); times > 0; times--) {
                    sent.add(report);
                }
            }
            Collections.shuffle(sent, random);
            int stored = 0;
            int duplicates = 0;
            try (FixIntake intake = new FixIntake(new FixStore(database), CLOCK)) {
                List<CompletableFuture<IntakeReceipt>> receipts = new ArrayList<>();
                for (int from = 0; from < sent.size(); ) {
                    int to = Math.min(sent.size(), from + 1 + random.nextInt(20));
                    receipts.add(intake.submit(device, sent.subList(from, to)));
                    from = to;
                }
                for (CompletableFuture<IntakeReceipt> receipt : receipts) {
                    stored += receipt.join().stored();
                    duplicates += receipt.join().duplicates();
                }
            }
            assertThat(stored).isEqualTo(200);
            assertThat(duplicates).isEqualTo(sent.size() - 200);
            assertThat(stored(device))
                    .extracting(Fix::time)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .hasSize(200);
        }
    }

    @Test
    void a_paced_listener_hears_all_that_has_gathered_and_at_the_end_the_rest() throws InterruptedException {
        Device device = device();
        List<Fix> heard = new CopyOnWriteArrayList<>();
        List<Fix> heardAtOnce = new CopyOnWriteArrayList<>();
        FixAnnouncer announcer = new FixAnnouncer(new FixStore(database), "listeners");
        announcer.add(heard::addAll, Duration.ofMillis(50));
        announcer.add(heardAtOnce::addAll, Duration.ZERO);
        List<Fix> fixes = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Fix fix =
                    new FixJudge().judge(device, List.of(report(i)), NOW).get(0).numbered(i + 1);
            fixes.add(fix);
            announcer.announce(List.of(fix));
        }
        await(heard, fixes.size());
        assertThat(heard).isEqualTo(fixes);
        assertThat(heardAtOnce).isEqualTo(fixes);
        announcer.close();

        FixAnnouncer ending = new FixAnnouncer(new FixStore(database), "listeners");
        List<Fix> last = new CopyOnWriteArrayList<>();
        ending.add(last::addAll, Duration.ofHours(1));
        List<Fix> taken = new CopyOnWriteArrayList<>();
        ending.add(taken::addAll, Duration.ZERO);
        ending.announce(fixes);
        await(taken, fixes.size());
        assertThat(last).isEmpty();
        ending.close();
        await(last, fixes.size());
        assertThat(last).isEqualTo(fixes);
    }

    private static void await(List<Fix> heard, int count) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (heard.size() < count && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    @Test
    void listeners_hear_each_stored_fix_once_in_the_order_of_the_log() {
        Device device = device();
        List<Fix> heard = new CopyOnWriteArrayList<>();
        try (FixIntake intake = new FixIntake(new FixStore(database), CLOCK)) {
            intake.listen(fixes -> {
                throw new IllegalStateException("a listener that always fails");
            });
            intake.listen(heard::addAll);
            for (int i = 0; i < 50; i++) {
                intake.submit(device, List.of(report(i % 40)));
            }
        }
        assertThat(heard).hasSize(40);
        assertThat(heard).extracting(Fix::number).isSorted().doesNotHaveDuplicates();
        assertThat(new FixStore(database).listAfter(heard.get(9).number(), 1000))
                .containsAll(heard.subList(10, 40));
    }

    @Test
    void what_is_not_believed_is_kept_with_its_reason_and_what_cannot_be_is_refused() {
        Device device = device();
        try (FixIntake intake = new FixIntake(new FixStore(database), CLOCK)) {
            List<PositionReport> reports = List.of(
                    PositionReport.of(Instant.parse("2069-11-30T11:54:34Z"), 117, 34),
                    PositionReport.of(NOW, Double.NaN, 34),
                    PositionReport.of(NOW, 34.2, 117),
                    PositionReport.of(null, 117, 34),
                    PositionReport.of(NOW.minusSeconds(5), 0, 0),
                    new PositionReport(NOW.minusSeconds(4), 117, 34, -1.0, -1.0, 5.0, true, false));
            IntakeReceipt receipt = intake.submit(device, reports).join();
            assertThat(receipt.verdicts())
                    .extracting(Verdict::classification)
                    .containsExactly(
                            FixClass.CLOCK_WRONG,
                            FixClass.OUT_OF_RANGE,
                            FixClass.OUT_OF_RANGE,
                            FixClass.NO_TIME,
                            FixClass.NO_FIX,
                            FixClass.VALID);
            assertThat(receipt.stored()).isEqualTo(3);
            Fix good = stored(device).get(1);
            assertThat(good.speedKmPerHour()).isNull();
            assertThat(good.headingDegrees()).isNull();
            assertThat(good.accuracyMeters()).isEqualTo(5.0);
        }
    }

    @Test
    void when_the_database_fails_nobody_is_told_that_the_fix_is_stored() {
        FixLog broken = log(count -> {
            throw new IllegalStateException("disk full");
        });
        try (FixIntake intake = new FixIntake(broken, CLOCK)) {
            CompletableFuture<IntakeReceipt> receipt = intake.submit(device(), List.of(report(0)));
            assertThatThrownBy(receipt::join).isInstanceOf(CompletionException.class);
        }
    }

    @Test
    void a_full_queue_refuses_at_once_and_what_it_holds_is_stored() {
        Device device = device();
        CountDownLatch stuck = new CountDownLatch(1);
        FixLog slow = log(count -> {
            awaitQuietly(stuck);
            return LongStream.rangeClosed(1, count).toArray();
        });
        List<CompletableFuture<IntakeReceipt>> taken = new ArrayList<>();
        try (FixIntake intake = new FixIntake(slow, CLOCK)) {
            List<PositionReport> batch =
                    IntStream.range(0, 5_000).mapToObj(FixIntakeTest::report).toList();
            assertThatThrownBy(() -> {
                        while (taken.size() < 1_000) {
                            taken.add(intake.submit(device, batch));
                        }
                    })
                    .isInstanceOfSatisfying(
                            Refusal.class, busy -> assertThat(busy.kind()).isEqualTo(Refusal.Kind.BUSY));
            stuck.countDown();
        }
        assertThat(taken).hasSize(10).allSatisfy(each -> assertThat(each.join().stored())
                .isEqualTo(5_000));
    }

    @Test
    void a_closed_door_refuses() {
        FixIntake intake = new FixIntake(new FixStore(database), CLOCK);
        intake.close();
        assertThatThrownBy(() -> intake.store(device(), List.of(report(0)))).isInstanceOf(Refusal.class);
    }

    @Test
    void the_fixes_of_a_unit_are_those_of_every_device_while_it_rode_with_it() {
        TestClock clock = new TestClock(NOW.minusSeconds(3600));
        DeviceRegistry registry = new DeviceRegistry(new DeviceStore(database), clock);
        Device first =
                registry.register("a-" + System.nanoTime(), "", 77L, null).device();
        Device second =
                registry.register("b-" + System.nanoTime(), "", 78L, null).device();
        try (FixIntake intake = new FixIntake(new FixStore(database), CLOCK)) {
            intake.store(first, List.of(report(2), report(0)));
            intake.store(second, List.of(report(1)));
            clock.pass(Duration.ofSeconds(3));
            intake.store(registry.ride(second.id(), 77L), List.of(report(3)));
            clock.pass(Duration.ofMinutes(30));
            intake.store(registry.ride(first.id(), null), List.of(report(1804)));
        }
        assertThat(new FixStore(database).listOf(Rider.unit(77), NOW.minusSeconds(7200), NOW))
                .extracting(Fix::time)
                .containsExactly(report(0).time(), report(2).time(), report(3).time());
    }

    @Test
    void listeners_that_hang_stop_nobody_and_hear_of_everything_in_order_when_they_go_on() {
        Device device = device();
        CountDownLatch hanging = new CountDownLatch(1);
        List<Fix> heard = new CopyOnWriteArrayList<>();
        int count = 1_500;
        CountDownLatch all = new CountDownLatch(count);
        try (FixIntake intake = new FixIntake(new FixStore(database), CLOCK)) {
            intake.listen(fixes -> {
                awaitQuietly(hanging);
                heard.addAll(fixes);
                fixes.forEach(each -> all.countDown());
            });
            for (int i = 0; i < count; i++) {
                assertThat(intake.store(device, List.of(report(i))).stored()).isOne();
            }
            assertThat(heard).isEmpty();
            hanging.countDown();
            awaitQuietly(all);
            intake.store(device, List.of(report(count)));
        }
        assertThat(heard).hasSize(count + 1);
        assertThat(heard).extracting(Fix::number).isSorted().doesNotHaveDuplicates();
    }

    private static FixLog log(IntFunction<long[]> numbers) {
        return new FixLog() {
            @Override
            public long[] append(List<Fix> fixes, Instant received) {
                return numbers.apply(fixes.size());
            }

            @Override
            public List<Fix> listAfter(long number, int most) {
                return List.of();
            }
        };
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Device device() {
        DeviceRegistry registry = new DeviceRegistry(new DeviceStore(database), CLOCK);
        return registry.register("t-" + System.nanoTime(), "", null, null).device();
    }

    private List<Fix> stored(Device device) {
        return new FixStore(database)
                .listOf(Rider.alone(device.id()), NOW.minusSeconds(7200), Instant.parse("2100-01-01T00:00:00Z"));
    }

    private static PositionReport report(int second) {
        return PositionReport.of(NOW.minusSeconds(3600).plusSeconds(second), 117, 34.2 + second * 0.0001);
    }
}
