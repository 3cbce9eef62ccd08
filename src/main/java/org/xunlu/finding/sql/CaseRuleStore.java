package org.xunlu.finding.sql;

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
import org.xunlu.finding.casework.CaseRule;
import org.xunlu.finding.casework.CaseRuleRegister;
import org.xunlu.refusal.Refusal;
import org.xunlu.rule.RuleEdit;
import org.xunlu.rule.sql.EditLog;

/** Rows of case work in table {@code casework_rule}. */
public final class CaseRuleStore implements CaseRuleRegister {
    private static final EditLog EDITS = new EditLog("casework_rule_edit");

    private final Database database;

    /** Keeps them in this database. */
    public CaseRuleStore(Database database) {
        this.database = database;
    }

    @Override
    public List<CaseRule> rules() {
        return database.read(handle -> handle.createQuery("SELECT * FROM casework_rule ORDER BY id")
                .map(CaseRuleStore::row)
                .list());
    }

    @Override
    public CaseRule add(CaseRule rule, Caller editor, Instant at) {
        return database.write(handle -> {
            handle.createUpdate("UPDATE casework_rule SET valid_to = :last, version = version + 1"
                            + " WHERE name = :name AND valid_from < :from AND (valid_to IS NULL OR valid_to > :last)")
                    .bind("last", rule.validFrom().minusDays(1))
                    .bind("name", rule.name())
                    .bind("from", rule.validFrom())
                    .execute();
            CaseRule added = get(handle, insert(handle, rule));
            EDITS.write(handle, editor.personId(), new RuleEdit(0, added.id(), at, editor.name(), "", added.words()));
            return added;
        });
    }

    @Override
    public CaseRule replace(CaseRule rule, Caller editor, Instant at) {
        return database.write(handle -> {
            CaseRule before = get(handle, rule.id());
            int changed = bind(handle.createUpdate("""
                            UPDATE casework_rule SET name = :name, amount = :amount, unit = :unit, basis = :basis,
                                valid_from = :from, valid_to = :to, source = :source, assumed = :assumed,
                                version = version + 1
                            WHERE id = :id AND version = :version"""), rule)
                    .bind("id", rule.id())
                    .bind("version", rule.version())
                    .execute();
            if (changed == 0) {
                throw Refusal.stale(before);
            }
            CaseRule after = get(handle, rule.id());
            EDITS.write(
                    handle,
                    editor.personId(),
                    new RuleEdit(0, after.id(), at, editor.name(), before.words(), after.words()));
            return after;
        });
    }

    @Override
    public List<RuleEdit> listEdits(int most) {
        return EDITS.list(database, most);
    }

    /** Adds the rows whose names the table does not have yet. */
    public void seed(List<CaseRule> rules) {
        List<String> known = rules().stream().map(CaseRule::name).toList();
        database.change(handle ->
                rules.stream().filter(rule -> !known.contains(rule.name())).forEach(rule -> insert(handle, rule)));
    }

    private static long insert(Handle handle, CaseRule rule) {
        return bind(handle.createUpdate("""
                        INSERT INTO casework_rule (name, amount, unit, basis, valid_from, valid_to, source, assumed)
                        VALUES (:name, :amount, :unit, :basis, :from, :to, :source, :assumed)"""), rule)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    private static CaseRule get(Handle handle, long id) {
        return handle.createQuery("SELECT * FROM casework_rule WHERE id = :id")
                .bind("id", id)
                .map(CaseRuleStore::row)
                .findOne()
                .orElseThrow(() -> Refusal.notFound("casework rule", id));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, CaseRule rule) {
        return statement
                .bind("name", rule.name())
                .bind("amount", rule.amount())
                .bind("unit", rule.unit().name())
                .bind("basis", rule.basis())
                .bind("from", rule.validFrom())
                .bind("to", rule.validTo())
                .bind("source", rule.source())
                .bind("assumed", rule.assumed());
    }

    private static CaseRule row(ResultSet row, StatementContext context) throws SQLException {
        return new CaseRule(
                row.getLong("id"),
                row.getString("name"),
                row.getObject("amount", Integer.class),
                CaseRule.Unit.valueOf(row.getString("unit")),
                row.getString("basis"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("source"),
                row.getBoolean("assumed"),
                row.getLong("version"));
    }
}
