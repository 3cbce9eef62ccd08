package org.xunlu.patrol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle terminal of the unit that drives a patrol, and what it was told of it.
 *
 * @param deviceId key of the device
 * @param name what people call it
 * @param online whether it is connected now
 * @param lastSeen when it last reported, as far as is known
 * @param route the route as it was last sent; null where it was not
 * @param text the words for the crew as they were last sent; null where they were not
 */
public record CrewTerminal(
        long deviceId,
        String name,
        boolean online,
        @Nullable Instant lastSeen,
        @Nullable Told route,
        @Nullable Told text) {
    /**
     * Something that was sent.
     *
     * @param answered when the terminal answered; null while it has not
     * @param result 0 done, 1 failed, 2 not understood, 3 not supported; null without an answer
     * @param current whether it is still what would be sent now
     */
    public record Told(
            Instant sent,
            @Nullable Instant answered,
            @Nullable Integer result,
            boolean current) {}

    /** The terminals of crews. */
    public interface Book {
        /** Those of the unit that drives a patrol; none while nobody is assigned. */
        List<CrewTerminal> list(Patrol patrol);

        /**
         * Sends the route and the words again to every terminal that is connected.
         *
         * @return how many there are
         * @throws org.xunlu.refusal.Refusal {@code patrol.no_terminal} where the unit has none, {@code
         *     patrol.terminal_away} where none is connected, {@code patrol.not_for_terminals} where the crew may not see the
         *     patrol yet or any more
         */
        int tellAgain(Patrol patrol);
    }
}
