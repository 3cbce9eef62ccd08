package org.xunlu.screening.sql;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.xunlu.finding.sql.Conditions;
import org.xunlu.paging.Page;
import org.xunlu.screening.ScreeningDone;
import org.xunlu.screening.ScreeningOutcome;
import org.xunlu.screening.ScreeningRun;

/** Screenings that were done, in tables {@code screening_run}, {@code screened_road} and {@code footprint_set}. */
final class RunRows {
    private static final int LONGEST_ROADS = 400;

    private RunRows() {}

    static void store(Handle handle, ScreeningDone done, ScreeningOutcome outcome) {
        // one road alone does not make the set up to date
        handle.createUpdate("UPDATE footprint_set SET screened_at = :at, screened_error_m = :error,"
                        + " screened_day = :day, screened_revision ="
                        + " CASE WHEN :whole THEN :revision ELSE screened_revision END,"
                        + " footprints = :footprints WHERE id = :set")
                .bind("at", done.at())
                .bind("error", done.roadErrorMeters())
                .bind("day", done.day())
                .bind("whole", done.whole())
                .bind("revision", done.revision())
                .bind("footprints", done.footprints())
                .bind("set", done.setId())
                .execute();
        Set<Long> roads = done.roads();
        handle.createUpdate("INSERT INTO screening_run (set_id, done_at, done_by, roads, road_count, hits, fresh,"
                        + " changed, reopened, gone) VALUES (:set, :at, :by, :roads, :count, :hits, :fresh, :changed,"
                        + " :reopened, :gone)")
                .bind("set", done.setId())
                .bind("at", done.at())
                .bind("by", done.by())
                .bind("roads", cut(String.join("、", done.labels())))
                .bind("count", roads == null ? 0 : roads.size())
                .bind("hits", outcome.hits())
                .bind("fresh", outcome.fresh())
                .bind("changed", outcome.changed())
                .bind("reopened", outcome.reopened())
                .bind("gone", outcome.gone())
                .execute();
        storeMarks(handle, done);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_ROADS ? text : text.substring(0, LONGEST_ROADS - 1) + "…";
    }

    private static void storeMarks(Handle handle, ScreeningDone done) {
        Set<Long> roads = done.roads();
        if (roads == null) {
            handle.execute("DELETE FROM screened_road WHERE set_id = ?", done.setId());
        } else if (marks(handle, done.setId()).isEmpty()) {
            // nothing is known of the other roads yet: none may look as if it had been screened
            return;
        } else {
            PreparedBatch batch =
                    handle.prepareBatch("DELETE FROM screened_road WHERE set_id = :set AND road_id = :road");
            roads.forEach(
                    road -> batch.bind("set", done.setId()).bind("road", road).add());
            batch.execute();
        }
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO screened_road (set_id, road_id, mark) VALUES (:set, :road, :mark)");
        done.marks().forEach((road, mark) -> {
            if (roads == null || roads.contains(road)) {
                batch.bind("set", done.setId())
                        .bind("road", road)
                        .bind("mark", mark)
                        .add();
            }
        });
        batch.execute();
    }

    static Map<Long, Long> marks(Handle handle, long setId) {
        Map<Long, Long> marks = new HashMap<>();
        handle.createQuery("SELECT road_id, mark FROM screened_road WHERE set_id = :set")
                .bind("set", setId)
                .map((row, context) -> Map.entry(row.getLong("road_id"), row.getLong("mark")))
                .forEach(each -> marks.put(each.getKey(), each.getValue()));
        return marks;
    }

    static Page<ScreeningRun> list(Handle handle, Conditions conditions, int limit) {
        List<ScreeningRun> rows = handle.createQuery(
                        "SELECT * FROM screening_run " + conditions.where() + " ORDER BY id DESC LIMIT :limit")
                .bindMap(conditions.values())
                .bind("limit", limit + 1)
                .map((row, context) -> new ScreeningRun(
                        row.getLong("id"),
                        row.getLong("set_id"),
                        row.getObject("done_at", OffsetDateTime.class).toInstant(),
                        row.getString("done_by"),
                        row.getString("roads"),
                        row.getInt("road_count"),
                        row.getInt("hits"),
                        row.getInt("fresh"),
                        row.getInt("changed"),
                        row.getInt("reopened"),
                        row.getInt("gone")))
                .list();
        return Page.cut(rows, limit, each -> Long.toString(each.id()));
    }
}
