package org.xunlu.siting.study;

import java.time.Clock;
import java.util.function.BooleanSupplier;

/** Gives each of several searches its share of time, and ends all of them when asked. */
public final class StopWatch {
    private final Clock clock;
    private final long millisEach;
    private final BooleanSupplier cancelled;

    /**
     * A watch.
     *
     * @param millisEach how long each search may take
     * @param cancelled whether somebody asked all of them to end
     */
    public StopWatch(Clock clock, long millisEach, BooleanSupplier cancelled) {
        this.clock = clock;
        this.millisEach = millisEach;
        this.cancelled = cancelled;
    }

    /** Starts the time of the next search; true from when it should end. */
    public BooleanSupplier next() {
        long end = clock.millis() + millisEach;
        return () -> cancelled.getAsBoolean() || clock.millis() >= end;
    }
}
