package org.xunlu.account;

import java.time.Duration;

/**
 * How long a login waits after failed tries: not at all before the fifth, then a minute, doubling up to an hour.
 *
 * <p>The wait ends by itself, so nobody can shut a dispatcher out for a whole shift by typing nonsense; an
 * administrator's new password ends it at once.
 */
public record Lockout(int free, Duration first, Duration longest) {
    /** Five tries, one minute, one hour. */
    public static final Lockout DEFAULT = new Lockout(5, Duration.ofMinutes(1), Duration.ofHours(1));

    /** The wait after this many failures in a row. */
    public Duration after(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - free, 20);
        Duration wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
