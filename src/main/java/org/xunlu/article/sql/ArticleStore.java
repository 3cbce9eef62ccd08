package org.xunlu.article.sql;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.xunlu.article.Article;
import org.xunlu.database.Database;

/** The articles of one set of matters, in a table of their own. */
public final class ArticleStore<K extends Enum<K>> {
    private final Database database;
    private final String table;
    private final String column;
    private final Class<K> matters;

    /**
     * Keeps them in this database.
     *
     * @param table the table, a name of the program's own
     * @param column its column of the matter
     * @param matters the matters
     */
    public ArticleStore(Database database, String table, String column, Class<K> matters) {
        this.database = database;
        this.table = table;
        this.column = column;
        this.matters = matters;
    }

    /** All rows. */
    public List<Article<K>> list() {
        return database.read(handle -> handle.createQuery("SELECT * FROM " + table + " ORDER BY id")
                .map((row, context) -> new Article<>(
                        Enum.valueOf(matters, row.getString(column)),
                        row.getString("prohibition"),
                        row.getString("sanction"),
                        row.getObject("most_fine_cny", Integer.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("source")))
                .list());
    }

    /** Fills the table where nobody has yet. */
    public void seed(List<Article<K>> articles) {
        if (!list().isEmpty()) {
            return;
        }
        database.change(handle -> {
            PreparedBatch batch = handle.prepareBatch("INSERT INTO " + table + " (" + column
                    + ", prohibition, sanction, most_fine_cny, valid_from, valid_to, source)"
                    + " VALUES (:about, :prohibition, :sanction, :fine, :from, :to, :source)");
            for (Article<K> article : articles) {
                batch.bind("about", article.about().name())
                        .bind("prohibition", article.prohibition())
                        .bind("sanction", article.sanction())
                        .bind("fine", article.mostFineCny())
                        .bind("from", article.validFrom())
                        .bind("to", article.validTo())
                        .bind("source", article.source())
                        .add();
            }
            batch.execute();
        });
    }
}
