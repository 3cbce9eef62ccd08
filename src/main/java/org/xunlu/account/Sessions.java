package org.xunlu.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where open sessions are kept. */
public interface Sessions {
    /** Adds a session. */
    void add(Session session);

    /** The session with this token hash. */
    Optional<Session> find(String tokenHash);

    /** Notes a request. */
    void seen(String tokenHash, Instant now);

    /** Ends one session. */
    void remove(String tokenHash);

    /**
     * Ends all sessions of a person but one.
     *
     * @param except token hash of the one that stays, or an empty text
     * @return how many ended
     */
    int removeAll(long personId, String except);

    /** Forgets sessions opened or last seen before these times. */
    void removeOld(Instant openedBefore, Instant seenBefore);

    /** A person's sessions, newest first. */
    List<Session> listOf(long personId);
}
