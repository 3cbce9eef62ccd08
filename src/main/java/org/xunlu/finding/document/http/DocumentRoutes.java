package org.xunlu.finding.document.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.OFFICER;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.document.DocumentDesk;
import org.xunlu.finding.document.DocumentKind;
import org.xunlu.finding.document.DocumentShelf;
import org.xunlu.finding.document.IssuedDocument;
import org.xunlu.finding.document.Template;
import org.xunlu.http.Allowed;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;

/** Documents of findings: issue, list, print; the templates they are made from. */
public final class DocumentRoutes implements Routes {
    private static final Allowed[] WRITERS = {OFFICER, DISPATCHER, REVIEWER};

    private final DocumentDesk desk;
    private final DocumentShelf shelf;
    private final AuditTrail audit;
    private final Clock clock;

    public DocumentRoutes(DocumentDesk desk, DocumentShelf shelf, AuditTrail audit, Clock clock) {
        this.desk = desk;
        this.shelf = shelf;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/findings/{id}/documents", "list the documents issued", this::list, WRITERS),
                Endpoint.post("/api/findings/{id}/documents", "issue a document", this::issue, WRITERS),
                Endpoint.get("/api/documents/{id}", "print a document as it was issued", this::print, WRITERS),
                Endpoint.get(
                        "/api/rules/document-templates",
                        "list the texts documents are made from",
                        this::templates,
                        OFFICER,
                        DISPATCHER,
                        PLANNER,
                        REVIEWER,
                        ADMINISTRATOR),
                Endpoint.post(
                        "/api/rules/document-templates",
                        "add a text documents are made from, from a day on",
                        this::addTemplate,
                        REVIEWER,
                        ADMINISTRATOR),
                Endpoint.post(
                        "/api/rules/document-templates/preview",
                        "show the page a text would make of the newest finding; nothing is kept",
                        this::preview,
                        REVIEWER,
                        ADMINISTRATOR));
    }

    private void list(Context context) {
        context.json(new Documents(shelf.list(new FindingId(Calls.id(context, "id"))).stream()
                .map(DocumentView::of)
                .toList()));
    }

    private void issue(Context context) {
        Form form = Calls.body(context, Form.class);
        IssuedDocument document = desk.issue(
                Calls.caller(context),
                new FindingId(Calls.id(context, "id")),
                Calls.required(form.kind, "kind"),
                text(form.party),
                text(form.officers),
                text(form.demand));
        audit.record(
                Calls.caller(context),
                "document.issue",
                "finding " + document.finding().value(),
                Outcome.DONE,
                document.number() + " " + document.sha256());
        context.status(201).json(DocumentView.of(document));
    }

    private void print(Context context) {
        IssuedDocument document = desk.get(Calls.id(context, "id"));
        audit.record(
                Calls.caller(context),
                "document.print",
                "finding " + document.finding().value(),
                Outcome.DONE,
                document.number() + " " + document.sha256());
        context.header("ETag", "\"" + document.sha256() + "\"").header("Cache-Control", "no-store");
        Calls.answerUtf8(context, "text/html; charset=utf-8", document.page());
    }

    private void templates(Context context) {
        context.json(new Templates(Template.WORDS, shelf.templates()));
    }

    private void addTemplate(Context context) {
        Template template = Calls.body(context, TemplateForm.class).template();
        template.refuseUnknownWords();
        Template added = shelf.add(template, Calls.caller(context).name(), clock.instant());
        audit.record(
                Calls.caller(context),
                "document.template",
                "template " + added.id(),
                Outcome.DONE,
                added.kind().name());
        context.status(201).json(added);
    }

    private void preview(Context context) {
        Template template = Calls.body(context, TemplateForm.class).template();
        template.refuseUnknownWords();
        context.json(new Preview(desk.preview(template)));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    record Documents(List<DocumentView> items) {}

    /** The texts, with the words they may be filled by. */
    record Templates(List<String> words, List<Template> items) {}

    record Form(
            @Nullable DocumentKind kind,
            @Nullable String party,
            @Nullable String officers,
            @Nullable String demand) {}

    record TemplateForm(
            @Nullable DocumentKind kind,
            @Nullable String numberPattern,
            @Nullable String body,
            @Nullable LocalDate validFrom,
            @Nullable String source) {
        Template template() {
            return new Template(
                    0,
                    Calls.required(kind, "kind"),
                    Calls.required(numberPattern, "numberPattern"),
                    Calls.required(body, "body"),
                    Calls.required(validFrom, "validFrom"),
                    Calls.required(source, "source"));
        }
    }

    /** A page as HTML; everything filled in is text. */
    record Preview(String page) {}

    /** An issued document without its page. */
    record DocumentView(
            long id, DocumentKind kind, String number, String sha256, String issuedBy, Instant issuedAt, String url) {
        static DocumentView of(IssuedDocument document) {
            return new DocumentView(
                    document.id(),
                    document.kind(),
                    document.number(),
                    document.sha256(),
                    document.issuedByName(),
                    document.issuedAt(),
                    "/api/documents/" + document.id());
        }
    }
}
