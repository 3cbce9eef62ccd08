package org.xunlu.overload.law.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.database.Database;
import org.xunlu.overload.law.DayCounting;
import org.xunlu.overload.law.LawBook;
import org.xunlu.overload.law.LawRegister;
import org.xunlu.overload.law.LawRule;
import org.xunlu.overload.law.RuleKind;
import org.xunlu.overload.law.SeverePeriods;
import org.xunlu.refusal.Refusal;
import org.xunlu.rule.RuleEdit;
import org.xunlu.rule.sql.EditLog;

/** Rows of law in table {@code law_rule}, read once and held. */
public final class LawStore implements LawRegister {
    private static final EditLog EDITS = new EditLog("law_rule_edit");
    private static final String INSERT = """
            INSERT INTO law_rule (kind, name, province, from_value, to_value, height_mm, width_mm, length_mm, least,
                most, valid_from, valid_to, source, verified, version, counting)
            VALUES (:kind, :name, :province, :from, :to, :height, :width, :length, :least, :most, :valid_from, :valid_to,
                :source, :verified, 1, :counting)""";
    private final Database database;
    private final String province;
    private volatile LawBook held = new LawBook(List.of());

    /**
     * Reads the table from this database; {@link #seed} fills it where it is empty.
     *
     * @param province the one this installation is in
     */
    public LawStore(Database database, String province) {
        this.database = database;
        this.province = province;
        reload();
    }

    @Override
    public LawBook book() {
        return held;
    }

    /** Fills the table where nobody has yet. */
    public void seed(List<LawRule> rules) {
        if (held.rules().isEmpty()) {
            database.change(handle -> rules.forEach(
                    rule -> bind(handle.createUpdate(INSERT), rule).execute()));
            reload();
        }
    }

    @Override
    public LawRule save(LawRule rule, Caller editor, Instant at) {
        LawRule saved = database.write(handle -> {
            LawRule before = rule.id() == 0 ? null : get(handle, rule.id());
            long id = rule.id();
            if (before == null) {
                id = bind(handle.createUpdate(INSERT), rule)
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one();
            } else {
                int changed = bind(handle.createUpdate("""
                                UPDATE law_rule SET kind = :kind, name = :name, province = :province,
                                    from_value = :from, to_value = :to, height_mm = :height, width_mm = :width,
                                    length_mm = :length, least = :least, most = :most, valid_from = :valid_from,
                                    valid_to = :valid_to, source = :source, verified = :verified, counting = :counting,
                                    version = version + 1
                                WHERE id = :id AND version = :version"""), rule)
                        .bind("id", rule.id())
                        .bind("version", rule.version())
                        .execute();
                if (changed == 0) {
                    throw Refusal.stale(before);
                }
            }
            LawRule after = get(handle, id);
            EDITS.write(
                    handle,
                    editor.personId(),
                    new RuleEdit(0, id, at, editor.name(), before == null ? "" : text(before), text(after)));
            return after;
        });
        reload();
        return saved;
    }

    private static String text(LawRule rule) {
        return rule.toString().replace("LawRule", "");
    }

    private static LawRule get(Handle handle, long id) {
        return handle.createQuery("SELECT * FROM law_rule WHERE id = :id")
                .bind("id", id)
                .map(LawStore::row)
                .findOne()
                .orElseThrow(() -> Refusal.notFound("law rule", id));
    }

    @Override
    public List<RuleEdit> listEdits(int most) {
        return EDITS.list(database, most);
    }

    private void reload() {
        held = new LawBook(database.read(handle -> handle.createQuery(
                        "SELECT * FROM law_rule ORDER BY kind, name, province, from_value, valid_from, id")
                .map(LawStore::row)
                .list()));
        SeverePeriodRows.replace(database, SeverePeriods.of(held, province));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, LawRule rule) {
        @Nullable DayCounting counting = rule.counting();
        return statement
                .bind("kind", rule.kind().name())
                .bind("name", rule.name())
                .bind("province", rule.province())
                .bind("from", rule.from())
                .bind("to", rule.to())
                .bind("height", rule.heightMm())
                .bind("width", rule.widthMm())
                .bind("length", rule.lengthMm())
                .bind("least", rule.least())
                .bind("most", rule.most())
                .bind("valid_from", rule.validFrom())
                .bind("valid_to", rule.validTo())
                .bind("source", rule.source())
                .bind("verified", rule.verified())
                .bind("counting", counting == null ? null : counting.name());
    }

    private static LawRule row(ResultSet row, StatementContext context) throws SQLException {
        return new LawRule(
                row.getLong("id"),
                RuleKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("province"),
                whole(row, "from_value"),
                whole(row, "to_value"),
                whole(row, "height_mm"),
                whole(row, "width_mm"),
                whole(row, "length_mm"),
                row.getObject("least", Long.class),
                row.getObject("most", Long.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source"),
                row.getBoolean("verified"),
                row.getLong("version"),
                counting(row.getString("counting")));
    }

    private static @Nullable DayCounting counting(@Nullable String text) {
        return text == null ? null : DayCounting.valueOf(text);
    }

    private static @Nullable Integer whole(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }
}
