package org.xunlu.overload.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.xunlu.database.Database;
import org.xunlu.overload.MassLimitRule;
import org.xunlu.overload.MassLimits;
import org.xunlu.overload.VehicleType;

/** The mass-limit table in {@code mass_limit_rule}, read once and held. */
public final class MassLimitStore {
    private final Database database;
    private volatile MassLimits held = new MassLimits(List.of());

    /** Reads the table from this database; {@link #seed} fills it where it is empty. */
    public MassLimitStore(Database database) {
        this.database = database;
        reload();
    }

    /** The table in force. */
    public MassLimits limits() {
        return held;
    }

    /** Fills the table where nobody has yet. */
    public void seed(List<MassLimitRule> rules) {
        if (!held.rules().isEmpty()) {
            return;
        }
        database.change(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    INSERT INTO mass_limit_rule (axles_from, axles_to, vehicle_type, single_drive_axle, limit_kg,
                        valid_from, valid_to, source)
                    VALUES (:axles_from, :axles_to, :type, :single, :limit, :from, :to, :source)""");
            for (MassLimitRule rule : rules) {
                batch.bind("axles_from", rule.axlesFrom())
                        .bind("axles_to", rule.axlesTo())
                        .bind("type", rule.type().name())
                        .bind("single", rule.singleDriveAxle())
                        .bind("limit", rule.limitKg())
                        .bind("from", rule.validFrom())
                        .bind("to", rule.validTo())
                        .bind("source", rule.source())
                        .add();
            }
            batch.execute();
        });
        reload();
    }

    private void reload() {
        held = new MassLimits(database.read(
                handle -> handle.createQuery("SELECT * FROM mass_limit_rule ORDER BY axles_from, limit_kg, valid_from")
                        .map(MassLimitStore::row)
                        .list()));
    }

    private static MassLimitRule row(ResultSet row, StatementContext context) throws SQLException {
        return new MassLimitRule(
                row.getInt("axles_from"),
                row.getObject("axles_to", Integer.class),
                VehicleType.valueOf(row.getString("vehicle_type")),
                row.getObject("single_drive_axle", Boolean.class),
                row.getInt("limit_kg"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source"));
    }
}
