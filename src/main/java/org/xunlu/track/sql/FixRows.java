package org.xunlu.track.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.xunlu.track.Fix;

/** Puts fixes into the table, in the caller's transaction; how that is cheapest differs with the database. */
interface FixRows {
    /**
     * Inserts those whose key is not there.
     *
     * @param first number of the first of them; the others follow
     * @return the number of each, or 0 where its key was there
     */
    long[] insert(Connection connection, List<Fix> fixes, long first, Instant received) throws SQLException;
}
