package org.xunlu.rule.sql;

import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.xunlu.database.Database;
import org.xunlu.rule.RuleEdit;

/** The edits of one table of rules, in a table of their own that is only added to. */
public final class EditLog {
    private final String table;

    /** The log in this table, which has the columns of {@code law_rule_edit}. */
    public EditLog(String table) {
        this.table = table;
    }

    /** Keeps an edit in the transaction that changes the row. */
    public void write(Handle handle, long personId, RuleEdit edit) {
        handle.createUpdate("INSERT INTO " + table + " (rule_id, at, person_id, person, before_text, after_text)"
                        + " VALUES (:rule, :at, :person_id, :person, :before, :after)")
                .bind("rule", edit.ruleId())
                .bind("at", edit.at())
                .bind("person_id", personId)
                .bind("person", edit.person())
                .bind("before", edit.before())
                .bind("after", edit.after())
                .execute();
    }

    /** Edits, the newest first, at most so many. */
    public List<RuleEdit> list(Database database, int most) {
        return database.read(handle -> handle.createQuery("SELECT * FROM " + table + " ORDER BY id DESC LIMIT :most")
                .bind("most", most)
                .map((row, context) -> new RuleEdit(
                        row.getLong("id"),
                        row.getLong("rule_id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("person"),
                        row.getString("before_text"),
                        row.getString("after_text")))
                .list());
    }
}
