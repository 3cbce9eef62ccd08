package org.xunlu.overload.evidence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far a case is. */
public sealed interface CaseState {
    /** The name under which it is kept, listed and told. */
    Stage stage();

    /** Both reviews, once both passed. */
    default @Nullable Reviews reviews() {
        return null;
    }

    /** The first look, once there was one. */
    default @Nullable Review first() {
        Reviews both = reviews();
        return both == null ? null : both.first();
    }

    /** The last look of two, or the one that judged it not to be handled. */
    default @Nullable Review second() {
        Reviews both = reviews();
        return both == null ? null : both.second();
    }

    /** When the second review passed. */
    default @Nullable Instant collectedAt() {
        return null;
    }

    /** The entry in the register of cases, once it is filed. */
    default @Nullable Filing filing() {
        return null;
    }

    /** What was decided, once it is. */
    default @Nullable Decision decision() {
        return null;
    }

    /** The day it was closed. */
    default @Nullable LocalDate closedOn() {
        return null;
    }

    /** The stages in their order, with the words of the provincial systems. */
    enum Stage {
        /** 待初审. */
        AWAITING_FIRST,
        /** 待复审. */
        AWAITING_SECOND,
        /** 初审不通过. */
        REJECTED,
        /** 判定不处理. */
        NOT_HANDLED,
        /** 入库: the evidence set is complete 做齐. */
        COLLECTED,
        /** 立案. */
        FILED,
        /** 处罚决定, or a decision without penalty. */
        DECIDED,
        /** 结案. */
        CLOSED;

        /** Whether nothing more happens. */
        public boolean over() {
            return this == REJECTED || this == NOT_HANDLED || this == CLOSED;
        }
    }

    /** One look at the evidence by one person. */
    record Review(long personId, String person, Instant at, String opinion) {}

    /** Both looks. */
    record Reviews(Review first, Review second) {}

    /** The entry in the register of cases 立案. */
    record Filing(String number, LocalDate on) {}

    /** How it ended. */
    enum Outcome {
        /** 处罚. */
        PENALTY,
        /** 轻微免罚. */
        NO_PENALTY_MINOR,
        /** 承诺轻罚. */
        COMMITMENT,
        /** 不予处罚. */
        NO_PENALTY
    }

    /**
     * What was decided.
     *
     * @param fineCents hundredths of a yuan, 0 without a fine
     * @param servedOn day of service 送达; null while it is not
     * @param paidOn day of payment; null while it is not
     */
    record Decision(
            String number,
            LocalDate on,
            Outcome outcome,
            long fineCents,
            @Nullable LocalDate servedOn,
            @Nullable LocalDate paidOn) {}

    /** Nobody has looked yet. */
    record AwaitingFirst() implements CaseState {
        @Override
        public Stage stage() {
            return Stage.AWAITING_FIRST;
        }
    }

    /** The first review passed. */
    record AwaitingSecond(Review first) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.AWAITING_SECOND;
        }
    }

    /** The first review did not pass. */
    record Rejected(Review first) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.REJECTED;
        }
    }

    /** Somebody judged that it is not to be handled, e.g. because of a permit. */
    record NotHandled(@Nullable Review first, Review second) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.NOT_HANDLED;
        }
    }

    /** Both reviews passed. */
    record Collected(Reviews reviews, Instant collectedAt) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.COLLECTED;
        }
    }

    /** Filed as a case. */
    record Filed(Reviews reviews, Instant collectedAt, Filing filing) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.FILED;
        }
    }

    /** Decided. */
    record Decided(Reviews reviews, Instant collectedAt, Filing filing, Decision decision) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.DECIDED;
        }
    }

    /** Closed and put away. */
    record Closed(Reviews reviews, Instant collectedAt, Filing filing, Decision decision, LocalDate closedOn)
            implements CaseState {
        @Override
        public Stage stage() {
            return Stage.CLOSED;
        }
    }
}
