package org.xunlu.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * How far a finding is: found, then perhaps ordered to be put right by a deadline, then closed; or dismissed, because it
 * was none. The case that may grow out of it (filing, decision, execution) is another matter and starts from here.
 */
public sealed interface FindingState {
    /** Seen and recorded. */
    record Found() implements FindingState {}

    /**
     * 责令改正: the person responsible was told to put it right.
     *
     * @param deadline last day for it
     * @param orderedAt when
     */
    record Ordered(LocalDate deadline, Instant orderedAt) implements FindingState {}

    /**
     * Put right.
     *
     * @param closedAt when
     * @param verified whether a photo taken afterwards proves it; only such closures count in the report
     */
    record Closed(Instant closedAt, boolean verified) implements FindingState {}

    /** No violation, or recorded twice. */
    record Dismissed(Instant dismissedAt) implements FindingState {}

    /** The names by which states are stored, filtered and told. */
    enum Name {
        FOUND,
        ORDERED,
        CLOSED,
        DISMISSED;

        /** The name in lower case, as message keys have it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** This state's name. */
    default Name name() {
        if (this instanceof Found) {
            return Name.FOUND;
        }
        if (this instanceof Ordered) {
            return Name.ORDERED;
        }
        return this instanceof Closed ? Name.CLOSED : Name.DISMISSED;
    }

    /** Whether nothing more is to be done. */
    default boolean ended() {
        return this instanceof Closed || this instanceof Dismissed;
    }
}
