package org.xunlu.finding.sql;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.xunlu.database.Database;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.KindRule;

/** The articles of each kind in table {@code finding_kind_rule}. */
public final class KindRuleStore {
    private final Database database;

    /** Keeps them in this database. */
    public KindRuleStore(Database database) {
        this.database = database;
    }

    /** All rows. */
    public List<KindRule> list() {
        return database.read(handle -> handle.createQuery("SELECT * FROM finding_kind_rule ORDER BY id")
                .map((row, context) -> new KindRule(
                        FindingKind.valueOf(row.getString("kind")),
                        row.getString("prohibition"),
                        row.getString("sanction"),
                        row.getObject("most_fine_cny", Integer.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("source")))
                .list());
    }

    /** Fills the table where nobody has yet. */
    public void seed(List<KindRule> rules) {
        if (!list().isEmpty()) {
            return;
        }
        database.change(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    INSERT INTO finding_kind_rule
                        (kind, prohibition, sanction, most_fine_cny, valid_from, valid_to, source)
                    VALUES (:kind, :prohibition, :sanction, :fine, :from, :to, :source)""");
            for (KindRule rule : rules) {
                batch.bind("kind", rule.kind().name())
                        .bind("prohibition", rule.prohibition())
                        .bind("sanction", rule.sanction())
                        .bind("fine", rule.mostFineCny())
                        .bind("from", rule.validFrom())
                        .bind("to", rule.validTo())
                        .bind("source", rule.source())
                        .add();
            }
            batch.execute();
        });
    }
}
