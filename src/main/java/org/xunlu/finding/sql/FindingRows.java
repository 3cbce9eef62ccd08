package org.xunlu.finding.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.FindingState;
import org.xunlu.finding.HistoryLine;
import org.xunlu.finding.Observation;
import org.xunlu.finding.Photo;
import org.xunlu.geo.LonLat;

/** How findings, history lines and photos become rows, and rows those. */
final class FindingRows {
    private FindingRows() {}

    static <S extends SqlStatement<S>> S bind(S statement, Finding finding) {
        Observation seen = finding.observation();
        FindingState state = finding.state();
        statement
                .bind("kind", seen.kind().name())
                .bind("lon", seen.position().lon())
                .bind("lat", seen.position().lat())
                .bind("note", seen.note())
                .bind("found_at", seen.foundAt())
                .bind("state", state.name().name())
                .bind("state_since", state.since())
                .bind("deadline", state.deadline())
                .bind("verified", state instanceof FindingState.Closed closed && closed.verified())
                .bind("version", finding.version());
        return AddressColumns.bind(statement, finding.address());
    }

    static Finding finding(ResultSet row, StatementContext context) throws SQLException {
        return new Finding(
                new FindingId(row.getLong("id")),
                new Observation(
                        FindingKind.valueOf(row.getString("kind")),
                        new LonLat(row.getDouble("lon"), row.getDouble("lat")),
                        row.getString("note"),
                        instant(row, "found_at")),
                AddressColumns.read(row),
                row.getLong("found_by"),
                row.getString("found_by_name"),
                state(row),
                row.getLong("version"));
    }

    private static FindingState state(ResultSet row) throws SQLException {
        FindingState.Name name = FindingState.Name.valueOf(row.getString("state"));
        LocalDate deadline = row.getObject("deadline", LocalDate.class);
        return switch (name) {
            case FOUND -> new FindingState.Found();
            case ON_SITE -> new FindingState.OnSite(Objects.requireNonNull(deadline), instant(row, "state_since"));
            case ORDERED -> new FindingState.Ordered(Objects.requireNonNull(deadline), instant(row, "state_since"));
            case CORRECTED, UNCORRECTED ->
                new FindingState.Revisited(
                        name == FindingState.Name.CORRECTED,
                        Objects.requireNonNull(deadline),
                        instant(row, "state_since"));
            case FILED, INVESTIGATED, NOTIFIED, HEARD, DECIDED, SERVED, EXECUTED ->
                new FindingState.InCase(name, deadline, instant(row, "state_since"));
            case CLOSED -> new FindingState.Closed(instant(row, "state_since"), row.getBoolean("verified"));
            case DISMISSED -> new FindingState.Dismissed(instant(row, "state_since"));
            case TRANSFERRED -> new FindingState.Transferred(instant(row, "state_since"));
        };
    }

    static HistoryLine line(ResultSet row, StatementContext context) throws SQLException {
        return new HistoryLine(
                instant(row, "done_at"),
                row.getLong("person_id"),
                row.getString("person_name"),
                row.getString("action"),
                row.getString("note"),
                row.getString("basis"));
    }

    static Photo photo(ResultSet row, StatementContext context) throws SQLException {
        OffsetDateTime takenAt = row.getObject("taken_at", OffsetDateTime.class);
        Double lon = row.getObject("taken_lon", Double.class);
        Double lat = row.getObject("taken_lat", Double.class);
        return new Photo(
                row.getLong("id"),
                new FindingId(row.getLong("finding_id")),
                Photo.Stage.valueOf(row.getString("stage")),
                row.getString("sha256"),
                row.getString("original_sha256"),
                row.getString("media_type"),
                row.getInt("width"),
                row.getInt("height"),
                row.getLong("byte_count"),
                takenAt == null ? null : takenAt.toInstant(),
                lon == null || lat == null ? null : new LonLat(lon, lat),
                row.getLong("uploaded_by"),
                instant(row, "uploaded_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
