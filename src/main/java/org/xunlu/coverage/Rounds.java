package org.xunlu.coverage;

import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * Rounds of work, with a rest after a long one. Late data of a whole fleet stale the same days again every second; working
 * them out each time would take the processor from the intake. For one thread.
 */
final class Rounds {
    /** So much done makes a long round; after it there is so many times its length of rest. */
    private static final int MANY = 50;

    private static final int REST = 4;
    private static final long LONGEST_REST_NANOS = Duration.ofSeconds(5).toNanos();

    private long restsUntil = System.nanoTime();

    /**
     * Takes steps until there is none left, unless it rests.
     *
     * @param step tells how much it did
     */
    void go(IntSupplier step) {
        long begun = System.nanoTime();
        if (begun - restsUntil < 0) {
            return;
        }
        int all = 0;
        for (int done = step.getAsInt(); done > 0; done = step.getAsInt()) {
            all += done;
        }
        long now = System.nanoTime();
        restsUntil = all < MANY ? now : now + Math.min(LONGEST_REST_NANOS, REST * (now - begun));
    }
}
