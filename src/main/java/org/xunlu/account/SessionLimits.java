package org.xunlu.account;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session lives.
 *
 * @param idle without a request
 * @param absolute altogether
 */
public record SessionLimits(Duration idle, Duration absolute) {
    /** Half an hour idle, twelve hours altogether: one long shift. */
    public static final SessionLimits DEFAULT = new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12));

    public SessionLimits {
        if (idle.isNegative() || idle.isZero() || absolute.compareTo(idle) < 0) {
            throw new IllegalArgumentException(
                    "a session must live at least as long as it may idle: " + idle + ", " + absolute);
        }
    }

    /** Whether a session is over. */
    public boolean over(Session session, Instant now) {
        return !now.isBefore(session.seenAt().plus(idle))
                || !now.isBefore(session.openedAt().plus(absolute));
    }

    /** Whether a request is late enough after the last noted one to be worth a write. */
    boolean worthNoting(Session session, Instant now) {
        Duration step = idle.dividedBy(30);
        return now.isAfter(session.seenAt().plus(step));
    }
}
