package org.xunlu.zone.sql;

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
import org.xunlu.rule.RuleEdit;
import org.xunlu.rule.sql.RuleTable;
import org.xunlu.zone.Matter;
import org.xunlu.zone.MeasuredFrom;
import org.xunlu.zone.ZoneObject;
import org.xunlu.zone.ZoneRule;
import org.xunlu.zone.ZoneRuleBook;
import org.xunlu.zone.ZoneRuleRegister;

/** Zone rules in table {@code zone_rule}, read once and held. */
public final class ZoneRuleStore implements ZoneRuleRegister {
    private final RuleTable<ZoneRule> table;
    private volatile ZoneRuleBook held = new ZoneRuleBook(List.of());

    /** Reads the table from this database; {@link #seed} fills it where it is empty. */
    public ZoneRuleStore(Database database) {
        this.table = new RuleTable<>(
                database,
                "zone_rule",
                "zone_rule_edit",
                "matter, province, id",
                ZoneRuleStore::row,
                ZoneRuleStore::columns);
        reload();
    }

    @Override
    public ZoneRuleBook book() {
        return held;
    }

    /** Fills the table where nobody has yet. */
    public void seed(List<ZoneRule> rules) {
        if (held.rules().isEmpty()) {
            table.seed(rules);
            reload();
        }
    }

    @Override
    public ZoneRule save(ZoneRule rule, Caller editor, Instant at) {
        ZoneRule saved = table.save(rule, editor.personId(), editor.name(), at);
        reload();
        return saved;
    }

    @Override
    public List<RuleEdit> listEdits(int most) {
        return table.listEdits(most);
    }

    private void reload() {
        held = new ZoneRuleBook(table.list());
    }

    private static Map<String, @Nullable Object> columns(ZoneRule rule) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("matter", rule.matter().name());
        columns.put("object", rule.object().name());
        columns.put("measured_from", rule.from().name());
        columns.put("distance_m", rule.distanceMeters());
        columns.put("up_m", rule.upMeters());
        columns.put("province", rule.province());
        columns.put("article", rule.article());
        columns.put("source", rule.source());
        columns.put("verified", rule.verified());
        columns.put("valid_from", rule.validFrom());
        columns.put("valid_to", rule.validTo());
        return columns;
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
