package org.xunlu.report.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.xunlu.database.Database;
import org.xunlu.finding.casework.ClosureFigure;
import org.xunlu.overload.sql.SevereSql;
import org.xunlu.report.FigureBook;
import org.xunlu.report.PeriodFigures;

/** Counts in the tables of patrols, findings and passes, all at one moment. */
public final class FigureQueries implements FigureBook {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String DISPATCHES = """
            SELECT COUNT(*) AS dispatches, COUNT(*) FILTER (WHERE state = 'DONE') AS done
            FROM patrol WHERE departed_at >= :from AND departed_at < :to AND state <> 'CANCELLED'""";
    private static final String OFFICERS = """
            SELECT COUNT(*) FROM patrol_officer JOIN patrol ON patrol.id = patrol_id
            WHERE departed_at >= :from AND departed_at < :to AND state <> 'CANCELLED'""";
    private static final String OPEN = """
            SELECT COUNT(*) FROM patrol WHERE planned_from >= :from AND planned_from < :to
                AND state IN ('PUBLISHED', 'DRIVING', 'INTERRUPTED')""";
    private static final String FOUND =
            "SELECT COUNT(*) FROM finding WHERE found_at >= :from AND found_at < :to AND state <> 'DISMISSED'"
                    + " AND (merged_into IS NULL OR merged_into < 0)";
    private static final String CLOSED = """
            SELECT COUNT(*) FROM finding WHERE state_since >= :from AND state_since < :to
                AND state = 'CLOSED' AND verified AND (merged_into IS NULL OR merged_into < 0)""";
    private static final String PASSES = """
            SELECT COUNT(*) FILTER (WHERE NOT conflict) AS passes,
                COUNT(*) FILTER (WHERE NOT conflict AND over_kg > 0) AS over_limit,
                COUNT(DISTINCT record_code) FILTER (WHERE conflict) AS contested
            FROM vehicle_pass WHERE captured_at >= :from AND captured_at < :to""";

    private static final String STOPS = """
            SELECT COUNT(*) FILTER (WHERE over_kg > 0) AS over_limit,
                COUNT(*) FILTER (WHERE\s""" + SevereSql.condition("stopped_at") + """
                        ) AS severe,
                COUNT(*) FILTER (WHERE again_kg < first_kg) AS unloaded,
                COALESCE(SUM(first_kg - again_kg), 0) AS unloaded_kg,
                COALESCE(SUM(police_points), 0) AS points
            FROM road_stop WHERE stopped_at >= :from AND stopped_at < :to AND state = 'CONFIRMED'""";
    private static final String OFFENCES = """
            SELECT COUNT(*) FROM road_stop_offence JOIN road_stop ON road_stop.id = stop_id
            WHERE stopped_at >= :from AND stopped_at < :to AND state = 'CONFIRMED' AND offence = '%s'""";

    private static final String COLLECTED =
            "SELECT COUNT(*) FROM evidence_case WHERE collected_at >= :from AND collected_at < :to";
    // a filing and a revocation have a day, Chinese time
    private static final String FILED =
            "SELECT COUNT(*) FROM evidence_case WHERE filed_on >= :from_day AND filed_on < :to_day";
    private static final String REVOKED =
            "SELECT COUNT(*) FROM permit_revocation WHERE decided_on >= :from_day AND decided_on < :to_day";
    private static final String OVER_TEN_PERCENT = """
            SELECT COUNT(*) FROM vehicle_pass WHERE captured_at >= :from AND captured_at < :to AND NOT conflict
                AND rate_basis_points >= 1000""";

    private final Database database;

    /** Counts in this database. */
    public FigureQueries(Database database) {
        this.database = database;
    }

    @Override
    public PeriodFigures count(Instant from, Instant to) {
        return database.read(handle -> {
            Period period = new Period(handle, from, to);
            PeriodFigures.Findings findings =
                    new PeriodFigures.Findings(period.count(FOUND), period.count(CLOSED), period.closures());
            return new PeriodFigures(
                    from, to, patrols(period), findings, passes(period), stops(period), offsite(period));
        });
    }

    private static PeriodFigures.Patrols patrols(Period period) {
        long officers = period.count(OFFICERS);
        long open = period.count(OPEN);
        return period.row(
                DISPATCHES,
                (row, context) ->
                        new PeriodFigures.Patrols(row.getLong("dispatches"), officers, row.getLong("done"), open));
    }

    private static PeriodFigures.Passes passes(Period period) {
        return period.row(
                PASSES,
                (row, context) -> new PeriodFigures.Passes(
                        row.getLong("passes"), row.getLong("over_limit"), row.getLong("contested")));
    }

    private static PeriodFigures.Stops stops(Period period) {
        return period.row(
                STOPS,
                (row, context) -> new PeriodFigures.Stops(
                        row.getLong("over_limit"),
                        row.getLong("severe"),
                        row.getLong("unloaded"),
                        row.getLong("unloaded_kg"),
                        row.getLong("points"),
                        period.offences("MODIFIED"),
                        period.offences("NO_PERMIT"),
                        period.offences("SPILLAGE"),
                        period.offences("ILLEGAL_COACH"),
                        period.offences("ILLEGAL_TAXI")));
    }

    private static PeriodFigures.Offsite offsite(Period period) {
        return new PeriodFigures.Offsite(
                period.count(COLLECTED),
                period.countDays(FILED),
                period.count(COLLECTED + " AND filed_on IS NOT NULL"),
                period.count(OVER_TEN_PERCENT),
                period.countDays(REVOKED));
    }

    private record Period(Handle handle, Instant from, Instant to) {
        long count(String sql) {
            return row(sql, (row, context) -> row.getLong(1));
        }

        long countDays(String sql) {
            return handle.createQuery(sql)
                    .bind("from_day", LocalDate.ofInstant(from, CHINA))
                    .bind("to_day", LocalDate.ofInstant(to, CHINA))
                    .mapTo(Long.class)
                    .one();
        }

        /** The same terms as the list of closures has, so that the list shows what the figure counts. */
        Map<ClosureFigure, Long> closures() {
            Map<ClosureFigure, Long> counts = new EnumMap<>(ClosureFigure.class);
            for (ClosureFigure figure : ClosureFigure.values()) {
                String kinds = figure.kinds().stream()
                        .map(kind -> "'" + kind.name() + "'")
                        .collect(Collectors.joining(", "));
                counts.put(figure, count(CLOSED + " AND kind IN (" + kinds + ")"));
            }
            return counts;
        }

        long offences(String offence) {
            return count(OFFENCES.formatted(offence));
        }

        <T> T row(String sql, RowMapper<T> mapper) {
            return handle.createQuery(sql)
                    .bind("from", from)
                    .bind("to", to)
                    .map(mapper)
                    .one();
        }
    }
}
