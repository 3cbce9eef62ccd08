package org.xunlu.track;

import java.time.Instant;
import java.util.List;

/** The append-only log of fixes, as the intake needs it. */
public interface FixLog {
    /**
     * Appends in one transaction, durable when this returns.
     *
     * @param fixes in the order they are to be numbered; a fix whose key is stored, or came earlier in the list, is a
     *     duplicate
     * @param received when they came in
     * @return for each fix its number in the log, or 0 for a duplicate
     */
    long[] append(List<Fix> fixes, Instant received);

    /** Fixes after this number, in the order of the log. */
    List<Fix> listAfter(long number, int most);
}
