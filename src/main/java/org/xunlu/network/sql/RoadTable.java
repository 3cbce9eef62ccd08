package org.xunlu.network.sql;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.network.Road;
import org.xunlu.network.RoadBook;
import org.xunlu.network.RoadChange;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadEdit;
import org.xunlu.network.RoadHistoryEntry;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.RoadSheet;
import org.xunlu.paging.Page;

/** The register of roads, one road at a time. */
public final class RoadTable implements RoadBook {
    private static final int LONGEST_CONTENT = 1000;

    private final Database database;

    /** On this database. */
    public RoadTable(Database database) {
        this.database = database;
    }

    @Override
    public Page<Road> list(String text, @Nullable RoadClass roadClass, long after, int limit) {
        String part = "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
        List<Road> rows = database.read(handle -> handle.createQuery("SELECT * FROM road WHERE id > :after"
                        + " AND (LOWER(route_code) LIKE :part ESCAPE '!' OR LOWER(name) LIKE :part ESCAPE '!')"
                        + " AND (:class = '' OR road_class = :class) ORDER BY id FETCH FIRST :rows ROWS ONLY")
                .bind("after", after)
                .bind("part", part)
                .bind("class", roadClass == null ? "" : roadClass.name())
                .bind("rows", limit + 1)
                .map(Rows::road)
                .list());
        return Page.cut(rows, limit, road -> Long.toString(road.id().value()));
    }

    @Override
    public Optional<RoadSheet> find(RoadId id) {
        return database.read(handle -> find(handle, id));
    }

    private static Optional<RoadSheet> find(Handle handle, RoadId id) {
        return handle.createQuery("SELECT * FROM road WHERE id = :id")
                .bind("id", id.value())
                .map(Rows::road)
                .findOne()
                .map(road -> new RoadSheet(road, segments(handle, id), StakeRows.of(handle, id)));
    }

    private static List<RoadSegment> segments(Handle handle, RoadId id) {
        return handle.createQuery(
                        Rows.SEGMENTS + " WHERE road_id = :id" + " ORDER BY LEAST(start_measure_m, end_measure_m), id")
                .bind("id", id.value())
                .map(Rows::segment)
                .list();
    }

    @Override
    public Optional<RoadEdit> edit(RoadSheet before, RoadSheet after, String person, Instant at) {
        return database.write(handle -> {
            if (!updateRoad(handle, before.road().version(), after.road())) {
                return Optional.empty();
            }
            for (RoadSegment each : after.segments()) {
                if (!before.segments().contains(each)) {
                    update(handle, each);
                }
            }
            if (!before.stakes().equals(after.stakes())) {
                StakeRows.replace(handle, after.road().id(), after.stakes());
            }
            RoadSheet stored = find(handle, after.road().id()).orElseThrow();
            OffsetDateTime when = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
            RoadChange.between(before, after).forEach(change -> note(handle, stored.road(), change, person, when));
            return Optional.of(new RoadEdit(stored, Revision.raise(handle)));
        });
    }

    private static boolean updateRoad(Handle handle, long version, Road road) {
        return handle.createUpdate("UPDATE road SET route_code = :code, name = :name, road_class = :class,"
                                + " squadron = :squadron, land_left_m = :left, land_right_m = :right,"
                                + " land_surveyed = :surveyed, version = version + 1"
                                + " WHERE id = :id AND version = :version")
                        .bind("code", road.routeCode())
                        .bind("name", road.name())
                        .bind("class", road.roadClass().name())
                        .bind("squadron", road.squadron())
                        .bindBySqlType("left", Rows.said(road, road.land().leftMeters()), Types.DOUBLE)
                        .bindBySqlType("right", Rows.said(road, road.land().rightMeters()), Types.DOUBLE)
                        .bind("surveyed", road.land().surveyed())
                        .bind("id", road.id().value())
                        .bind("version", version)
                        .execute()
                > 0;
    }

    private static void update(Handle handle, RoadSegment segment) {
        handle.execute(
                "UPDATE road_segment SET direction = ?, lanes = ?, width_m = ?, km_per_hour = ? WHERE id = ?",
                segment.direction().name(),
                segment.lanes(),
                segment.widthMeters(),
                segment.kmPerHour(),
                segment.id().value());
    }

    private static void note(Handle handle, Road road, RoadChange change, String person, OffsetDateTime when) {
        handle.execute(
                "INSERT INTO road_history (road_id, version, changed_at, person, field, segments, content_before,"
                        + " content_after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                road.id().value(),
                road.version(),
                when,
                person,
                change.field(),
                change.segments(),
                cut(change.before()),
                cut(change.after()));
    }

    private static String cut(String content) {
        return content.length() <= LONGEST_CONTENT ? content : content.substring(0, LONGEST_CONTENT - 1) + "…";
    }

    @Override
    public List<RoadHistoryEntry> listHistory(RoadId id, int most) {
        return database.read(handle -> handle.createQuery("SELECT version, changed_at, person, field, segments,"
                        + " content_before, content_after FROM road_history WHERE road_id = :id"
                        + " ORDER BY id DESC FETCH FIRST :rows ROWS ONLY")
                .bind("id", id.value())
                .bind("rows", most)
                .map((row, context) -> new RoadHistoryEntry(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        new RoadChange(row.getString(4), row.getInt(5), row.getString(6), row.getString(7))))
                .list());
    }
}
