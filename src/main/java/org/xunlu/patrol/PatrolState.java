package org.xunlu.patrol;

import java.util.Map;
import org.xunlu.refusal.Refusal;

/**
 * Where a patrol stands. Each state knows who brought it about and when, and offers only the steps that are legal from
 * it; every other step is refused with {@code patrol.step_not_allowed}.
 *
 * <p>Draft → Assigned → Published → Driving ⇄ Interrupted → Done; Cancelled from any state before driving ends.
 */
public sealed interface PatrolState {

    /** Names of the states, as stored and sent. */
    enum Kind {
        DRAFT,
        ASSIGNED,
        PUBLISHED,
        DRIVING,
        INTERRUPTED,
        DONE,
        CANCELLED;

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
        throw refused(Kind.ASSIGNED);
    }

    /** Shows the patrol to its crew. */
    default Published publish(Act by) {
        throw refused(Kind.PUBLISHED);
    }

    /** The unit departs, or drives on after an interruption. */
    default Driving drive(Act by) {
        throw refused(Kind.DRIVING);
    }

    /** The unit leaves its route for something else. */
    default Interrupted interrupt(Act by, String reason) {
        throw refused(Kind.INTERRUPTED);
    }

    /** The unit is back. */
    default Done finish(Act by) {
        throw refused(Kind.DONE);
    }

    /** The patrol does not take place, or not to its end. */
    default Cancelled cancel(Act by, String reason) {
        throw refused(Kind.CANCELLED);
    }

    /** Whether what is to be driven, by whom and when, may still be changed. */
    default boolean editable() {
        return false;
    }

    private Refusal refused(Kind step) {
        return Refusal.conflict("patrol.step_not_allowed", Map.of("from", kind(), "to", step));
    }

    /** Drawn up, seen by dispatchers only. */
    record Draft(Act act) implements PatrolState {
        @Override
        public Kind kind() {
            return Kind.DRAFT;
        }

        @Override
        public Assigned assign(Act by) {
            return new Assigned(by);
        }

        @Override
        public Cancelled cancel(Act by, String reason) {
            return new Cancelled(by, reason);
        }

        @Override
        public boolean editable() {
            return true;
        }
    }

    /** Given to a unit with a lawful crew, which does not see it yet. */
    record Assigned(Act act) implements PatrolState {
        @Override
        public Kind kind() {
            return Kind.ASSIGNED;
        }

        @Override
        public Assigned assign(Act by) {
            return new Assigned(by);
        }

        @Override
        public Published publish(Act by) {
            return new Published(by);
        }

        @Override
        public Cancelled cancel(Act by, String reason) {
            return new Cancelled(by, reason);
        }

        @Override
        public boolean editable() {
            return true;
        }
    }

    /** Seen by its crew. */
    record Published(Act act) implements PatrolState {
        @Override
        public Kind kind() {
            return Kind.PUBLISHED;
        }

        @Override
        public Driving drive(Act by) {
            return new Driving(by);
        }

        @Override
        public Cancelled cancel(Act by, String reason) {
            return new Cancelled(by, reason);
        }

        @Override
        public boolean editable() {
            return true;
        }
    }

    /** Under way. */
    record Driving(Act act) implements PatrolState {
        @Override
        public Kind kind() {
            return Kind.DRIVING;
        }

        @Override
        public Interrupted interrupt(Act by, String reason) {
            return new Interrupted(by, reason);
        }

        @Override
        public Done finish(Act by) {
            return new Done(by);
        }

        @Override
        public Cancelled cancel(Act by, String reason) {
            return new Cancelled(by, reason);
        }
    }

    /** Under way, but called off its route for a while. */
    record Interrupted(Act act, @Override String reason) implements PatrolState {
        @Override
        public Kind kind() {
            return Kind.INTERRUPTED;
        }

        @Override
        public Driving drive(Act by) {
            return new Driving(by);
        }

        @Override
        public Done finish(Act by) {
            return new Done(by);
        }

        @Override
        public Cancelled cancel(Act by, String reason) {
            return new Cancelled(by, reason);
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
