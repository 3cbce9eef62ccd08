package org.xunlu.siting.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.geo.LonLat;
import org.xunlu.overload.CheckpointId;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.project.ProjectDetails;
import org.xunlu.siting.project.ProjectRegister;
import org.xunlu.siting.project.SiteProject;

/** Projects in table {@code site_project}. */
public final class ProjectStore implements ProjectRegister {
    private final Database database;

    /** Keeps them in this database. */
    public ProjectStore(Database database) {
        this.database = database;
    }

    @Override
    public List<SiteProject> list() {
        return database.read(handle -> handle.createQuery("SELECT * FROM site_project ORDER BY id DESC")
                .map(ProjectStore::row)
                .list());
    }

    @Override
    public Optional<SiteProject> find(long id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM site_project WHERE id = :id")
                .bind("id", id)
                .map(ProjectStore::row)
                .findOne());
    }

    @Override
    public SiteProject add(ProjectDetails details) {
        long id = database.write(handle -> bind(
                        handle.createUpdate("INSERT INTO site_project (study_id, name, lon, lat, lanes, cost_cents,"
                                + " sited_on, announced_on, verified_on, live_on, checkpoint_id, note, version)"
                                + " VALUES (:study, :name, :lon, :lat, :lanes, :cost, :sited, :announced, :verified,"
                                + " :live, :checkpoint, :note, 1)"),
                        details)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        return new SiteProject(id, details, 1);
    }

    @Override
    public SiteProject replace(long id, ProjectDetails details, long version) {
        int changed = database.write(handle -> bind(
                        handle.createUpdate("UPDATE site_project SET study_id = :study, name = :name, lon = :lon,"
                                + " lat = :lat, lanes = :lanes, cost_cents = :cost, sited_on = :sited,"
                                + " announced_on = :announced, verified_on = :verified, live_on = :live,"
                                + " checkpoint_id = :checkpoint, note = :note, version = version + 1"
                                + " WHERE id = :id AND version = :version"),
                        details)
                .bind("id", id)
                .bind("version", version)
                .execute());
        if (changed == 0) {
            throw missingOrStale(id);
        }
        return new SiteProject(id, details, version + 1);
    }

    @Override
    public void remove(long id, long version) {
        int removed = database.write(
                handle -> handle.execute("DELETE FROM site_project WHERE id = ? AND version = ?", id, version));
        if (removed == 0) {
            throw missingOrStale(id);
        }
    }

    private Refusal missingOrStale(long id) {
        return find(id).map(Refusal::stale).orElseGet(() -> Refusal.notFound("project", id));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, ProjectDetails details) {
        CheckpointId checkpoint = details.checkpoint();
        return statement
                .bind("study", details.study())
                .bind("name", details.name())
                .bind("lon", details.position().lon())
                .bind("lat", details.position().lat())
                .bind("lanes", details.lanes())
                .bind("cost", details.costCents())
                .bind("sited", details.sitedOn())
                .bind("announced", details.announcedOn())
                .bind("verified", details.verifiedOn())
                .bind("live", details.liveOn())
                .bind("checkpoint", checkpoint == null ? null : checkpoint.value())
                .bind("note", details.note());
    }

    private static SiteProject row(ResultSet row, StatementContext context) throws SQLException {
        return new SiteProject(
                row.getLong("id"),
                new ProjectDetails(
                        row.getObject("study_id", Long.class),
                        row.getString("name"),
                        new LonLat(row.getDouble("lon"), row.getDouble("lat")),
                        row.getInt("lanes"),
                        row.getLong("cost_cents"),
                        day(row, "sited_on"),
                        day(row, "announced_on"),
                        day(row, "verified_on"),
                        day(row, "live_on"),
                        checkpoint(row),
                        row.getString("note")),
                row.getLong("version"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable CheckpointId checkpoint(ResultSet row) throws SQLException {
        Long id = row.getObject("checkpoint_id", Long.class);
        return id == null ? null : new CheckpointId(id);
    }
}
