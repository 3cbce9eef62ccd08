package org.xunlu.track.terminal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xunlu.track.DeviceId;

/**
 * Something a terminal was told about a patrol, and what it said to that.
 *
 * @param device whose terminal
 * @param patrolId key of the patrol
 * @param kind what it was
 * @param content changes where what is said changes, so that nothing is said twice
 * @param sent when it was sent
 * @param answered when the terminal answered, or null
 * @param result 0 done, 1 failed, 2 not understood, 3 not supported; null without an answer
 */
public record TerminalOrder(
        DeviceId device,
        long patrolId,
        Kind kind,
        int content,
        Instant sent,
        @Nullable Instant answered,
        @Nullable Integer result) {
    /** What a terminal is told. */
    public enum Kind {
        /** The route to drive, which the terminal watches by itself. */
        ROUTE,
        /** A text for the crew. */
        TEXT,
        /** To forget the route. */
        FORGET
    }

    /** Whether the terminal need not be told again: it has done so, or said that it cannot. */
    public boolean isSettled(int now) {
        return content == now && result != null && result != 1;
    }
}
