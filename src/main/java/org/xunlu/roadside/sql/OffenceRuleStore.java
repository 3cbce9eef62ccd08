package org.xunlu.roadside.sql;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.xunlu.database.Database;
import org.xunlu.roadside.stop.Offence;
import org.xunlu.roadside.stop.OffenceRule;

/** The articles of each offence in table {@code offence_rule}. */
public final class OffenceRuleStore {
    private final Database database;

    /** Keeps them in this database. */
    public OffenceRuleStore(Database database) {
        this.database = database;
    }

    /** All rows. */
    public List<OffenceRule> list() {
        return database.read(handle -> handle.createQuery("SELECT * FROM offence_rule ORDER BY id")
                .map((row, context) -> new OffenceRule(
                        Offence.valueOf(row.getString("offence")),
                        row.getString("prohibition"),
                        row.getString("sanction"),
                        row.getObject("most_fine_cny", Integer.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("source")))
                .list());
    }

    /** Fills the table where nobody has yet. */
    public void seed(List<OffenceRule> rules) {
        if (!list().isEmpty()) {
            return;
        }
        database.change(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    INSERT INTO offence_rule
                        (offence, prohibition, sanction, most_fine_cny, valid_from, valid_to, source)
                    VALUES (:offence, :prohibition, :sanction, :fine, :from, :to, :source)""");
            for (OffenceRule rule : rules) {
                batch.bind("offence", rule.offence().name())
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
