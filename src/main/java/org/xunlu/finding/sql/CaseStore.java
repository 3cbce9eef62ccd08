package org.xunlu.finding.sql;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.HistoryLine;
import org.xunlu.finding.casework.CaseParts;
import org.xunlu.finding.casework.CaseRegister;
import org.xunlu.finding.casework.CaseRule;
import org.xunlu.refusal.Refusal;

/** Files in table {@code finding_case}, rows of case work in {@code casework_rule}. */
public final class CaseStore implements CaseRegister {
    private final Database database;

    /** Keeps them in this database. */
    public CaseStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<CaseParts> findFile(FindingId id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM finding_case WHERE finding_id = :id")
                .bind("id", id.value())
                .map((row, context) -> CaseFileRows.parts(row))
                .findOne());
    }

    @Override
    public void keep(Finding next, @Nullable CaseParts file, HistoryLine line) {
        database.change(handle -> {
            FindingStore.replace(handle, next, line);
            if (file != null) {
                refuseTakenNumber(handle, next.id(), file.filing().number());
                handle.createUpdate("DELETE FROM finding_case WHERE finding_id = :id")
                        .bind("id", next.id().value())
                        .execute();
                CaseFileRows.bind(handle.createUpdate(CaseFileRows.INSERT), next.id(), file)
                        .execute();
            }
        });
    }

    private static void refuseTakenNumber(Handle handle, FindingId id, String number) {
        handle.createQuery("SELECT finding_id FROM finding_case WHERE filing_number = :number AND finding_id <> :id")
                .bind("number", number)
                .bind("id", id.value())
                .mapTo(Long.class)
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.invalid("casework.number_taken", "number", Map.of("number", number, "id", other));
                });
    }

    @Override
    public List<CaseRule> rules() {
        return database.read(handle -> handle.createQuery("SELECT * FROM casework_rule ORDER BY id")
                .map((row, context) -> new CaseRule(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("amount", Integer.class),
                        CaseRule.Unit.valueOf(row.getString("unit")),
                        row.getString("basis"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("source"),
                        row.getBoolean("assumed")))
                .list());
    }

    @Override
    public CaseRule add(CaseRule rule) {
        return database.write(handle -> {
            handle.createUpdate("UPDATE casework_rule SET valid_to = :last WHERE name = :name AND valid_from < :from"
                            + " AND (valid_to IS NULL OR valid_to > :last)")
                    .bind("last", rule.validFrom().minusDays(1))
                    .bind("name", rule.name())
                    .bind("from", rule.validFrom())
                    .execute();
            return insert(handle, rule);
        });
    }

    private static CaseRule insert(Handle handle, CaseRule rule) {
        long id = handle.createUpdate("""
                        INSERT INTO casework_rule (name, amount, unit, basis, valid_from, valid_to, source, assumed)
                        VALUES (:name, :amount, :unit, :basis, :from, :to, :source, :assumed)""")
                .bind("name", rule.name())
                .bind("amount", rule.amount())
                .bind("unit", rule.unit().name())
                .bind("basis", rule.basis())
                .bind("from", rule.validFrom())
                .bind("to", rule.validTo())
                .bind("source", rule.source())
                .bind("assumed", rule.assumed())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        return new CaseRule(
                id,
                rule.name(),
                rule.amount(),
                rule.unit(),
                rule.basis(),
                rule.validFrom(),
                rule.validTo(),
                rule.source(),
                rule.assumed());
    }

    /** Adds the rows whose names the table does not have yet. */
    public void seed(List<CaseRule> rules) {
        List<String> known = rules().stream().map(CaseRule::name).toList();
        database.change(handle ->
                rules.stream().filter(rule -> !known.contains(rule.name())).forEach(rule -> insert(handle, rule)));
    }
}
