package org.xunlu.patrol.complaint.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PLANNER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadLocation;
import org.xunlu.ogc.CsvText;
import org.xunlu.paging.Page;
import org.xunlu.patrol.complaint.Complaint;
import org.xunlu.patrol.complaint.ComplaintBook;
import org.xunlu.refusal.Refusal;

/** The register of complaints. Who reported one is asked for by itself, and written down who asked. */
public final class ComplaintRoutes implements Routes {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int PAGE = 100;
    private static final int LONGEST = 1_000;
    private static final int LONGEST_REPORTER = 200;
    private static final double FAR_METERS = 500;

    private final ComplaintBook book;
    private final NetworkHolder roads;
    private final AuditTrail audit;
    private final Clock clock;

    /** Routes of this register. */
    public ComplaintRoutes(ComplaintBook book, NetworkHolder roads, AuditTrail audit, Clock clock) {
        this.book = book;
        this.roads = roads;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/complaints", "list complaints, newest first", this::list, DISPATCHER, PLANNER),
                Endpoint.get(
                        "/api/complaints/csv",
                        "give all complaints as CSV, without who reported them",
                        this::csv,
                        DISPATCHER,
                        PLANNER),
                Endpoint.post("/api/complaints", "write down a complaint", this::add, DISPATCHER),
                Endpoint.get(
                        "/api/complaints/{id}/reporter",
                        "say who reported a complaint; each look is audited",
                        this::reporter,
                        DISPATCHER),
                Endpoint.post(
                        "/api/complaints/{id}/answer", "keep what a complaint was answered", this::answer, DISPATCHER));
    }

    private void list(Context context) {
        String open = context.queryParam("open");
        context.json(book.list(
                        (open == null || open.isBlank()) ? null : Boolean.valueOf(open),
                        Calls.limit(context, PAGE),
                        context.queryParam("after"))
                .map(View::of));
    }

    private void csv(Context context) {
        StringBuilder text = new StringBuilder(CsvText.BYTE_ORDER_MARK)
                .append(CsvText.row(List.of(
                        "id",
                        "received",
                        "source",
                        "kind",
                        "lon",
                        "lat",
                        "address",
                        "words",
                        "promised",
                        "answered",
                        "answer")));
        Page.all(
                after -> book.list(null, PAGE, after),
                each -> text.append(CsvText.row(Arrays.asList(
                        each.id(),
                        each.received(),
                        each.source(),
                        each.kind(),
                        each.place().lon(),
                        each.place().lat(),
                        each.address(),
                        each.words(),
                        each.promised(),
                        each.answered(),
                        each.answer()))));
        audit.record(Calls.caller(context), "complaint.export", "complaints", Outcome.DONE, "");
        context.header("Content-Disposition", "attachment; filename=\"complaints.csv\"");
        Calls.answerUtf8(context, "text/csv; charset=utf-8", text.toString());
    }

    private void add(Context context) {
        Form form = Calls.body(context, Form.class);
        Instant now = clock.instant();
        Instant received = form.received == null ? now : form.received;
        if (received.isAfter(now)) {
            throw Refusal.invalid("not_a_time", "received", Map.of("value", received.toString()));
        }
        LonLat place = place(form);
        Complaint kept = book.add(
                new Complaint(
                        0,
                        Calls.required(form.source, "source"),
                        Calls.required(form.kind, "kind"),
                        place,
                        roads.current()
                                .findLocation(place, FAR_METERS)
                                .map(RoadLocation::text)
                                .orElse(""),
                        text(Calls.required(form.words, "words"), "words", LONGEST),
                        received,
                        form.promised,
                        null,
                        "",
                        Calls.caller(context).name(),
                        false,
                        0),
                text(form.reporter == null ? "" : form.reporter, "reporter", LONGEST_REPORTER));
        audit.record(
                Calls.caller(context),
                "complaint.add",
                subject(kept.id()),
                Outcome.DONE,
                kept.kind().name());
        context.status(201);
        Calls.answerVersioned(context, kept.version(), View.of(kept));
    }

    private static LonLat place(Form form) {
        try {
            return new LonLat(Calls.required(form.lon, "lon"), Calls.required(form.lat, "lat"));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("not_one_of", "lon", Map.of("value", form.lon + "," + form.lat));
        }
    }

    private static String text(String given, String field, int longest) {
        String text = given.strip();
        if (text.length() > longest) {
            throw Refusal.invalid("out_of_range", field, Map.of("min", 0, "max", longest, "value", text.length()));
        }
        return text;
    }

    private void reporter(Context context) {
        Complaint complaint = get(context);
        audit.record(Calls.caller(context), "complaint.reporter.view", subject(complaint.id()), Outcome.DONE, "");
        context.json(Map.of("reporter", book.reporterOf(complaint.id())));
    }

    private void answer(Context context) {
        Complaint complaint = get(context);
        String answer = text(Calls.required(Calls.body(context, AnswerForm.class).answer, "answer"), "answer", LONGEST);
        Complaint kept = book.answer(complaint.id(), Calls.version(context), answer, clock.instant())
                .orElseThrow(() -> Refusal.stale(View.of(get(context))));
        audit.record(Calls.caller(context), "complaint.answer", subject(kept.id()), Outcome.DONE, "");
        Calls.answerVersioned(context, kept.version(), View.of(kept));
    }

    private Complaint get(Context context) {
        long id = Calls.id(context, "id");
        return book.find(id).orElseThrow(() -> Refusal.notFound("complaint", id));
    }

    private static String subject(long id) {
        return "complaint " + id;
    }

    record Form(
            Complaint.@Nullable Source source,
            Complaint.@Nullable Kind kind,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable String words,
            @Nullable Instant received,
            @Nullable LocalDate promised,
            @Nullable String reporter) {}

    record AnswerForm(@Nullable String answer) {}

    record View(
            long id,
            Complaint.Source source,
            Complaint.Kind kind,
            double lon,
            double lat,
            String address,
            String words,
            LocalDate day,
            Instant received,
            @Nullable LocalDate promised,
            @Nullable Instant answered,
            String answer,
            String notedBy,
            boolean hasReporter,
            long version) {
        static View of(Complaint each) {
            return new View(
                    each.id(),
                    each.source(),
                    each.kind(),
                    each.place().lon(),
                    each.place().lat(),
                    each.address(),
                    each.words(),
                    LocalDate.ofInstant(each.received(), CHINA),
                    each.received(),
                    each.promised(),
                    each.answered(),
                    each.answer(),
                    each.notedBy(),
                    each.hasReporter(),
                    each.version());
        }
    }
}
