package org.xunlu.track.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.xunlu.database.Database;
import org.xunlu.track.Fix;

/** Straight into the table, in one transaction: PostgreSQL has a journal of its own, and memory needs none. */
final class DirectArrivals implements Arrivals {
    private final Database database;
    private final RideTable rides;
    private final FixRows rows;
    private final BiConsumer<List<Fix>, Instant> prepare;

    /** @param prepare is told of fixes and when they came in, before they are inserted */
    DirectArrivals(Database database, RideTable rides, FixRows rows, BiConsumer<List<Fix>, Instant> prepare) {
        this.database = database;
        this.rides = rides;
        this.rows = rows;
        this.prepare = prepare;
    }

    @Override
    public long[] append(List<Fix> fixes, long first, Instant received) {
        prepare.accept(fixes, received);
        Set<RideTable.Ride> noted = new HashSet<>();
        long[] numbers = database.write(handle -> {
            try {
                noted.addAll(rides.note(handle.getConnection(), fixes));
                return rows.insert(handle.getConnection(), fixes, first, received);
            } catch (SQLException e) {
                throw new IllegalStateException("fixes could not be stored", e);
            }
        });
        rides.committed(noted);
        return numbers;
    }

    @Override
    public List<Fix> waiting(Predicate<Fix> which) {
        return List.of();
    }
}
