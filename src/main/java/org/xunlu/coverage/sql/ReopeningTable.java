package org.xunlu.coverage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.xunlu.coverage.Reopening;
import org.xunlu.coverage.RiderDay;
import org.xunlu.track.Rider;

/** Days that late data changed, in {@code day_reopening}. What one backlog brings within an hour is one reopening. */
final class ReopeningTable {
    private static final Duration ONE_BACKLOG = Duration.ofHours(1);

    private ReopeningTable() {}

    static void note(Handle handle, Reopening noted) {
        int grown = handle.execute(
                "UPDATE day_reopening SET fixes = fixes + ?, network_after = ?, patrol_after = ?"
                        + " WHERE rider = ? AND drive_day = ? AND reopened_at > ?",
                noted.fixes(),
                noted.networkAfter(),
                noted.patrolAfter(),
                noted.day().rider().key(),
                noted.day().day(),
                noted.at().minus(ONE_BACKLOG));
        if (grown == 0) {
            handle.execute(
                    "INSERT INTO day_reopening (rider, drive_day, reopened_at, fixes, network_before, patrol_before,"
                            + " network_after, patrol_after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    noted.day().rider().key(),
                    noted.day().day(),
                    noted.at(),
                    noted.fixes(),
                    noted.networkBefore(),
                    noted.patrolBefore(),
                    noted.networkAfter(),
                    noted.patrolAfter());
        }
    }

    static List<Reopening> list(Handle handle, @Nullable Rider rider, LocalDate from, LocalDate to, int most) {
        Query query = handle.createQuery("SELECT * FROM day_reopening WHERE drive_day >= :from AND drive_day <= :to"
                        + (rider == null ? "" : " AND rider = :rider") + " ORDER BY id DESC LIMIT :most")
                .bind("from", from)
                .bind("to", to)
                .bind("most", most);
        if (rider != null) {
            query.bind("rider", rider.key());
        }
        return query.map((row, context) -> reopening(row)).list();
    }

    private static Reopening reopening(ResultSet row) throws SQLException {
        return new Reopening(
                row.getLong("id"),
                new RiderDay(new Rider(row.getLong("rider")), row.getObject("drive_day", LocalDate.class)),
                row.getObject("reopened_at", OffsetDateTime.class).toInstant(),
                row.getInt("fixes"),
                row.getDouble("network_before"),
                row.getDouble("patrol_before"),
                row.getDouble("network_after"),
                row.getDouble("patrol_after"));
    }
}
