package org.xunlu.finding.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.database.Database;
import org.xunlu.finding.casework.CaseRule;
import org.xunlu.finding.casework.CaseRuleRegister;
import org.xunlu.rule.RuleEdit;
import org.xunlu.rule.sql.RuleTable;

/** Rows of case work in table {@code casework_rule}. */
public final class CaseRuleStore implements CaseRuleRegister {
    private final Database database;
    private final RuleTable<CaseRule> table;

    /** Keeps them in this database. */
    public CaseRuleStore(Database database) {
        this.database = database;
        this.table = new RuleTable<>(
                database, "casework_rule", "casework_rule_edit", "id", CaseRuleStore::row, CaseRuleStore::columns);
    }

    @Override
    public List<CaseRule> rules() {
        return table.list();
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
            return table.save(handle, rule, editor.personId(), editor.name(), at);
        });
    }

    @Override
    public CaseRule replace(CaseRule rule, Caller editor, Instant at) {
        return table.save(rule, editor.personId(), editor.name(), at);
    }

    @Override
    public List<RuleEdit> listEdits(int most) {
        return table.listEdits(most);
    }

    /** Adds the rows whose names the table does not have yet. */
    public void seed(List<CaseRule> rules) {
        List<String> known = rules().stream().map(CaseRule::name).toList();
        table.seed(rules.stream().filter(rule -> !known.contains(rule.name())).toList());
    }

    private static Map<String, @Nullable Object> columns(CaseRule rule) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("name", rule.name());
        columns.put("amount", rule.amount());
        columns.put("unit", rule.unit().name());
        columns.put("basis", rule.basis());
        columns.put("valid_from", rule.validFrom());
        columns.put("valid_to", rule.validTo());
        columns.put("source", rule.source());
        columns.put("assumed", rule.assumed());
        return columns;
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
