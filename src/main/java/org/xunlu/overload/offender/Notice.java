package org.xunlu.overload.offender;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notification 抄告 to the authority of another county, in the outbox until it is sent by whatever channel there is.
 *
 * @param recipient who it is for
 * @param kind whom it is about
 * @param code … and which
 * @param caseId the case it comes from; null where it comes from none
 * @param body what it says
 * @param reference number under which it was sent
 * @param answer what came back
 * @param version grows by one with every step
 */
public record Notice(
        long id,
        String recipient,
        OffenderKind kind,
        String code,
        @Nullable Long caseId,
        String body,
        State state,
        Instant stateSince,
        String reference,
        String answer,
        Instant createdAt,
        String createdBy,
        long version) {

    /** How far it is. */
    public enum State {
        DRAFT,
        SENT,
        RECEIVED,
        ANSWERED,
        WITHDRAWN;

        /** Whether this state may follow another. */
        public boolean follows(State before) {
            return switch (this) {
                case DRAFT -> false;
                case SENT, WITHDRAWN -> before == DRAFT;
                case RECEIVED -> before == SENT;
                case ANSWERED -> before == SENT || before == RECEIVED;
            };
        }
    }
}
