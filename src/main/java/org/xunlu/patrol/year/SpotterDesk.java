package org.xunlu.patrol.year;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Gives spotter tests of months: those kept where nothing has changed, else worked out and kept. Thread-safe. */
public final class SpotterDesk {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final SpotterBook book;
    private final LongSupplier revision;
    private final int days;
    private final Worker worker;
    private final Clock clock;

    /** Works a test out. */
    public interface Worker {
        /** Of the days up to, not with, one. */
        SpotterTest test(Tested tested, YearMonth month, LocalDate before);
    }

    /**
     * A desk.
     *
     * @param revision of the roads
     * @param days how many days a test reads
     */
    public SpotterDesk(SpotterBook book, LongSupplier revision, int days, Worker worker, Clock clock) {
        this.book = book;
        this.revision = revision;
        this.days = days;
        this.worker = worker;
        this.clock = clock;
    }

    /** The test of a month. */
    public SpotterTest of(Tested tested, YearMonth month) {
        LocalDate today = LocalDate.now(clock.withZone(CHINA));
        LocalDate end = month.plusMonths(1).atDay(1);
        LocalDate before = end.isAfter(today) ? today : end;
        String basis = "roads " + revision.getAsLong() + ", " + book.basis(tested, before.minusDays(days), before);
        Optional<SpotterTest> kept = book.find(tested, month, basis);
        return kept.orElseGet(() -> work(tested, month, before, basis));
    }

    // one at a time: they share two cores with the intake, and whoever asks for the same waits for it
    private synchronized SpotterTest work(Tested tested, YearMonth month, LocalDate before, String basis) {
        return book.find(tested, month, basis).orElseGet(() -> {
            SpotterTest test = worker.test(tested, month, before);
            book.keep(test, basis);
            return test;
        });
    }
}
