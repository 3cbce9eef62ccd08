package org.xunlu.patrol;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which patrols a list shows, newest first.
 *
 * @param states any of these; empty for all
 * @param from planned to return after this time; null for any. Drafts without a time are always in
 * @param to planned to depart before this time; null for any
 * @param unit of this unit only; null for all
 * @param text part of the name, in any case; empty for all
 */
public record PatrolFilter(
        Set<PatrolState.Kind> states,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable UnitId unit,
        String text) {

    /** Every patrol. */
    public static final PatrolFilter ALL = new PatrolFilter(Set.of(), null, null, null, "");

    public PatrolFilter {
        states = Set.copyOf(states);
    }
}
