package org.xunlu.patrol.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.Squadron;
import org.xunlu.patrol.SquadronId;
import org.xunlu.patrol.Unit;
import org.xunlu.patrol.UnitId;
import org.xunlu.refusal.Refusal;

/** Rows of the duty roster to records and back. */
final class RosterRows {
    /** SQLSTATE of a unique key that is there already, on both databases. */
    private static final String UNIQUE = "23505";

    private RosterRows() {}

    static Squadron squadron(ResultSet row, StatementContext context) throws SQLException {
        Long leader = row.getObject("leader_id", Long.class);
        return new Squadron(
                new SquadronId(row.getLong("id")),
                row.getString("name"),
                leader == null ? null : new OfficerId(leader),
                row.getLong("version"));
    }

    static Unit unit(ResultSet row, StatementContext context) throws SQLException {
        double lon = row.getDouble("base_lon");
        LonLat base = row.wasNull() ? null : new LonLat(lon, row.getDouble("base_lat"));
        return new Unit(
                new UnitId(row.getLong("id")),
                row.getString("name"),
                new SquadronId(row.getLong("squadron_id")),
                row.getString("plate"),
                base,
                row.getBoolean("reserve"),
                row.getLong("version"));
    }

    static Officer officer(ResultSet row, StatementContext context) throws SQLException {
        Long unit = row.getObject("unit_id", Long.class);
        return new Officer(
                new OfficerId(row.getLong("id")),
                row.getObject("person_id", Long.class),
                row.getString("name"),
                row.getString("certificate_no"),
                row.getObject("certificate_until", LocalDate.class),
                unit == null ? null : new UnitId(unit),
                row.getLong("version"));
    }

    static Update bind(Update update, Unit unit) {
        LonLat base = unit.base();
        return update.bind("name", unit.name())
                .bind("squadron", unit.squadron().value())
                .bind("plate", unit.plate())
                .bind("lon", base == null ? null : (Double) base.lon())
                .bind("lat", base == null ? null : (Double) base.lat())
                .bind("reserve", unit.reserve());
    }

    static Update bind(Update update, Officer officer) {
        UnitId unit = officer.unit();
        return update.bind("person", officer.personId())
                .bind("name", officer.name())
                .bind("certificate", officer.certificateNo())
                .bind("until", officer.certificateUntil())
                .bind("unit", unit == null ? null : (Long) unit.value());
    }

    /** The key a page goes on after. */
    static long cursor(@Nullable String after) {
        try {
            return after == null || after.isBlank() ? Long.MIN_VALUE : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("not_a_number", "after", Map.of("value", after));
        }
    }

    /** Runs a statement; a value that must be the only one and is not is refused by its field. */
    static <T> T unique(String field, Supplier<T> statement) {
        try {
            return statement.get();
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException cause && UNIQUE.equals(cause.getSQLState())) {
                throw Refusal.invalid("patrol.taken", field);
            }
            throw e;
        }
    }
}
