package org.xunlu.rule.sql;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.refusal.Refusal;
import org.xunlu.rule.EditedRule;
import org.xunlu.rule.RuleEdit;

/**
 * One table of rules that people edit, with columns {@code id} and {@code version} beside those of the rule; a row changes
 * only together with the line of its edit.
 */
public final class RuleTable<R extends EditedRule> {
    private final Database database;
    private final String name;
    private final String order;
    private final RowMapper<R> row;
    private final Function<R, Map<String, @Nullable Object>> columns;
    private final EditLog edits;

    /**
     * A table and the log of its edits.
     *
     * @param name of the table
     * @param edits of the table of edits
     * @param order columns by which the rows are listed
     * @param row reads one
     * @param columns what is kept of one, by column, always the same columns; without id and version
     */
    public RuleTable(
            Database database,
            String name,
            String edits,
            String order,
            RowMapper<R> row,
            Function<R, Map<String, @Nullable Object>> columns) {
        this.database = database;
        this.name = name;
        this.order = order;
        this.row = row;
        this.columns = columns;
        this.edits = new EditLog(edits);
    }

    /** All rows, in their order. */
    public List<R> list() {
        return List.copyOf(database.read(handle -> handle.createQuery("SELECT * FROM " + name + " ORDER BY " + order)
                .map(row)
                .list()));
    }

    /** Adds rows that nobody edited. */
    public void seed(List<R> rules) {
        database.change(handle -> rules.forEach(rule -> insert(handle, rule)));
    }

    /**
     * Adds a rule whose key is 0, changes any other.
     *
     * @return the rule as it is kept now
     * @throws Refusal where there is no such row, or it was changed since this version
     */
    public R save(R rule, long personId, String person, Instant at) {
        return database.write(handle -> save(handle, rule, personId, person, at));
    }

    /** The same in a transaction that does more. */
    public R save(Handle handle, R rule, long personId, String person, Instant at) {
        R before = rule.id() == 0 ? null : get(handle, rule.id());
        R after = get(handle, before == null ? insert(handle, rule) : update(handle, rule, before));
        String was = before == null ? "" : before.words();
        edits.write(handle, personId, new RuleEdit(0, after.id(), at, person, was, after.words()));
        return after;
    }

    /** Edits, the newest first, at most so many. */
    public List<RuleEdit> listEdits(int most) {
        return edits.list(database, most);
    }

    private long insert(Handle handle, R rule) {
        Map<String, @Nullable Object> values = columns.apply(rule);
        String marks = values.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", "));
        return handle.createUpdate("INSERT INTO " + name + " (" + String.join(", ", values.keySet())
                        + ", version) VALUES (" + marks + ", 1)")
                .bindMap(values)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    private long update(Handle handle, R rule, R before) {
        Map<String, @Nullable Object> values = columns.apply(rule);
        String sets =
                values.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
        int changed = handle.createUpdate("UPDATE " + name + " SET " + sets
                        + ", version = version + 1 WHERE id = :id AND version = :version")
                .bindMap(values)
                .bind("id", rule.id())
                .bind("version", rule.version())
                .execute();
        if (changed == 0) {
            throw Refusal.stale(before);
        }
        return rule.id();
    }

    private R get(Handle handle, long id) {
        return handle.createQuery("SELECT * FROM " + name + " WHERE id = :id")
                .bind("id", id)
                .map(row)
                .findOne()
                .orElseThrow(() -> Refusal.notFound(name.replace('_', ' '), id));
    }
}
