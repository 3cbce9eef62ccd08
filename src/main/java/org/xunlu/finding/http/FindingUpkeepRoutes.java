package org.xunlu.finding.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.OFFICER;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingBulk;
import org.xunlu.finding.FindingDesk;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.Observation;
import org.xunlu.http.Allowed;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.refusal.Refusal;

/** What keeps findings in order: likely duplicates before a new report, merging, correcting many at once. */
public final class FindingUpkeepRoutes implements Routes {
    private static final Allowed[] READERS = {OFFICER, DISPATCHER, REVIEWER, PLANNER, ADMINISTRATOR};

    private final FindingDesk desk;
    private final FindingBulk bulk;
    private final AuditTrail audit;

    public FindingUpkeepRoutes(FindingDesk desk, AuditTrail audit) {
        this.desk = desk;
        this.bulk = new FindingBulk(desk);
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/findings/near",
                        "list open findings of a kind near a place (kind, lon, lat)",
                        this::near,
                        READERS),
                Endpoint.post(
                        "/api/findings/{id}/merge",
                        "merge another finding into this one",
                        this::merge,
                        DISPATCHER,
                        REVIEWER),
                Endpoint.post(
                        "/api/findings/{id}/split", "bring a merged finding back", this::split, DISPATCHER, REVIEWER),
                Endpoint.post(
                        "/api/findings/bulk",
                        "correct chosen fields of many findings",
                        this::bulk,
                        DISPATCHER,
                        REVIEWER));
    }

    private static FindingId id(Context context) {
        return new FindingId(Calls.id(context, "id"));
    }

    private void near(Context context) {
        FindingKind kind = Calls.required(Calls.queryEnum(context, "kind", FindingKind.class), "kind");
        NearQuery query = NearQuery.of(context);
        context.json(Map.of(
                "items",
                desk.near(kind, query.place(), query.meters()).stream()
                        .map(finding -> new Near(
                                Math.rint(finding.observation().position().roughMetersTo(query.place())),
                                FindingView.of(finding)))
                        .toList()));
    }

    record Near(double meters, FindingView finding) {}

    private void merge(Context context) {
        MergeForm form = Calls.body(context, MergeForm.class);
        Caller caller = Calls.caller(context);
        FindingId other = new FindingId(Calls.required(form.other, "other"));
        Finding survivor;
        try {
            survivor = desk.merge(
                    caller,
                    id(context),
                    Calls.version(context),
                    other,
                    Calls.required(form.otherVersion, "otherVersion"),
                    form.take == null ? Set.of() : form.take);
        } catch (Refusal refusal) {
            throw worded(refusal);
        }
        note(caller, "finding.merge", other, "into " + survivor.id().value());
        Calls.answerVersioned(context, survivor.version(), FindingView.of(survivor));
    }

    record MergeForm(
            @Nullable Long other,
            @Nullable Long otherVersion,
            @Nullable Set<String> take) {}

    private void split(Context context) {
        Finding back;
        try {
            back = desk.split(Calls.caller(context), id(context), Calls.version(context));
        } catch (Refusal refusal) {
            throw worded(refusal);
        }
        note(Calls.caller(context), "finding.split", back.id(), "");
        Calls.answerVersioned(context, back.version(), FindingView.of(back));
    }

    private static Refusal worded(Refusal refusal) {
        return refusal.current() instanceof Finding current ? Refusal.stale(FindingView.of(current)) : refusal;
    }

    private void bulk(Context context) {
        BulkForm form = Calls.body(context, BulkForm.class);
        Caller caller = Calls.caller(context);
        List<FindingBulk.Line> lines = bulk.edit(
                caller,
                Calls.required(form.items, "items").stream()
                        .map(each -> new FindingBulk.Seen(new FindingId(each.id), each.version))
                        .toList(),
                Calls.required(form.set, "set").values(),
                Boolean.TRUE.equals(form.dryRun));
        if (!Boolean.TRUE.equals(form.dryRun)) {
            lines.stream()
                    .filter(line -> line.outcome() == FindingBulk.Outcome.CHANGED)
                    .forEach(line -> note(caller, "finding.correct", line.id(), "bulk"));
        }
        context.json(Map.of("items", lines.stream().map(BulkLine::of).toList()));
    }

    record BulkForm(
            @Nullable List<Chosen> items,
            @Nullable Fields set,
            @Nullable Boolean dryRun) {}

    record Chosen(long id, long version) {}

    record Fields(@Nullable FindingKind kind, @Nullable String note) {
        FindingBulk.Values values() {
            return new FindingBulk.Values(kind, note);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BulkLine(
            long id,
            FindingBulk.Outcome outcome,
            @Nullable FindingView before,
            @Nullable Fields after,
            String code,
            Map<String, Object> figures) {
        static BulkLine of(FindingBulk.Line line) {
            Refusal refusal = line.refusal();
            Finding before = line.before();
            Observation after = line.after();
            return new BulkLine(
                    line.id().value(),
                    line.outcome(),
                    before == null ? null : FindingView.of(before),
                    after == null ? null : new Fields(after.kind(), after.note()),
                    refusal == null ? "" : refusal.code(),
                    refusal == null ? Map.of() : refusal.figures());
        }
    }

    private void note(Caller caller, String action, FindingId id, String details) {
        audit.record(caller, action, "finding " + id.value(), Outcome.DONE, details);
    }
}
