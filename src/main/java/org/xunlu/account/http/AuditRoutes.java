package org.xunlu.account.http;

import static org.xunlu.http.Allowed.AUDITOR;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditLog;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.paging.Page;

/** The audit trail, for auditors and nobody else. */
public final class AuditRoutes implements Routes {
    private static final int PAGE = 50;
    private static final int EXPORT_BATCH = 1000;

    private final AuditTrail audit;

    public AuditRoutes(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/audit", "list the audit trail, newest first", this::list, AUDITOR),
                Endpoint.get("/api/audit/verify", "walk the hash chain of the audit trail", this::verify, AUDITOR),
                Endpoint.get("/api/audit.csv", "export the audit trail as CSV", this::export, AUDITOR));
    }

    private void list(Context context) {
        context.json(audit.list(Calls.queryNumber(context, "after"), Calls.limit(context, PAGE), filter(context)));
    }

    private void verify(Context context) {
        AuditTrail.Verdict verdict = audit.verify();
        Outcome outcome = verdict.findBreak().isPresent() ? Outcome.REFUSED : Outcome.DONE;
        audit.record(Calls.caller(context), "audit.verify", "audit", outcome, verdict.lines() + " lines whole");
        context.json(verdict);
    }

    private void export(Context context) throws IOException {
        audit.record(
                Calls.caller(context),
                "export",
                "audit",
                Outcome.DONE,
                Objects.requireNonNullElse(context.queryString(), ""));
        context.contentType("text/csv; charset=utf-8");
        context.header("Content-Disposition", "attachment; filename=\"audit.csv\"");
        Writer writer = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8);
        // spreadsheets read UTF-8 only after this mark
        writer.write('\ufeff');
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(
                "seq", "at", "login", "address", "action", "subject", "outcome", "details", "former_hash", "hash");
        AuditLog.Filter filter = filter(context);
        Long before = null;
        while (true) {
            Page<AuditEntry> page = audit.list(before, EXPORT_BATCH, filter);
            for (AuditEntry entry : page.items()) {
                print(csv, entry);
            }
            if (page.next() == null) {
                break;
            }
            before = Long.valueOf(page.next());
        }
        csv.flush();
    }

    private static void print(CSVPrinter csv, AuditEntry entry) throws IOException {
        csv.printRecord(
                entry.seq(),
                entry.at(),
                cell(entry.login()),
                entry.address(),
                cell(entry.action()),
                cell(entry.subject()),
                entry.outcome().name().toLowerCase(Locale.ROOT),
                cell(entry.details()),
                entry.formerHash(),
                entry.hash());
    }

    /** A login is what somebody typed: no spreadsheet shall take it for a formula. */
    private static String cell(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static AuditLog.Filter filter(Context context) {
        return new AuditLog.Filter(
                given(context, "login"),
                given(context, "action"),
                Calls.queryTime(context, "from"),
                Calls.queryTime(context, "to"));
    }

    private static @Nullable String given(Context context, String name) {
        String text = context.queryParam(name);
        return text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT);
    }
}
