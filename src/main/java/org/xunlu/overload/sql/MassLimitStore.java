package org.xunlu.overload.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.overload.Editor;
import org.xunlu.overload.MassLimitRow;
import org.xunlu.overload.MassLimitRule;
import org.xunlu.overload.MassLimitTable;
import org.xunlu.overload.MassLimits;
import org.xunlu.overload.VehicleType;
import org.xunlu.rule.RuleEdit;
import org.xunlu.rule.sql.RuleTable;

/** The mass-limit table in {@code mass_limit_rule}, read once and held. */
public final class MassLimitStore implements MassLimitTable {
    private final String province;
    private final RuleTable<MassLimitRow> table;
    private volatile List<MassLimitRow> held = List.of();

    /** Reads the table from this database, for the country; {@link #seed} fills it where it is empty. */
    public MassLimitStore(Database database) {
        this(database, MassLimitRule.NATION);
    }

    /** Reads the table from this database, for a province. */
    public MassLimitStore(Database database, String province) {
        this.province = province;
        this.table = new RuleTable<>(
                database,
                "mass_limit_rule",
                "mass_limit_edit",
                "province, axles_from, limit_kg, valid_from, id",
                MassLimitStore::row,
                MassLimitStore::columns);
        reload();
    }

    @Override
    public List<MassLimitRow> rows() {
        return held;
    }

    @Override
    public MassLimits limits() {
        return limits(held.stream());
    }

    @Override
    public MassLimits with(MassLimitRow row) {
        return limits(Stream.concat(held.stream().filter(each -> each.id() != row.id()), Stream.of(row)));
    }

    private MassLimits limits(Stream<MassLimitRow> rows) {
        return new MassLimits(rows.map(MassLimitRow::rule)
                .filter(rule -> rule.province().equals(MassLimitRule.NATION)
                        || rule.province().equals(province))
                .toList());
    }

    /** Fills the table where nobody has yet. */
    public void seed(List<MassLimitRule> rules) {
        if (held.isEmpty()) {
            table.seed(rules.stream().map(rule -> new MassLimitRow(0, rule, 1)).toList());
            reload();
        }
    }

    @Override
    public MassLimitRow save(MassLimitRow row, Editor editor) {
        MassLimitRow saved = table.save(row, editor.personId(), editor.person(), editor.at());
        reload();
        return saved;
    }

    @Override
    public List<RuleEdit> listEdits(int most) {
        return table.listEdits(most);
    }

    private void reload() {
        held = table.list();
    }

    private static Map<String, @Nullable Object> columns(MassLimitRow row) {
        MassLimitRule rule = row.rule();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("axles_from", rule.axlesFrom());
        columns.put("axles_to", rule.axlesTo());
        columns.put("vehicle_type", rule.type().name());
        columns.put("single_drive_axle", rule.singleDriveAxle());
        columns.put("limit_kg", rule.limitKg());
        columns.put("valid_from", rule.validFrom());
        columns.put("valid_to", rule.validTo());
        columns.put("source", rule.source());
        columns.put("province", rule.province());
        return columns;
    }

    private static MassLimitRow row(ResultSet row, StatementContext context) throws SQLException {
        return new MassLimitRow(
                row.getLong("id"),
                new MassLimitRule(
                        row.getInt("axles_from"),
                        row.getObject("axles_to", Integer.class),
                        VehicleType.valueOf(row.getString("vehicle_type")),
                        row.getObject("single_drive_axle", Boolean.class),
                        row.getInt("limit_kg"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("source"),
                        row.getString("province")),
                row.getLong("version"));
    }
}
