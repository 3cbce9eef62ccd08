package org.xunlu.patrol;

import java.time.Duration;
import java.time.Instant;

/**
 * Who did something, and when.
 *
 * @param at the time
 * @param personId account of the person
 * @param person the person's name at that time
 */
public record Act(Instant at, long personId, String person) {
    /** A phone may be without a line for a long night, not for longer. */
    private static final Duration OLDEST = Duration.ofDays(2);

    /** The same act, done when it was pressed: not before the one before it, not after now. */
    Act pressed(Instant pressed, Act before) {
        Instant earliest = at.minus(OLDEST).isAfter(before.at) ? at.minus(OLDEST) : before.at;
        Instant done = pressed.isBefore(earliest) ? earliest : pressed.isAfter(at) ? at : pressed;
        return new Act(done, personId, person);
    }
}
