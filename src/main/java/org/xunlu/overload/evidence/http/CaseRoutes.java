package org.xunlu.overload.evidence.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.overload.Plate;
import org.xunlu.overload.evidence.CaseBook;
import org.xunlu.overload.evidence.CaseDesk;
import org.xunlu.overload.evidence.CaseFilter;
import org.xunlu.overload.evidence.CaseId;
import org.xunlu.overload.evidence.CaseState;
import org.xunlu.overload.evidence.CaseState.Stage;
import org.xunlu.overload.evidence.Deadlines;
import org.xunlu.overload.evidence.EvidenceCase;
import org.xunlu.refusal.Refusal;

/** Cases: the queue, the steps, what is due, the funnel. */
public final class CaseRoutes implements Routes {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int PAGE = 100;
    private static final int MOST_DUE = 1000;
    private static final int DUE_SOON_DAYS = 7;
    private static final List<Stage> OPEN =
            List.of(Stage.AWAITING_FIRST, Stage.AWAITING_SECOND, Stage.COLLECTED, Stage.FILED, Stage.DECIDED);

    private final CaseBook book;
    private final CaseDesk desk;
    private final Supplier<Deadlines> deadlines;
    private final AuditTrail audit;
    private final Clock clock;

    public CaseRoutes(CaseBook book, CaseDesk desk, Supplier<Deadlines> deadlines, AuditTrail audit, Clock clock) {
        this.book = book;
        this.desk = desk;
        this.deadlines = deadlines;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/cases", "list cases, the longest waiting first", this::list, DISPATCHER, REVIEWER),
                Endpoint.get("/api/cases/due", "list open cases by their next term", this::due, DISPATCHER, REVIEWER),
                Endpoint.get(
                        "/api/cases/funnel",
                        "count passes, evidence sets and cases of a period, by period and by cohort",
                        this::funnel,
                        DISPATCHER,
                        PLANNER,
                        REVIEWER),
                Endpoint.get("/api/cases/{id}", "show a case", this::show, DISPATCHER, REVIEWER),
                Endpoint.post(
                        "/api/cases/{id}/review", "review first or second, whichever is due", this::review, REVIEWER),
                Endpoint.post("/api/cases/{id}/file", "enter in the register of cases", this::file, REVIEWER),
                Endpoint.post("/api/cases/{id}/decide", "keep what was decided", this::decide, REVIEWER),
                Endpoint.post("/api/cases/{id}/serve", "note service or payment", this::serve, REVIEWER),
                Endpoint.post("/api/cases/{id}/close", "put the file away", this::close, REVIEWER));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    private void list(Context context) {
        Caller caller = Calls.caller(context);
        String plate = context.queryParam("plate");
        boolean whole = "full".equals(context.queryParam("plates"));
        if (whole || (plate != null && !plate.isBlank())) {
            audit.record(
                    caller,
                    whole ? "plate.unmask" : "plate.query",
                    "cases",
                    Outcome.DONE,
                    context.queryString() == null ? "" : context.queryString());
        }
        CaseFilter filter = new CaseFilter(
                Calls.queryEnum(context, "stage", Stage.class),
                plate == null || plate.isBlank() ? null : new Plate(plate),
                Calls.queryTime(context, "collectedFrom"),
                Calls.queryTime(context, "collectedTo"),
                Calls.queryTime(context, "filedFrom"),
                Calls.queryTime(context, "filedTo"),
                "true".equals(context.queryParam("mine")) ? caller.personId() : null);
        Deadlines terms = deadlines.get();
        LocalDate today = today();
        context.json(book.list(filter, Calls.limit(context, PAGE), context.queryParam("after"))
                .map(each -> CaseView.of(each, whole, terms, today)));
    }

    private void due(Context context) {
        Long days = Calls.queryNumber(context, "days");
        LocalDate until = today().plusDays(days == null ? DUE_SOON_DAYS : Math.min(days, 400));
        Deadlines terms = deadlines.get();
        LocalDate today = today();
        List<CaseView> items = OPEN.stream()
                .flatMap(stage -> book.list(CaseFilter.at(stage), MOST_DUE, null).items().stream())
                .map(each -> CaseView.of(each, false, terms, today))
                .filter(view -> view.due() != null && !view.due().due().isAfter(until))
                .sorted(Comparator.comparing(
                        view -> view.due() == null ? today : view.due().due()))
                .toList();
        context.json(new DueList(until, items));
    }

    private void funnel(Context context) {
        Instant from = Calls.required(Calls.queryTime(context, "from"), "from");
        Instant to = Calls.required(Calls.queryTime(context, "to"), "to");
        if (!from.isBefore(to)) {
            throw Refusal.invalid("overload.period_empty", "from", java.util.Map.of("from", from, "to", to));
        }
        context.json(book.funnel(from, to));
    }

    private void show(Context context) {
        CaseId id = id(context);
        answer(context, book.find(id).orElseThrow(() -> Refusal.notFound("case", id.value())));
    }

    private void review(Context context) {
        Review form = Calls.body(context, Review.class);
        step(
                context,
                "case.review",
                () -> desk.review(
                        Calls.caller(context),
                        id(context),
                        Calls.version(context),
                        Calls.required(form.verdict, "verdict"),
                        form.opinion == null ? "" : form.opinion));
    }

    private void file(Context context) {
        Filing form = Calls.body(context, Filing.class);
        step(
                context,
                "case.file",
                () -> desk.file(
                        Calls.caller(context),
                        id(context),
                        Calls.version(context),
                        Calls.required(form.number, "number"),
                        form.on == null ? today() : form.on));
    }

    private void decide(Context context) {
        Decision form = Calls.body(context, Decision.class);
        step(
                context,
                "case.decide",
                () -> desk.decide(
                        Calls.caller(context),
                        id(context),
                        Calls.version(context),
                        Calls.required(form.number, "number"),
                        form.on == null ? today() : form.on,
                        Calls.required(form.outcome, "outcome"),
                        form.fineCents == null ? 0 : form.fineCents));
    }

    private void serve(Context context) {
        Service form = Calls.body(context, Service.class);
        step(
                context,
                "case.serve",
                () -> desk.serve(
                        Calls.caller(context), id(context), Calls.version(context), form.servedOn, form.paidOn));
    }

    private void close(Context context) {
        Closing form = Calls.body(context, Closing.class);
        step(
                context,
                "case.close",
                () -> desk.close(
                        Calls.caller(context),
                        id(context),
                        Calls.version(context),
                        form.on == null ? today() : form.on));
    }

    private void step(Context context, String action, Supplier<EvidenceCase> step) {
        EvidenceCase next;
        try {
            next = step.get();
        } catch (Refusal refusal) {
            if (refusal.current() instanceof EvidenceCase current) {
                throw Refusal.stale(CaseView.of(current, false, deadlines.get(), today()));
            }
            throw refusal;
        }
        audit.record(
                Calls.caller(context),
                action,
                "case " + next.id().value(),
                Outcome.DONE,
                next.state().stage().name());
        answer(context, next);
    }

    private void answer(Context context, EvidenceCase each) {
        Calls.answerVersioned(context, each.version(), CaseView.of(each, false, deadlines.get(), today()));
    }

    private static CaseId id(Context context) {
        return new CaseId(Calls.id(context, "id"));
    }

    record DueList(LocalDate until, List<CaseView> items) {}

    record Review(
            CaseDesk.@Nullable Verdict verdict, @Nullable String opinion) {}

    record Filing(@Nullable String number, @Nullable LocalDate on) {}

    record Decision(
            @Nullable String number,
            @Nullable LocalDate on,
            CaseState.@Nullable Outcome outcome,
            @Nullable Long fineCents) {}

    record Service(@Nullable LocalDate servedOn, @Nullable LocalDate paidOn) {}

    record Closing(@Nullable LocalDate on) {}
}
