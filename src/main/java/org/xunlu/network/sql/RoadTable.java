package org.xunlu.network.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.network.Road;
import org.xunlu.network.RoadBook;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadEdit;
import org.xunlu.network.RoadId;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;

/** The register of roads, one road at a time. */
public final class RoadTable implements RoadBook {
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
    public Optional<Road> find(RoadId id) {
        return database.read(handle -> find(handle, id));
    }

    private static Optional<Road> find(Handle handle, RoadId id) {
        return handle.createQuery("SELECT * FROM road WHERE id = :id")
                .bind("id", id.value())
                .map(Rows::road)
                .findOne();
    }

    @Override
    public RoadEdit edit(Road edited) {
        return database.write(handle -> {
            int rows = handle.createUpdate("UPDATE road SET route_code = :code, name = :name, road_class = :class,"
                            + " squadron = :squadron, version = version + 1 WHERE id = :id AND version = :version")
                    .bind("code", edited.routeCode())
                    .bind("name", edited.name())
                    .bind("class", edited.roadClass().name())
                    .bind("squadron", edited.squadron())
                    .bind("id", edited.id().value())
                    .bind("version", edited.version())
                    .execute();
            Road stored = find(handle, edited.id())
                    .orElseThrow(() -> Refusal.notFound("road", edited.id().value()));
            if (rows == 0) {
                throw Refusal.stale(stored);
            }
            return new RoadEdit(stored, Revision.raise(handle));
        });
    }
}
