package org.xunlu.patrol.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.xunlu.paging.Page;
import org.xunlu.patrol.PatrolFilter;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.PatrolLine;
import org.xunlu.patrol.PatrolState;
import org.xunlu.patrol.UnitId;

/** Pages of patrols by filter, newest first. */
final class PatrolListing {

    private PatrolListing() {}

    static Page<PatrolLine> page(Handle handle, PatrolFilter filter, int limit, @Nullable String after) {
        StringBuilder where = new StringBuilder("patrol.id < :after");
        if (!filter.states().isEmpty()) {
            where.append(" AND state IN (<states>)");
        }
        if (filter.from() != null) {
            where.append(" AND (planned_to IS NULL OR planned_to > :from)");
        }
        if (filter.to() != null) {
            where.append(" AND (planned_from IS NULL OR planned_from < :to)");
        }
        if (filter.unit() != null) {
            where.append(" AND unit_id = :unit");
        }
        if (!filter.text().isBlank()) {
            where.append(" AND LOWER(patrol.name) LIKE :text ESCAPE '!'");
        }
        Query query = handle.createQuery("SELECT patrol.id, patrol.name, state, state_at, unit_id,"
                        + " patrol_unit.name AS unit_name, planned_from, planned_to, length_meters, required_meters,"
                        + " seconds, unreached_count, driven_meters, required_driven_meters, patrol.version"
                        + " FROM patrol LEFT JOIN patrol_unit ON patrol_unit.id = unit_id WHERE " + where
                        + " ORDER BY patrol.id DESC FETCH FIRST :rows ROWS ONLY")
                .bind("after", after == null || after.isBlank() ? Long.MAX_VALUE : RosterRows.cursor(after))
                .bind("rows", limit + 1);
        bind(query, filter);
        List<PatrolLine> rows = query.map(PatrolListing::line).list();
        return Page.cut(rows, limit, line -> Long.toString(line.id().value()));
    }

    private static void bind(Query query, PatrolFilter filter) {
        if (!filter.states().isEmpty()) {
            query.bindList("states", filter.states().stream().map(Enum::name).toList());
        }
        if (filter.from() != null) {
            query.bind("from", filter.from());
        }
        if (filter.to() != null) {
            query.bind("to", filter.to());
        }
        if (filter.unit() != null) {
            query.bind("unit", filter.unit().value());
        }
        if (!filter.text().isBlank()) {
            query.bind("text", "%" + escaped(filter.text()) + "%");
        }
    }

    private static String escaped(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    }

    private static PatrolLine line(ResultSet row, StatementContext context) throws SQLException {
        Long unit = row.getObject("unit_id", Long.class);
        Double driven = row.getObject("driven_meters", Double.class);
        return new PatrolLine(
                new PatrolId(row.getLong("id")),
                row.getString("name"),
                PatrolState.Kind.valueOf(row.getString("state")),
                row.getObject("state_at", OffsetDateTime.class).toInstant(),
                unit == null ? null : new UnitId(unit),
                row.getString("unit_name"),
                PatrolRows.time(row, "planned_from"),
                PatrolRows.time(row, "planned_to"),
                row.getDouble("length_meters"),
                row.getDouble("required_meters"),
                row.getDouble("seconds"),
                row.getInt("unreached_count"),
                driven == null ? null : new PatrolLine.Outcome(driven, row.getDouble("required_driven_meters")),
                row.getLong("version"));
    }
}
