package org.xunlu.finding.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.xunlu.database.Database;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.document.DocumentKind;
import org.xunlu.finding.document.DocumentShelf;
import org.xunlu.finding.document.IssuedDocument;
import org.xunlu.finding.document.Template;

/** Documents in table {@code finding_document}, templates in {@code document_template}. */
public final class DocumentStore implements DocumentShelf {
    /** How often a number is tried for while others take it. */
    private static final int TRIES = 20;

    private final Database database;

    /** Keeps them in this database. */
    public DocumentStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Template> templates() {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM document_template ORDER BY valid_from DESC, id DESC")
                        .map(DocumentStore::template)
                        .list());
    }

    @Override
    public Optional<Template> findTemplate(DocumentKind kind, LocalDate day) {
        return database.read(handle -> handle.createQuery("SELECT * FROM document_template WHERE kind = :kind"
                        + " AND valid_from <= :day ORDER BY valid_from DESC, id DESC LIMIT 1")
                .bind("kind", kind.name())
                .bind("day", day)
                .map(DocumentStore::template)
                .findOne());
    }

    private static Template template(ResultSet row, StatementContext context) throws SQLException {
        return new Template(
                row.getLong("id"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("number_pattern"),
                row.getString("body"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("source"));
    }

    @Override
    public Template add(Template template, String person, Instant at) {
        long id = database.write(handle -> handle.createUpdate("""
                        INSERT INTO document_template
                            (kind, number_pattern, body, valid_from, source, added_by, added_at)
                        VALUES (:kind, :number, :body, :from, :source, :by, :at)""")
                .bind("kind", template.kind().name())
                .bind("number", template.numberPattern())
                .bind("body", template.body())
                .bind("from", template.validFrom())
                .bind("source", template.source())
                .bind("by", person)
                .bind("at", at)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
        return new Template(
                id,
                template.kind(),
                template.numberPattern(),
                template.body(),
                template.validFrom(),
                template.source());
    }

    @Override
    public IssuedDocument issue(DocumentKind kind, int year, IntFunction<IssuedDocument> make) {
        for (int i = 1; ; i++) {
            try {
                return keep(make.apply(last(kind, year) + 1));
            } catch (UnableToExecuteStatementException e) {
                // somebody else took the number meanwhile
                if (i == TRIES) {
                    throw e;
                }
            }
        }
    }

    private int last(DocumentKind kind, int year) {
        return database.read(handle -> handle.createQuery(
                        "SELECT COALESCE(MAX(seq), 0) FROM finding_document WHERE kind = :kind AND issued_year = :year")
                .bind("kind", kind.name())
                .bind("year", year)
                .mapTo(Integer.class)
                .one());
    }

    private IssuedDocument keep(IssuedDocument document) {
        return database.write(handle -> {
            long id = handle.createUpdate("""
                            INSERT INTO finding_document (finding_id, kind, template_id, issued_year, seq, number_text,
                                page, sha256, issued_by, issued_by_name, issued_at)
                            VALUES (:finding, :kind, :template, :year, :seq, :number, :page, :sha256, :by, :name, :at)""")
                    .bind("finding", document.finding().value())
                    .bind("kind", document.kind().name())
                    .bind("template", document.templateId())
                    .bind("year", document.year())
                    .bind("seq", document.seq())
                    .bind("number", document.number())
                    .bind("page", document.page())
                    .bind("sha256", document.sha256())
                    .bind("by", document.issuedBy())
                    .bind("name", document.issuedByName())
                    .bind("at", document.issuedAt())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            return handle.createQuery("SELECT * FROM finding_document WHERE id = :id")
                    .bind("id", id)
                    .map(DocumentStore::document)
                    .one();
        });
    }

    @Override
    public List<IssuedDocument> list(FindingId finding) {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM finding_document WHERE finding_id = :id ORDER BY id DESC")
                        .bind("id", finding.value())
                        .map(DocumentStore::document)
                        .list());
    }

    @Override
    public Optional<IssuedDocument> find(long id) {
        return database.read(handle -> handle.createQuery("SELECT * FROM finding_document WHERE id = :id")
                .bind("id", id)
                .map(DocumentStore::document)
                .findOne());
    }

    private static IssuedDocument document(ResultSet row, StatementContext context) throws SQLException {
        return new IssuedDocument(
                row.getLong("id"),
                new FindingId(row.getLong("finding_id")),
                DocumentKind.valueOf(row.getString("kind")),
                row.getLong("template_id"),
                row.getInt("issued_year"),
                row.getInt("seq"),
                row.getString("number_text"),
                row.getString("page"),
                row.getString("sha256"),
                row.getLong("issued_by"),
                row.getString("issued_by_name"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }
}
