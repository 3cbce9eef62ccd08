package org.xunlu.screening.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.finding.http.MapQuery;
import org.xunlu.http.Allowed;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.RoadClass;
import org.xunlu.refusal.Refusal;
import org.xunlu.screening.ScreeningDesk;
import org.xunlu.screening.ScreeningShelf;
import org.xunlu.screening.Suspicion;
import org.xunlu.screening.SuspicionFilter;
import org.xunlu.screening.SuspicionState;
import org.xunlu.zone.Matter;

/** The reviewed list: what screenings found, and what people say of it. */
public final class SuspicionRoutes implements Routes {
    private static final int PAGE = 100;

    private final ScreeningDesk desk;
    private final ScreeningShelf shelf;
    private final AuditTrail audit;

    /** Routes of this desk. */
    public SuspicionRoutes(ScreeningDesk desk, ScreeningShelf shelf, AuditTrail audit) {
        this.desk = desk;
        this.shelf = shelf;
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        Allowed[] readers = ScreeningRoutes.REVIEWERS;
        return List.of(
                Endpoint.get(
                        "/api/suspicions",
                        "list suspicions (set, state, matter, roadClass, certain, road, bbox), newest first",
                        this::list,
                        readers),
                Endpoint.get(
                        "/api/suspicions/counts", "count suspicions by state, same filters", this::counts, readers),
                Endpoint.get("/api/suspicions/{id}", "show a suspicion with its outline", this::show, readers),
                Endpoint.post("/api/suspicions/{id}/confirm", "confirm: it becomes a finding", this::confirm, readers),
                Endpoint.post("/api/suspicions/{id}/dismiss", "dismiss with a reason", this::dismiss, readers));
    }

    private static SuspicionFilter filter(Context context) {
        String certain = MapQuery.text(context, "certain");
        return new SuspicionFilter(
                Calls.queryNumber(context, "set"),
                Calls.queryEnum(context, "state", SuspicionState.class),
                Calls.queryEnum(context, "matter", Matter.class),
                Calls.queryEnum(context, "roadClass", RoadClass.class),
                certain == null ? null : Boolean.valueOf(certain),
                MapQuery.text(context, "road"),
                MapQuery.bounds(context));
    }

    private void list(Context context) {
        context.json(shelf.list(filter(context), Calls.limit(context, PAGE), context.queryParam("after"))
                .map(SuspicionView::of));
    }

    private void counts(Context context) {
        context.json(Map.of("items", shelf.counts(filter(context))));
    }

    private void show(Context context) {
        answer(context, desk.get(Calls.id(context, "id")));
    }

    private void confirm(Context context) {
        Word word = Calls.body(context, Word.class);
        change(
                context,
                "confirm",
                version -> desk.confirm(Calls.caller(context), Calls.id(context, "id"), version, word.text()));
    }

    private void dismiss(Context context) {
        Word word = Calls.body(context, Word.class);
        change(
                context,
                "dismiss",
                version -> desk.dismiss(Calls.caller(context), Calls.id(context, "id"), version, word.text()));
    }

    private interface Change {
        Suspicion from(long version);
    }

    private void change(Context context, String verb, Change change) {
        Suspicion changed;
        try {
            changed = change.from(Calls.version(context));
        } catch (Refusal refusal) {
            throw refusal.current() instanceof Suspicion current ? Refusal.stale(SuspicionView.of(current)) : refusal;
        }
        audit.record(Calls.caller(context), "suspicion." + verb, "suspicion " + changed.id(), Outcome.DONE, "");
        answer(context, changed);
    }

    private static void answer(Context context, Suspicion suspicion) {
        Calls.answerVersioned(context, suspicion.decision().version(), SuspicionView.of(suspicion));
    }

    /** What a person says. */
    record Word(@Nullable String reason) {
        String text() {
            return reason == null ? "" : reason;
        }
    }
}
