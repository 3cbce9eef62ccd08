package org.xunlu.account;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers who has looked at what within the last hour, so that a page which asks again every few seconds fills no trail.
 * Not thread-safe.
 */
final class RecentViews {
    static final Duration ONE_LOOK = Duration.ofHours(1);

    /** Oldest first. */
    private final Map<View, Instant> begun = new LinkedHashMap<>();

    /** Whether this is a new look: the first one, or the first after an hour. */
    boolean isNew(View view, Instant now) {
        begun.values().removeIf(each -> !now.isBefore(each.plus(ONE_LOOK)));
        return begun.putIfAbsent(view, now) == null;
    }

    /** Forgets a look that could not be written down. */
    void forget(View view) {
        begun.remove(view);
    }

    /** One person at one place looking at one thing. */
    record View(long personId, String address, String action, String subject) {}
}
