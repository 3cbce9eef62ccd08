package org.xunlu.coverage;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Rounds of work, with a rest after a long one. Late data of a whole fleet stale the same days again every second; working
 * them out each time would take the processor from the intake. For one thread.
 */
final class Rounds {
    /** So many steps make a long round; after it there is so many times its length of rest. */
    private static final int MANY = 50;

    private static final int REST = 4;
    private static final long LONGEST_REST_NANOS = Duration.ofSeconds(5).toNanos();

    private long restsUntil = System.nanoTime();

    /** Takes steps until there is none left, unless it rests. */
    void go(BooleanSupplier step) {
        long begun = System.nanoTime();
        if (begun - restsUntil < 0) {
            return;
        }
        int steps = 0;
        while (step.getAsBoolean()) {
            steps++;
        }
        long now = System.nanoTime();
        restsUntil = steps < MANY ? now : now + Math.min(LONGEST_REST_NANOS, REST * (now - begun));
    }
}
