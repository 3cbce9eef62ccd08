package org.xunlu.overload.offender.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.REVIEWER;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.overload.Plate;
import org.xunlu.overload.offender.Notice;
import org.xunlu.overload.offender.NoticeBook;
import org.xunlu.overload.offender.NoticeDesk;
import org.xunlu.overload.offender.Offender;
import org.xunlu.overload.offender.OffenderBook;
import org.xunlu.overload.offender.OffenderDesk;
import org.xunlu.overload.offender.OffenderDetails;
import org.xunlu.overload.offender.OffenderKind;
import org.xunlu.overload.offender.Revocation;
import org.xunlu.overload.offender.Violation;
import org.xunlu.refusal.Refusal;

/** Offenders with how often, permits revoked, and the outbox of notifications. Looks at one offender are noted. */
public final class OffenderRoutes implements Routes {
    private static final int MOST_NOTICES = 500;

    private static final int PAGE = 100;

    private final OffenderDesk desk;
    private final OffenderBook book;
    private final NoticeDesk notices;
    private final NoticeBook outbox;
    private final AuditTrail audit;

    public OffenderRoutes(
            OffenderDesk desk, OffenderBook book, NoticeDesk notices, NoticeBook outbox, AuditTrail audit) {
        this.desk = desk;
        this.book = book;
        this.notices = notices;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/offenders",
                        "list vehicles, drivers, carriers or sources by how often they overload; noted",
                        this::list,
                        DISPATCHER,
                        REVIEWER),
                Endpoint.get(
                        "/api/offenders/one", "show one with its violations; noted", this::show, DISPATCHER, REVIEWER),
                Endpoint.put("/api/offenders/one", "register what is known of one", this::save, DISPATCHER, REVIEWER),
                Endpoint.post("/api/revocations", "note that a permit was revoked", this::revoke, REVIEWER),
                Endpoint.get(
                        "/api/notices", "list notifications to other counties", this::notices, DISPATCHER, REVIEWER),
                Endpoint.post("/api/notices", "write a notification", this::draft, DISPATCHER, REVIEWER),
                Endpoint.post(
                        "/api/notices/{id}/{state}",
                        "take a notification to sent, received, answered or withdrawn",
                        this::step,
                        DISPATCHER,
                        REVIEWER));
    }

    private static OffenderKind kind(Context context) {
        return Calls.required(Calls.queryEnum(context, "kind", OffenderKind.class), "kind");
    }

    private static String code(Context context, OffenderKind kind) {
        String code = Calls.required(context.queryParam("code"), "code");
        return kind == OffenderKind.VEHICLE ? new Plate(code).text() : code;
    }

    private void list(Context context) {
        OffenderKind kind = kind(context);
        String like = context.queryParam("like");
        audit.recordView(Calls.caller(context), "offenders.view", kind.name(), like == null ? "" : like);
        context.json(desk.list(
                kind, like == null ? "" : like.strip(), context.queryParam("after"), Calls.limit(context, PAGE)));
    }

    private void show(Context context) {
        OffenderKind kind = kind(context);
        String code = code(context, kind);
        audit.recordView(Calls.caller(context), "offender.view", kind + " " + code, "");
        Offender offender = desk.get(kind, code);
        Calls.answerVersioned(
                context, offender.details().version(), new OffenderView(offender, desk.violations(kind, code)));
    }

    private void save(Context context) {
        OffenderKind kind = kind(context);
        Details form = Calls.body(context, Details.class);
        OffenderDetails saved = book.save(new OffenderDetails(
                kind,
                code(context, kind),
                text(form.name),
                text(form.permitNo),
                form.permitIssuedOn,
                form.trucks,
                text(form.county),
                text(form.note),
                Calls.version(context)));
        audit.record(Calls.caller(context), "offender.edit", kind + " " + saved.code(), Outcome.DONE, "");
        Calls.answerVersioned(context, saved.version(), desk.get(kind, saved.code()));
    }

    private void revoke(Context context) {
        Revoking form = Calls.body(context, Revoking.class);
        OffenderKind kind = Calls.required(form.kind, "kind");
        String code = Calls.required(form.code, "code");
        Revocation kept = desk.revoke(
                Calls.caller(context),
                kind,
                kind == OffenderKind.VEHICLE ? new Plate(code).text() : code,
                Calls.required(form.decidedOn, "decidedOn"),
                Calls.required(form.reference, "reference"),
                text(form.note));
        audit.record(Calls.caller(context), "permit.revoked", kind + " " + kept.code(), Outcome.DONE, kept.reference());
        context.status(201).json(kept);
    }

    private void notices(Context context) {
        context.json(new NoticeList(outbox.list(Calls.queryEnum(context, "state", Notice.State.class), MOST_NOTICES)));
    }

    private void draft(Context context) {
        Draft form = Calls.body(context, Draft.class);
        Notice kept = notices.draft(
                Calls.caller(context),
                Calls.required(form.recipient, "recipient"),
                Calls.required(form.kind, "kind"),
                Calls.required(form.code, "code"),
                Calls.required(form.body, "body"));
        audit.record(Calls.caller(context), "notice.draft", "notice " + kept.id(), Outcome.DONE, kept.recipient());
        context.status(201);
        Calls.answerVersioned(context, kept.version(), kept);
    }

    private void step(Context context) {
        Notice.State state = state(context.pathParam("state"));
        Words form = context.bodyAsBytes().length == 0 ? new Words(null) : Calls.body(context, Words.class);
        Notice next = notices.step(Calls.id(context, "id"), Calls.version(context), state, text(form.words));
        audit.record(Calls.caller(context), "notice.step", "notice " + next.id(), Outcome.DONE, state.name());
        Calls.answerVersioned(context, next.version(), next);
    }

    private static Notice.State state(String name) {
        for (Notice.State state : Notice.State.values()) {
            if (state.name().equalsIgnoreCase(name)) {
                return state;
            }
        }
        throw Refusal.notFound("state", name);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    record NoticeList(List<Notice> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OffenderView(Offender offender, List<Violation> violations) {}

    record Details(
            @Nullable String name,
            @Nullable String permitNo,
            @Nullable LocalDate permitIssuedOn,
            @Nullable Integer trucks,
            @Nullable String county,
            @Nullable String note) {}

    record Revoking(
            @Nullable OffenderKind kind,
            @Nullable String code,
            @Nullable LocalDate decidedOn,
            @Nullable String reference,
            @Nullable String note) {}

    record Draft(
            @Nullable String recipient,
            @Nullable OffenderKind kind,
            @Nullable String code,
            @Nullable String body) {}

    record Words(@Nullable String words) {}
}
