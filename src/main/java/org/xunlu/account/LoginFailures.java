package org.xunlu.account;

import java.time.Instant;
import java.util.Optional;

/** Where failed tries are counted, by login text. */
public interface LoginFailures {
    /** Failures in a row and the time of the last. */
    record Count(int failures, Instant lastAt) {}

    /** What is counted for a login. */
    Optional<Count> find(String login);

    /** Counts one more and answers how many there are now. */
    int add(String login, Instant now);

    /** Starts again at none. */
    void clear(String login);
}
