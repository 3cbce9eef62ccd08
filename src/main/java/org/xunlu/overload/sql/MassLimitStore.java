package org.xunlu.overload.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.xunlu.database.Database;
import org.xunlu.overload.Editor;
import org.xunlu.overload.MassLimitRow;
import org.xunlu.overload.MassLimitRule;
import org.xunlu.overload.MassLimitTable;
import org.xunlu.overload.MassLimits;
import org.xunlu.overload.VehicleType;
import org.xunlu.refusal.Refusal;
import org.xunlu.rule.RuleEdit;
import org.xunlu.rule.sql.EditLog;

/** The mass-limit table in {@code mass_limit_rule}, read once and held. */
public final class MassLimitStore implements MassLimitTable {
    private static final EditLog EDITS = new EditLog("mass_limit_edit");
    private static final String INSERT = """
            INSERT INTO mass_limit_rule (axles_from, axles_to, vehicle_type, single_drive_axle, limit_kg, valid_from,
                valid_to, source, province)
            VALUES (:axles_from, :axles_to, :type, :single, :limit, :from, :to, :source, :province)""";
    private static final String UPDATE = """
            UPDATE mass_limit_rule SET axles_from = :axles_from, axles_to = :axles_to, vehicle_type = :type,
                single_drive_axle = :single, limit_kg = :limit, valid_from = :from, valid_to = :to, source = :source,
                province = :province, version = version + 1
            WHERE id = :id AND version = :version""";

    private final Database database;
    private final String province;
    private volatile List<MassLimitRow> held = List.of();

    /** Reads the table from this database, for the country; {@link #seed} fills it where it is empty. */
    public MassLimitStore(Database database) {
        this(database, MassLimitRule.NATION);
    }

    /** Reads the table from this database, for a province. */
    public MassLimitStore(Database database, String province) {
        this.database = database;
        this.province = province;
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
            database.change(handle -> rules.forEach(
                    rule -> bind(handle.createUpdate(INSERT), rule).execute()));
            reload();
        }
    }

    @Override
    public MassLimitRow save(MassLimitRow row, Editor editor) {
        MassLimitRow saved = database.write(handle -> {
            MassLimitRow before = row.id() == 0 ? null : get(handle, row.id());
            MassLimitRow after = get(handle, before == null ? add(handle, row.rule()) : replace(handle, row, before));
            EDITS.write(
                    handle,
                    editor.personId(),
                    new RuleEdit(
                            0,
                            after.id(),
                            editor.at(),
                            editor.person(),
                            before == null ? "" : text(before),
                            text(after)));
            return after;
        });
        reload();
        return saved;
    }

    private static long add(Handle handle, MassLimitRule rule) {
        return bind(handle.createUpdate(INSERT), rule)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    private static long replace(Handle handle, MassLimitRow row, MassLimitRow before) {
        int changed = bind(handle.createUpdate(UPDATE), row.rule())
                .bind("id", row.id())
                .bind("version", row.version())
                .execute();
        if (changed == 0) {
            throw Refusal.stale(before);
        }
        return row.id();
    }

    private static String text(MassLimitRow row) {
        return row.rule().toString().replace("MassLimitRule", "");
    }

    @Override
    public List<RuleEdit> listEdits(int most) {
        return EDITS.list(database, most);
    }

    private void reload() {
        held = List.copyOf(database.read(handle -> handle.createQuery(
                        "SELECT * FROM mass_limit_rule ORDER BY province, axles_from, limit_kg, valid_from, id")
                .map(MassLimitStore::row)
                .list()));
    }

    private static MassLimitRow get(Handle handle, long id) {
        return handle.createQuery("SELECT * FROM mass_limit_rule WHERE id = :id")
                .bind("id", id)
                .map(MassLimitStore::row)
                .findOne()
                .orElseThrow(() -> Refusal.notFound("mass limit", id));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, MassLimitRule rule) {
        return statement
                .bind("axles_from", rule.axlesFrom())
                .bind("axles_to", rule.axlesTo())
                .bind("type", rule.type().name())
                .bind("single", rule.singleDriveAxle())
                .bind("limit", rule.limitKg())
                .bind("from", rule.validFrom())
                .bind("to", rule.validTo())
                .bind("source", rule.source())
                .bind("province", rule.province());
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
