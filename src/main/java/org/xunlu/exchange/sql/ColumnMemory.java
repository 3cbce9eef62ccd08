package org.xunlu.exchange.sql;

import java.util.HashMap;
import java.util.Map;
import org.xunlu.database.Database;
import org.xunlu.exchange.ColumnGuess;

/** What people chose for columns of a name, in table {@code exchange_column}; the last choice counts. */
public final class ColumnMemory {
    private static final int LONGEST_NAME = 100;

    private final Database database;

    /** Keeps it in this database. */
    public ColumnMemory(Database database) {
        this.database = database;
    }

    /** By plain heading the key of the field, empty where the column was left out. */
    public Map<String, String> of(String subject) {
        return database.read(handle -> {
            Map<String, String> remembered = new HashMap<>();
            handle.createQuery("SELECT column_name, field FROM exchange_column WHERE subject = :subject")
                    .bind("subject", subject)
                    .map((row, context) -> remembered.put(row.getString(1), row.getString(2)))
                    .list();
            return remembered;
        });
    }

    /**
     * Remembers a choice.
     *
     * @param mapping by heading, empty texts for columns left out
     */
    public void remember(String subject, Map<String, String> mapping) {
        database.change(handle -> mapping.forEach((heading, field) -> {
            String name = ColumnGuess.plain(heading);
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                return;
            }
            handle.execute("DELETE FROM exchange_column WHERE subject = ? AND column_name = ?", subject, name);
            handle.execute(
                    "INSERT INTO exchange_column (subject, column_name, field) VALUES (?, ?, ?)", subject, name, field);
        }));
    }
}
