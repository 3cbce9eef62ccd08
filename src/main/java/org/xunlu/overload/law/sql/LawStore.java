package org.xunlu.overload.law.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.xunlu.rule.RuleEdit;
import org.xunlu.rule.sql.RuleTable;

/** Rows of law in table {@code law_rule}, read once and held. */
public final class LawStore implements LawRegister {
    private final Database database;
    private final String province;
    private final RuleTable<LawRule> table;
    private volatile LawBook held = new LawBook(List.of());

    /**
     * Reads the table from this database; {@link #seed} fills it where it is empty.
     *
     * @param province the one this installation is in
     */
    public LawStore(Database database, String province) {
        this.database = database;
        this.province = province;
        this.table = new RuleTable<>(
                database,
                "law_rule",
                "law_rule_edit",
                "kind, name, province, from_value, valid_from, id",
                LawStore::row,
                LawStore::columns);
        reload();
    }

    @Override
    public LawBook book() {
        return held;
    }

    /** Fills the table where nobody has yet. */
    public void seed(List<LawRule> rules) {
        if (held.rules().isEmpty()) {
            table.seed(rules);
            reload();
        }
    }

    @Override
    public LawRule save(LawRule rule, Caller editor, Instant at) {
        LawRule saved = table.save(rule, editor.personId(), editor.name(), at);
        reload();
        return saved;
    }

    @Override
    public List<RuleEdit> listEdits(int most) {
        return table.listEdits(most);
    }

    private void reload() {
        held = new LawBook(table.list());
        SeverePeriodRows.replace(database, SeverePeriods.of(held, province));
    }

    private static Map<String, @Nullable Object> columns(LawRule rule) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("kind", rule.kind().name());
        columns.put("name", rule.name());
        columns.put("province", rule.province());
        columns.put("from_value", rule.from());
        columns.put("to_value", rule.to());
        columns.put("height_mm", rule.heightMm());
        columns.put("width_mm", rule.widthMm());
        columns.put("length_mm", rule.lengthMm());
        columns.put("least", rule.least());
        columns.put("most", rule.most());
        columns.put("valid_from", rule.validFrom());
        columns.put("valid_to", rule.validTo());
        columns.put("source", rule.source());
        columns.put("verified", rule.verified());
        columns.put("counting", Objects.toString(rule.counting(), null));
        return columns;
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
