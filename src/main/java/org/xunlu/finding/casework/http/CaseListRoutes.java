package org.xunlu.finding.casework.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.OFFICER;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.casework.CaseLedger;
import org.xunlu.finding.casework.CaseLists;
import org.xunlu.finding.casework.CaseRules;
import org.xunlu.finding.casework.ClosureFigure;
import org.xunlu.finding.casework.DueWhen;
import org.xunlu.finding.casework.Recurrences;
import org.xunlu.finding.http.FindingView;
import org.xunlu.http.Allowed;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;

/** What is due, what a figure of the report counts, and what repeats what. */
public final class CaseListRoutes implements Routes {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int PAGE = 100;
    private static final Allowed[] READERS = {OFFICER, DISPATCHER, REVIEWER, PLANNER, ADMINISTRATOR};

    private final CaseLists lists;
    private final Recurrences recurrences;
    private final CaseLedger ledger;
    private final Supplier<CaseRules> rules;
    private final AuditTrail audit;
    private final Clock clock;

    public CaseListRoutes(
            CaseLists lists,
            Recurrences recurrences,
            CaseLedger ledger,
            Supplier<CaseRules> rules,
            AuditTrail audit,
            Clock clock) {
        this.lists = lists;
        this.recurrences = recurrences;
        this.ledger = ledger;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/casework/due-counts", "count what is overdue, due and waiting", this::count, READERS),
                Endpoint.get(
                        "/api/casework/due",
                        "list what is overdue, due today, due soon, or waiting, the most urgent first",
                        this::due,
                        READERS),
                Endpoint.get(
                        "/api/casework/closures",
                        "list the verified closures that a figure of the report counts",
                        this::closures,
                        READERS),
                Endpoint.get(
                        "/api/findings/{id}/recurrence",
                        "show the chain of a finding that came again, and closed ones it may repeat",
                        this::recurrence,
                        READERS),
                Endpoint.put(
                        "/api/findings/{id}/recurrence",
                        "say which closed finding it repeats, or none",
                        this::link,
                        OFFICER,
                        DISPATCHER,
                        REVIEWER));
    }

    private DueWhen.Days days() {
        return DueWhen.Days.of(rules.get(), LocalDate.ofInstant(clock.instant(), CHINA));
    }

    private void count(Context context) {
        DueWhen.Days days = days();
        context.json(new Counted(days, lists.countDue(days)));
    }

    private void due(Context context) {
        DueWhen when = Calls.required(Calls.queryEnum(context, "when", DueWhen.class), "when");
        context.json(lists.listDue(when, days(), Calls.limit(context, PAGE), context.queryParam("after"))
                .map(FindingView::of));
    }

    private void closures(Context context) {
        context.json(lists.listClosures(
                        Calls.required(Calls.queryEnum(context, "figure", ClosureFigure.class), "figure"),
                        Calls.required(Calls.queryTime(context, "from"), "from"),
                        Calls.required(Calls.queryTime(context, "to"), "to"),
                        Calls.limit(context, PAGE),
                        context.queryParam("after"))
                .map(FindingView::of));
    }

    private void recurrence(Context context) {
        answer(context, ledger.get(new FindingId(Calls.id(context, "id"))));
    }

    private void link(Context context) {
        FindingId id = new FindingId(Calls.id(context, "id"));
        Long of = Calls.body(context, Form.class).of;
        recurrences.link(Calls.caller(context), id, of == null ? null : new FindingId(of));
        audit.record(
                Calls.caller(context),
                "finding.recurrence",
                "finding " + id.value(),
                Outcome.DONE,
                of == null ? "" : "of " + of);
        answer(context, ledger.get(id));
    }

    private void answer(Context context, Finding finding) {
        FindingId former = lists.findFormer(finding.id()).orElse(null);
        context.json(new Recurrence(
                former == null ? null : (Long) former.value(),
                recurrences.chain(finding).stream().map(FindingView::of).toList(),
                recurrences.offers(finding).stream()
                        .map(offer -> new Offered(
                                FindingView.of(offer.finding()), Math.rint(offer.meters()), offer.daysAgo()))
                        .toList()));
    }

    record Form(@Nullable Long of) {}

    record Counted(DueWhen.Days days, DueWhen.Counts counts) {}

    /**
     * What a finding repeats.
     *
     * @param of the former one; absent where it repeats none
     * @param chain all of them in their order
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recurrence(@Nullable Long of, List<FindingView> chain, List<Offered> offers) {}

    record Offered(FindingView finding, double meters, long daysAgo) {}
}
