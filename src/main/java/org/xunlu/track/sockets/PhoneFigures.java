package org.xunlu.track.sockets;

import java.util.concurrent.atomic.AtomicInteger;

/** How many requests wait for their commit. Thread-safe. */
final class PhoneFigures {
    private final AtomicInteger waiting = new AtomicInteger();

    void enter() {
        waiting.incrementAndGet();
    }

    void leave() {
        waiting.decrementAndGet();
    }

    int waiting() {
        return waiting.get();
    }
}
