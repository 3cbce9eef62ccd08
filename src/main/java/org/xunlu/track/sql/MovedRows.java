package org.xunlu.track.sql;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xunlu.database.Database;
import org.xunlu.track.journal.Arrival;

/** Puts what was acknowledged before into the tables; twice changes nothing. */
final class MovedRows {
    private static final Logger LOG = LoggerFactory.getLogger(MovedRows.class);
    /** The first two characters of the state of a statement whose values the table does not take. */
    private static final String DATA_EXCEPTION = "22";

    private final Database database;
    private final RideTable rides;
    private final SingleRows rows;

    MovedRows(Database database, RideTable rides, SingleRows rows) {
        this.database = database;
        this.rides = rides;
        this.rows = rows;
    }

    /**
     * Inserts those whose key is not there, in one transaction.
     *
     * @return false where the table does not take some: these are left out, and told in the log
     * @throws RuntimeException when the database fails; nothing is inserted then that would harm a second time
     */
    boolean insert(List<Arrival> arrivals) {
        try {
            insertTogether(arrivals);
            return true;
        } catch (RuntimeException e) {
            if (!isOfValues(e)) {
                throw e;
            }
            if (arrivals.size() == 1) {
                LOG.error("the table does not take {}", arrivals.get(0), e);
                return false;
            }
            // one fix must not hold up all others for ever
            int half = arrivals.size() / 2;
            boolean first = insert(arrivals.subList(0, half));
            return insert(arrivals.subList(half, arrivals.size())) && first;
        }
    }

    private void insertTogether(List<Arrival> arrivals) {
        Set<RideTable.Ride> noted = new HashSet<>();
        database.change(handle -> {
            try {
                noted.addAll(rides.note(
                        handle.getConnection(),
                        arrivals.stream().map(Arrival::fix).toList()));
                rows.insert(handle.getConnection(), arrivals);
            } catch (SQLException e) {
                throw new IllegalStateException("fixes could not be moved to the table", e);
            }
        });
        rides.committed(noted);
    }

    private static boolean isOfValues(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(DATA_EXCEPTION)) {
                return true;
            }
        }
        return false;
    }
}
