package org.xunlu.track.sql;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.xunlu.track.Fix;

/** The way of fixes to the table; what is cheapest differs with the database. */
sealed interface Arrivals permits DirectArrivals, JournaledArrivals {
    /**
     * Appends, one caller at a time; durable when it returns.
     *
     * @param first number of the first of them; the others follow
     * @return the number of each, or 0 where its key was there, or came earlier in the list
     */
    long[] append(List<Fix> fixes, long first, Instant received);

    /** What was appended and may not be in the table yet, in the order of the numbers. */
    List<Fix> waiting(Predicate<Fix> which);
}
