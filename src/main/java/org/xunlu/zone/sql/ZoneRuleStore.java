package org.xunlu.zone.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.xunlu.access.Caller;
import org.xunlu.database.Database;
import org.xunlu.refusal.Refusal;
import org.xunlu.rule.RuleEdit;
import org.xunlu.rule.sql.EditLog;
import org.xunlu.zone.Matter;
import org.xunlu.zone.MeasuredFrom;
import org.xunlu.zone.ZoneObject;
import org.xunlu.zone.ZoneRule;
import org.xunlu.zone.ZoneRuleBook;
import org.xunlu.zone.ZoneRuleRegister;

/** Zone rules in table {@code zone_rule}, read once and held. */
public final class ZoneRuleStore implements ZoneRuleRegister {
    private static final EditLog EDITS = new EditLog("zone_rule_edit");
    private static final String INSERT = """
            INSERT INTO zone_rule (matter, object, measured_from, distance_m, up_m, province, article, source, verified,
                valid_from, valid_to, version)
            VALUES (:matter, :object, :measured_from, :distance, :up, :province, :article, :source, :verified,
                :valid_from, :valid_to, 1)""";
    private final Database database;
    private volatile ZoneRuleBook held = new ZoneRuleBook(List.of());

    /** Reads the table from this database; {@link #seed} fills it where it is empty. */
    public ZoneRuleStore(Database database) {
        this.database = database;
        reload();
    }

    @Override
    public ZoneRuleBook book() {
        return held;
    }

    /** Fills the table where nobody has yet. */
    public void seed(List<ZoneRule> rules) {
        if (held.rules().isEmpty()) {
            database.change(handle -> rules.forEach(
                    rule -> bind(handle.createUpdate(INSERT), rule).execute()));
            reload();
        }
    }

    @Override
    public ZoneRule save(ZoneRule rule, Caller editor, Instant at) {
        ZoneRule saved = database.write(handle -> {
            ZoneRule before = rule.id() == 0 ? null : get(handle, rule.id());
            long id = rule.id();
            if (before == null) {
                id = bind(handle.createUpdate(INSERT), rule)
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one();
            } else {
                int changed = bind(handle.createUpdate("""
                                UPDATE zone_rule SET matter = :matter, object = :object,
                                    measured_from = :measured_from, distance_m = :distance, up_m = :up,
                                    province = :province, article = :article, source = :source,
                                    verified = :verified, valid_from = :valid_from, valid_to = :valid_to,
                                    version = version + 1
                                WHERE id = :id AND version = :version"""), rule)
                        .bind("id", rule.id())
                        .bind("version", rule.version())
                        .execute();
                if (changed == 0) {
                    throw Refusal.stale(before);
                }
            }
            ZoneRule after = get(handle, id);
            EDITS.write(
                    handle,
                    editor.personId(),
                    new RuleEdit(0, id, at, editor.name(), before == null ? "" : text(before), text(after)));
            return after;
        });
        reload();
        return saved;
    }

    private static String text(ZoneRule rule) {
        return rule.toString().replace("ZoneRule", "");
    }

    private static ZoneRule get(Handle handle, long id) {
        return handle.createQuery("SELECT * FROM zone_rule WHERE id = :id")
                .bind("id", id)
                .map(ZoneRuleStore::row)
                .findOne()
                .orElseThrow(() -> Refusal.notFound("zone rule", id));
    }

    @Override
    public List<RuleEdit> listEdits(int most) {
        return EDITS.list(database, most);
    }

    private void reload() {
        held = new ZoneRuleBook(
                database.read(handle -> handle.createQuery("SELECT * FROM zone_rule ORDER BY matter, province, id")
                        .map(ZoneRuleStore::row)
                        .list()));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, ZoneRule rule) {
        return statement
                .bind("matter", rule.matter().name())
                .bind("object", rule.object().name())
                .bind("measured_from", rule.from().name())
                .bind("distance", rule.distanceMeters())
                .bind("up", rule.upMeters())
                .bind("province", rule.province())
                .bind("article", rule.article())
                .bind("valid_from", rule.validFrom())
                .bind("valid_to", rule.validTo())
                .bind("source", rule.source())
                .bind("verified", rule.verified());
    }

    private static ZoneRule row(ResultSet row, StatementContext context) throws SQLException {
        return new ZoneRule(
                row.getLong("id"),
                Matter.valueOf(row.getString("matter")),
                ZoneObject.valueOf(row.getString("object")),
                MeasuredFrom.valueOf(row.getString("measured_from")),
                row.getDouble("distance_m"),
                row.getObject("up_m", Double.class),
                row.getString("province"),
                row.getString("article"),
                row.getString("source"),
                row.getBoolean("verified"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getLong("version"));
    }
}
