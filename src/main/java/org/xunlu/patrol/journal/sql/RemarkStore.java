package org.xunlu.patrol.journal.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;
import org.xunlu.database.Database;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.journal.RemarkBook;
import org.xunlu.patrol.journal.RemarkEdit;
import org.xunlu.patrol.journal.Remarks;

/** Remarks in the database. */
public final class RemarkStore implements RemarkBook {
    private static final String VERSION =
            "INSERT INTO patrol_log_remark_version (patrol_id, version, weather, road_condition, car_condition,"
                    + " equipment_condition, conclusion, written_by, written_at) VALUES (:patrol, :version + 1, :weather,"
                    + " :road, :car, :equipment, :conclusion, :by, :at)";

    private final Database database;

    /** Remarks in this database. */
    public RemarkStore(Database database) {
        this.database = database;
    }

    @Override
    public Remarks find(PatrolId patrol) {
        return database.read(handle -> handle.createQuery("SELECT * FROM patrol_log_remark WHERE patrol_id = :patrol")
                .bind("patrol", patrol.value())
                .map((row, context) -> remarks(row))
                .findOne()
                .orElse(Remarks.NONE));
    }

    @Override
    public Optional<Remarks> replace(PatrolId patrol, Remarks remarks, Instant at) {
        String statement = remarks.version() == 0
                ? "INSERT INTO patrol_log_remark (patrol_id, weather, road_condition, car_condition,"
                        + " equipment_condition, conclusion, written_by, version) SELECT id, :weather, :road, :car,"
                        + " :equipment, :conclusion, :by, 1 FROM patrol WHERE id = :patrol AND :version = 0"
                : "UPDATE patrol_log_remark SET weather = :weather, road_condition = :road, car_condition = :car,"
                        + " equipment_condition = :equipment, conclusion = :conclusion, written_by = :by,"
                        + " version = version + 1 WHERE patrol_id = :patrol AND version = :version";
        try {
            int rows = database.write(handle -> {
                int done = bind(handle.createUpdate(statement), patrol, remarks).execute();
                if (done > 0) {
                    bind(handle.createUpdate(VERSION), patrol, remarks)
                            .bind("at", at)
                            .execute();
                }
                return done;
            });
            return rows == 0 ? Optional.empty() : Optional.of(find(patrol));
        } catch (UnableToExecuteStatementException taken) {
            // somebody else wrote the first ones meanwhile
            if (remarks.version() == 0 && find(patrol).version() > 0) {
                return Optional.empty();
            }
            throw taken;
        }
    }

    @Override
    public List<RemarkEdit> listVersions(PatrolId patrol) {
        return database.read(handle -> handle.createQuery(
                        "SELECT * FROM patrol_log_remark_version WHERE patrol_id = :patrol ORDER BY version")
                .bind("patrol", patrol.value())
                .map((row, context) -> new RemarkEdit(
                        remarks(row),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    private static Remarks remarks(ResultSet row) throws SQLException {
        return new Remarks(
                row.getString("weather"),
                row.getString("road_condition"),
                row.getString("car_condition"),
                row.getString("equipment_condition"),
                row.getString("conclusion"),
                row.getString("written_by"),
                row.getLong("version"));
    }

    private static Update bind(Update update, PatrolId patrol, Remarks remarks) {
        return update.bind("patrol", patrol.value())
                .bind("weather", remarks.weather())
                .bind("road", remarks.roadCondition())
                .bind("car", remarks.carCondition())
                .bind("equipment", remarks.equipmentCondition())
                .bind("conclusion", remarks.conclusion())
                .bind("by", remarks.writtenBy())
                .bind("version", remarks.version());
    }
}
