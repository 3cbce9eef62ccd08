package org.xunlu.finding.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.density.By;
import org.xunlu.finding.density.Count;
import org.xunlu.finding.density.DensityLists;
import org.xunlu.finding.density.Repeat;
import org.xunlu.finding.density.Seen;
import org.xunlu.finding.density.Sightings;
import org.xunlu.finding.density.Span;
import org.xunlu.geo.LonLat;

/**
 * Counts findings, of which those that count are kept in memory: 100,000 take about 10 MB. The history has a line for
 * every change, so before each answer only findings with new lines are read. Thread-safe.
 */
public final class DensityQueries implements DensityLists {
    /** Lines written at the same time may come out of turn by less than this. */
    private static final int OUT_OF_TURN = 500;

    private static final String ALL = "SELECT id, kind, lon, lat, found_at, route_code, road_name, stake,"
            + " merged_into IS NULL AND state <> 'DISMISSED' AS counts FROM finding WHERE :from >= 0";
    private static final String CHANGED = ALL + " AND id IN (SELECT finding_id FROM finding_history WHERE id > :from)";

    private final Database database;
    private final Sightings sightings = new Sightings();
    private @Nullable Lines read;

    /** Of this database. */
    public DensityQueries(Database database) {
        this.database = database;
    }

    /** The youngest lines of the history, those after one of them, as they were when findings were read. */
    private record Lines(long from, long last, long count) {}

    /** Whether a finding counts, and what of it matters. */
    private record Row(Seen seen, boolean counts) {}

    @Override
    public synchronized List<Count> count(Span span, By by) {
        catchUp();
        return sightings.count(span, by);
    }

    @Override
    public synchronized List<Long> list(Span span, By by, String key) {
        catchUp();
        return sightings.list(span, by, key);
    }

    @Override
    public synchronized List<Repeat> repeats(Span span, double meters, int least) {
        catchUp();
        return sightings.repeats(span, meters, least);
    }

    /** Reads what has changed since the last question; the first time all. */
    public synchronized void catchUp() {
        Lines known = read;
        List<Row> changed = new ArrayList<>();
        Lines now = database.read(handle -> {
            Lines present = lines(handle, known == null ? 0 : known.from);
            if (present.equals(known)) {
                return present;
            }
            // lines first, findings afterwards: what happens between is read twice
            Lines youngest = lines(handle, Math.max(0, present.last - OUT_OF_TURN));
            handle.createQuery(known == null ? ALL : CHANGED)
                    .bind("from", known == null ? 0 : known.from)
                    .setFetchSize(5_000)
                    .map((row, context) -> new Row(seen(row), row.getBoolean("counts")))
                    .forEach(changed::add);
            return youngest;
        });
        if (!changed.isEmpty()) {
            sightings.replace(
                    changed.stream().map(row -> row.seen.id()).collect(Collectors.toSet()),
                    changed.stream().filter(Row::counts).map(Row::seen).toList());
        }
        read = now;
    }

    private static Lines lines(Handle handle, long from) {
        return handle.createQuery(
                        "SELECT COUNT(*) AS n, COALESCE(MAX(id), 0) AS last FROM finding_history WHERE id > :from")
                .bind("from", from)
                .map((row, context) -> new Lines(from, row.getLong("last"), row.getLong("n")))
                .one();
    }

    private static Seen seen(ResultSet row) throws SQLException {
        String code = row.getString("route_code");
        return new Seen(
                row.getLong("id"),
                FindingKind.valueOf(row.getString("kind")),
                new LonLat(row.getDouble("lon"), row.getDouble("lat")),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                code == null
                        ? null
                        : new Seen.Place(
                                code,
                                Objects.requireNonNull(row.getString("road_name")),
                                Objects.requireNonNull(row.getString("stake"))));
    }
}
