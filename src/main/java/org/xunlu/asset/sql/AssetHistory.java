package org.xunlu.asset.sql;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.xunlu.asset.AssetChange;
import org.xunlu.finding.sql.MergedFamily;

/** What was done to assets, in tables {@code asset_history} and {@code asset_history_field}. */
final class AssetHistory {
    private static final int LONGEST_TEXT = 1000;

    private AssetHistory() {}

    static void write(Handle handle, long asset, AssetChange change) {
        long line = handle.createUpdate(
                        "INSERT INTO asset_history (asset_id, done_at, person_id, person_name, action, note)"
                                + " VALUES (:asset, :at, :person, :name, :action, :note)")
                .bind("asset", asset)
                .bind("at", change.at())
                .bind("person", change.personId())
                .bind("name", change.personName())
                .bind("action", change.action())
                .bind("note", change.note())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        if (change.fields().isEmpty()) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO asset_history_field (history_id, field, before_text, after_text)"
                        + " VALUES (:line, :field, :before, :after)");
        for (AssetChange.Field field : change.fields()) {
            batch.bind("line", line)
                    .bind("field", field.name())
                    .bind("before", cut(field.before()))
                    .bind("after", cut(field.after()))
                    .add();
        }
        batch.execute();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /** Oldest first, with what was done to those that were merged into it. */
    static List<AssetChange> of(Handle handle, long asset) {
        List<Long> family = MergedFamily.of(handle, "asset", asset);
        String lines = " FROM asset_history h WHERE h.asset_id IN (<family>)";
        Map<Long, List<AssetChange.Field>> fields = new HashMap<>();
        handle.createQuery("SELECT f.* FROM asset_history_field f WHERE f.history_id IN (SELECT h.id" + lines
                        + ") ORDER BY f.field")
                .bindList("family", family)
                .map((row, context) -> fields.computeIfAbsent(row.getLong("history_id"), any -> new ArrayList<>())
                        .add(new AssetChange.Field(
                                row.getString("field"), row.getString("before_text"), row.getString("after_text"))))
                .list();
        return handle.createQuery("SELECT h.*" + lines + " ORDER BY h.id")
                .bindList("family", family)
                .map((row, context) -> new AssetChange(
                        row.getObject("done_at", OffsetDateTime.class).toInstant(),
                        row.getLong("person_id"),
                        row.getString("person_name"),
                        row.getString("action"),
                        row.getString("note"),
                        fields.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }
}
