package org.xunlu.asset.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.xunlu.asset.Asset;
import org.xunlu.asset.AssetChange;
import org.xunlu.asset.AssetDetails;
import org.xunlu.asset.AssetEnd;
import org.xunlu.asset.AssetFilter;
import org.xunlu.asset.AssetId;
import org.xunlu.asset.AssetKind;
import org.xunlu.asset.AssetRegister;
import org.xunlu.database.Database;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.sql.AddressColumns;
import org.xunlu.finding.sql.Conditions;
import org.xunlu.geo.LonLat;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;

/** Assets in tables {@code asset}, {@code asset_attribute} and those of their history. */
public final class AssetStore implements AssetRegister {
    private final Database database;

    /** Keeps them in this database. */
    public AssetStore(Database database) {
        this.database = database;
    }

    @Override
    public Asset add(Asset asset, AssetChange change) {
        return database.write(handle -> {
            long id = bind(
                            handle.createUpdate("INSERT INTO asset (kind, name, lon, lat, note, version, "
                                    + AddressColumns.NAMES + ") VALUES (:kind, :name, :lon, :lat, :note, 1, "
                                    + AddressColumns.PLACEHOLDERS + ")"),
                            asset)
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            writeAttributes(handle, id, asset.details().attributes());
            AssetHistory.write(handle, id, change);
            return new Asset(new AssetId(id), asset.details(), asset.address(), 1);
        });
    }

    @Override
    public Optional<Asset> find(AssetId id) {
        return database.read(handle -> find(handle, id));
    }

    private static Optional<Asset> find(Handle handle, AssetId id) {
        return rows(handle, "WHERE a.id = :id", Map.of("id", id.value())).stream()
                .findFirst();
    }

    @Override
    public Page<Asset> list(AssetFilter filter, int limit, @Nullable String after) {
        Conditions conditions = new Conditions();
        AssetKind kind = filter.kind();
        conditions.with("a.kind = :kind", "kind", kind == null ? null : kind.name());
        conditions.with("a.route_code = :route", "route", filter.routeCode());
        String text = filter.text();
        conditions.with(
                "(LOWER(a.name) LIKE :text OR EXISTS (SELECT 1 FROM asset_attribute t WHERE t.asset_id = a.id"
                        + " AND t.name IN ('owner', 'permitNo') AND LOWER(t.content) LIKE :text))",
                "text",
                text == null ? null : Conditions.containing(text));
        conditions.with(
                "EXISTS (SELECT 1 FROM asset_attribute p WHERE p.asset_id = a.id AND p.name = 'permitUntil'"
                        + " AND p.content < :expired)",
                "expired",
                filter.expiredOn() == null ? null : filter.expiredOn().toString());
        conditions.within("a.", filter.bounds());
        conditions.before("a.id", after);
        conditions.where("(a.merged_into IS NULL OR a.merged_into < 0) AND a.removed = FALSE");
        Map<String, Object> values = conditions.values();
        values.put("limit", limit + 1);
        List<Asset> assets =
                database.read(handle -> rows(handle, conditions.where() + " ORDER BY a.id DESC LIMIT :limit", values));
        return Page.cut(assets, limit, asset -> Long.toString(asset.id().value()));
    }

    @Override
    public void replace(Asset asset, AssetChange change) {
        database.change(handle -> replace(handle, asset, change));
    }

    @Override
    public void replaceBoth(Asset one, AssetChange change, Asset other, AssetChange otherChange) {
        database.change(handle -> {
            replace(handle, one, change);
            replace(handle, other, otherChange);
        });
    }

    private static void replace(Handle handle, Asset asset, AssetChange change) {
        AssetEnd end = asset.end();
        int changed = bind(
                        handle.createUpdate("UPDATE asset SET kind = :kind, name = :name, lon = :lon, lat = :lat,"
                                + " note = :note, version = :version, merged_into = :survivor, removed = :removed, "
                                + AddressColumns.ASSIGNMENTS + " WHERE id = :id AND version = :version - 1"),
                        asset)
                .bind("id", asset.id().value())
                .bind("version", asset.version())
                .bind(
                        "survivor",
                        end instanceof AssetEnd.Merged merged
                                ? (Long) merged.survivor().value()
                                : null)
                .bind("removed", end instanceof AssetEnd.Removed)
                .execute();
        if (changed == 0) {
            throw find(handle, asset.id())
                    .map(Refusal::stale)
                    .orElseGet(() -> Refusal.notFound("asset", asset.id().value()));
        }
        handle.execute(
                "DELETE FROM asset_attribute WHERE asset_id = ?", asset.id().value());
        writeAttributes(handle, asset.id().value(), asset.details().attributes());
        AssetHistory.write(handle, asset.id().value(), change);
    }

    @Override
    public List<AssetChange> history(AssetId id) {
        return database.read(handle -> AssetHistory.of(handle, id.value()));
    }

    @Override
    public List<Asset> merged(AssetId survivor) {
        return database.read(
                handle -> rows(handle, "WHERE a.merged_into = :id ORDER BY a.id", Map.of("id", survivor.value())));
    }

    @Override
    public void link(AssetId asset, FindingId finding, AssetChange change) {
        database.change(handle -> {
            handle.execute(
                    "INSERT INTO asset_finding (asset_id, finding_id) VALUES (?, ?)", asset.value(), finding.value());
            AssetHistory.write(handle, asset.value(), change);
        });
    }

    @Override
    public List<FindingId> findings(AssetId id) {
        return database.read(handle -> handle.createQuery(
                        "SELECT finding_id FROM asset_finding WHERE asset_id = :id ORDER BY finding_id DESC")
                .bind("id", id.value())
                .map((row, context) -> new FindingId(row.getLong(1)))
                .list());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Asset asset) {
        AssetDetails details = asset.details();
        statement
                .bind("kind", details.kind().name())
                .bind("name", details.name())
                .bind("lon", details.position().lon())
                .bind("lat", details.position().lat())
                .bind("note", details.note());
        return AddressColumns.bind(statement, asset.address());
    }

    private static void writeAttributes(Handle handle, long id, Map<String, String> attributes) {
        if (attributes.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO asset_attribute (asset_id, name, content) VALUES (:asset, :name, :content)");
        attributes.forEach((name, content) -> batch.bind("asset", id)
                .bind("name", name)
                .bind("content", content)
                .add());
        batch.execute();
    }

    private static List<Asset> rows(Handle handle, String tail, Map<String, Object> values) {
        Map<Long, Map<String, String>> attributes = new HashMap<>();
        handle.createQuery(
                        "SELECT asset_id, name, content FROM asset_attribute WHERE asset_id IN (SELECT id FROM (SELECT a.id FROM asset a "
                                + tail + ") AS chosen)")
                .bindMap(values)
                .map((row, context) -> attributes
                        .computeIfAbsent(row.getLong("asset_id"), any -> new TreeMap<>())
                        .put(row.getString("name"), row.getString("content")))
                .list();
        return handle.createQuery("SELECT a.* FROM asset a " + tail)
                .bindMap(values)
                .map((row, context) -> new Asset(
                        new AssetId(row.getLong("id")),
                        new AssetDetails(
                                AssetKind.valueOf(row.getString("kind")),
                                row.getString("name"),
                                new LonLat(row.getDouble("lon"), row.getDouble("lat")),
                                attributes.getOrDefault(row.getLong("id"), Map.of()),
                                row.getString("note")),
                        AddressColumns.read(row),
                        row.getLong("version"),
                        end(row.getObject("merged_into", Long.class), row.getBoolean("removed"))))
                .list();
    }

    private static @Nullable AssetEnd end(@Nullable Long survivor, boolean removed) {
        if (survivor != null) {
            return new AssetEnd.Merged(new AssetId(survivor));
        }
        return removed ? new AssetEnd.Removed() : null;
    }
}
