package org.xunlu.finding.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.xunlu.finding.FindingId;

/** Where templates and issued documents are kept. */
public interface DocumentShelf {
    /** All templates, the newest first. */
    List<Template> templates();

    /** The one in force on a day. */
    Optional<Template> findTemplate(DocumentKind kind, LocalDate day);

    /** Adds a template; those before it stay for the days before. */
    Template add(Template template, String person, Instant at);

    /** Gives the next number of a kind and year and keeps the document made with it. */
    IssuedDocument issue(DocumentKind kind, int year, IntFunction<IssuedDocument> make);

    /** Documents of a finding, the newest first. */
    List<IssuedDocument> list(FindingId finding);

    /** One document. */
    Optional<IssuedDocument> find(long id);
}
