package org.xunlu.patrol;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunlu.refusal.Refusal;

/**
 * Where a patrol stands. Each state knows who brought it about and when; a step that its {@link Kind} does not lead to is
 * refused with {@code patrol.step_not_allowed}.
 *
 * <p>Draft → Assigned → Published → Driving ⇄ Interrupted → Done; Cancelled from any state before driving ends.
 */
public sealed interface PatrolState {

    /** Names of the states, as stored and sent, with the steps that lead on from each. */
    enum Kind {
        DRAFT("ASSIGNED CANCELLED"),
        ASSIGNED("ASSIGNED PUBLISHED CANCELLED"),
        PUBLISHED("DRIVING CANCELLED"),
        DRIVING("INTERRUPTED DONE CANCELLED"),
        INTERRUPTED("DRIVING DONE CANCELLED"),
        DONE(""),
        CANCELLED("");

        private final String next;

        Kind(String next) {
            this.next = next;
        }

        /** The states that may follow this one. */
        public Set<Kind> next() {
            return Arrays.stream(next.split(" "))
                    .filter(name -> !name.isEmpty())
                    .map(Kind::valueOf)
                    .collect(Collectors.toUnmodifiableSet());
        }

        /** Whether what is to be driven, by whom and when, may still be changed in this state. */
        public boolean editable() {
            return this == DRAFT || this == ASSIGNED || this == PUBLISHED;
        }

        /** Whether the unit is taken by a patrol in this state. */
        public boolean booksUnit() {
            return this == ASSIGNED || this == PUBLISHED || this == DRIVING || this == INTERRUPTED;
        }

        /** Whether the crew may see a patrol in this state. */
        public boolean shownToCrew() {
            return this == PUBLISHED || this == DRIVING || this == INTERRUPTED || this == DONE;
        }
    }

    /** Who brought this state about, and when. */
    Act act();

    /** Its name. */
    Kind kind();

    /** Why, for an interruption or a cancellation; otherwise empty. */
    default String reason() {
        return "";
    }

    /** Gives the patrol to a unit, or to another one. */
    default Assigned assign(Act by) {
        return step(new Assigned(by));
    }

    /** Shows the patrol to its crew. */
    default Published publish(Act by) {
        return step(new Published(by));
    }

    /** The unit departs, or drives on after an interruption. */
    default Driving drive(Act by) {
        return step(new Driving(by));
    }

    /** The unit leaves its route for something else. */
    default Interrupted interrupt(Act by, String reason) {
        return step(new Interrupted(by, reason));
    }

    /** The unit is back. */
    default Done finish(Act by) {
        return step(new Done(by));
    }

    /** The patrol does not take place, or not to its end. */
    default Cancelled cancel(Act by, String reason) {
        return step(new Cancelled(by, reason));
    }

    /** Whether what is to be driven, by whom and when, may still be changed. */
    default boolean editable() {
        return kind().editable();
    }

    private <S extends PatrolState> S step(S to) {
        if (!kind().next().contains(to.kind())) {
            throw Refusal.conflict("patrol.step_not_allowed", Map.of("from", kind(), "to", to.kind()));
        }
        return to;
    }

    /** Drawn up, seen by dispatchers only. */
    record Draft(Act act) implements PatrolState {
        @Override
        public Kind kind() {
            return Kind.DRAFT;
        }
    }

    /** Given to a unit with a lawful crew, which does not see it yet. */
    record Assigned(Act act) implements PatrolState {
        @Override
        public Kind kind() {
            return Kind.ASSIGNED;
        }
    }

    /** Seen by its crew. */
    record Published(Act act) implements PatrolState {
        @Override
        public Kind kind() {
            return Kind.PUBLISHED;
        }
    }

    /** Under way. */
    record Driving(Act act) implements PatrolState {
        @Override
        public Kind kind() {
            return Kind.DRIVING;
        }
    }

    /** Under way, but called off its route for a while. */
    record Interrupted(Act act, @Override String reason) implements PatrolState {
        @Override
        public Kind kind() {
            return Kind.INTERRUPTED;
        }
    }

    /** Driven to its end. */
    record Done(Act act) implements PatrolState {
        @Override
        public Kind kind() {
            return Kind.DONE;
        }
    }

    /** Given up. */
    record Cancelled(Act act, @Override String reason) implements PatrolState {
        @Override
        public Kind kind() {
            return Kind.CANCELLED;
        }
    }
}
