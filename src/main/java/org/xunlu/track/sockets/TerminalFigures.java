package org.xunlu.track.sockets;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What has come over the links since the start. Thread-safe. */
public final class TerminalFigures {
    final AtomicInteger connections = new AtomicInteger();
    final AtomicInteger unacknowledged = new AtomicInteger();
    final AtomicLong messages = new AtomicLong();
    final AtomicLong malformed = new AtomicLong();
    final AtomicLong overlong = new AtomicLong();
    final AtomicLong refusedConnections = new AtomicLong();

    TerminalFigures() {}

    /** TCP connections open now. */
    public int connections() {
        return connections.get();
    }

    /** Messages whose positions are handed in and not committed yet. */
    public int unacknowledged() {
        return unacknowledged.get();
    }

    /** Whole messages read. */
    public long messages() {
        return messages.get();
    }

    /** Frames and bodies that could not be read. */
    public long malformed() {
        return malformed.get();
    }

    /** Runs of bytes longer than any frame, which were dropped. */
    public long overlong() {
        return overlong.get();
    }

    /** Connections closed at once because there were too many. */
    public long refusedConnections() {
        return refusedConnections.get();
    }
}
