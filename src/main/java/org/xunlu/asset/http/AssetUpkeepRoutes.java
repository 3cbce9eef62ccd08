package org.xunlu.asset.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.OFFICER;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.asset.Asset;
import org.xunlu.asset.AssetChange;
import org.xunlu.asset.AssetDesk;
import org.xunlu.asset.AssetId;
import org.xunlu.asset.AssetKind;
import org.xunlu.asset.AssetMerging;
import org.xunlu.asset.AssetRegister;
import org.xunlu.asset.BulkEdit;
import org.xunlu.asset.PermitFindings;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.http.FindingView;
import org.xunlu.finding.http.NearQuery;
import org.xunlu.http.Allowed;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.refusal.Refusal;

/** What keeps the register of assets in order: likely duplicates, merging, editing many, history, permits that ran out. */
public final class AssetUpkeepRoutes implements Routes {
    private static final Allowed[] READERS = {OFFICER, DISPATCHER, REVIEWER, PLANNER, ADMINISTRATOR};
    private static final Allowed[] KEEPERS = {DISPATCHER, REVIEWER, PLANNER};

    private final AssetDesk desk;
    private final AssetRegister register;
    private final AssetMerging merging;
    private final BulkEdit bulk;
    private final PermitFindings permits;
    private final AuditTrail audit;
    private final Clock clock;

    public AssetUpkeepRoutes(
            AssetDesk desk, AssetRegister register, PermitFindings permits, AuditTrail audit, Clock clock) {
        this.desk = desk;
        this.register = register;
        this.merging = new AssetMerging(register, desk);
        this.bulk = new BulkEdit(desk);
        this.permits = permits;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/assets/near", "list assets of a kind near a place (kind, lon, lat)", this::near, READERS),
                Endpoint.get(
                        "/api/assets/{id}/history",
                        "what was done to an asset, what was merged into it, findings of its permit",
                        this::history,
                        READERS),
                Endpoint.post("/api/assets/{id}/merge", "merge another asset into this one", this::merge, KEEPERS),
                Endpoint.post("/api/assets/{id}/split", "bring a merged asset back", this::split, KEEPERS),
                Endpoint.post("/api/assets/bulk", "change chosen fields of many assets", this::bulk, KEEPERS),
                Endpoint.post(
                        "/api/assets/{id}/finding",
                        "record a finding because its permit is missing or has run out",
                        this::propose,
                        DISPATCHER,
                        REVIEWER,
                        OFFICER));
    }

    private AssetView view(Asset asset) {
        return AssetView.of(asset, clock.instant());
    }

    private static AssetId id(Context context) {
        return new AssetId(Calls.id(context, "id"));
    }

    private void near(Context context) {
        AssetKind kind = Calls.required(Calls.queryEnum(context, "kind", AssetKind.class), "kind");
        NearQuery query = NearQuery.of(context);
        context.json(Map.of(
                "items",
                desk.near(kind, query.place(), query.meters()).stream()
                        .map(asset -> new Near(
                                Math.rint(asset.details().position().roughMetersTo(query.place())), view(asset)))
                        .toList()));
    }

    record Near(double meters, AssetView asset) {}

    private void history(Context context) {
        Asset asset = desk.get(id(context));
        context.json(new History(
                register.history(asset.id()).stream().map(Line::of).toList(),
                register.merged(asset.id()).stream().map(this::view).toList(),
                register.findings(asset.id()).stream().map(FindingId::value).toList()));
    }

    record History(List<Line> items, List<AssetView> merged, List<Long> findings) {}

    record Line(String at, String person, String action, String note, List<AssetChange.Field> fields) {
        static Line of(AssetChange change) {
            return new Line(
                    change.at().toString(), change.personName(), change.action(), change.note(), change.fields());
        }
    }

    private void merge(Context context) {
        MergeForm form = Calls.body(context, MergeForm.class);
        Caller caller = Calls.caller(context);
        AssetId other = new AssetId(Calls.required(form.other, "other"));
        Asset survivor;
        try {
            survivor = merging.merge(
                    caller,
                    new AssetMerging.Seen(id(context), Calls.version(context)),
                    new AssetMerging.Seen(other, Calls.required(form.otherVersion, "otherVersion")),
                    form.take == null ? Set.of() : form.take);
        } catch (Refusal refusal) {
            throw worded(refusal);
        }
        note(caller, "asset.merge", other, "into " + survivor.id().value());
        Calls.answerVersioned(context, survivor.version(), view(survivor));
    }

    record MergeForm(
            @Nullable Long other,
            @Nullable Long otherVersion,
            @Nullable Set<String> take) {}

    private void split(Context context) {
        Asset back;
        try {
            back = merging.split(Calls.caller(context), id(context), Calls.version(context));
        } catch (Refusal refusal) {
            throw worded(refusal);
        }
        note(Calls.caller(context), "asset.split", back.id(), "");
        Calls.answerVersioned(context, back.version(), view(back));
    }

    private Refusal worded(Refusal refusal) {
        return refusal.current() instanceof Asset current ? Refusal.stale(view(current)) : refusal;
    }

    private void bulk(Context context) {
        BulkForm form = Calls.body(context, BulkForm.class);
        Caller caller = Calls.caller(context);
        List<BulkEdit.Line> lines = bulk.edit(
                caller,
                Calls.required(form.items, "items").stream()
                        .map(each -> new AssetMerging.Seen(new AssetId(each.id), each.version))
                        .toList(),
                Calls.required(form.set, "set").values(),
                Boolean.TRUE.equals(form.dryRun));
        if (!Boolean.TRUE.equals(form.dryRun)) {
            lines.stream()
                    .filter(line -> line.outcome() == BulkEdit.Outcome.CHANGED)
                    .forEach(line -> note(caller, "asset.edit", line.id(), "bulk"));
        }
        context.json(Map.of("items", lines.stream().map(BulkLine::of).toList()));
    }

    record BulkForm(
            @Nullable List<Chosen> items,
            @Nullable Fields set,
            @Nullable Boolean dryRun) {}

    record Chosen(long id, long version) {}

    record Fields(
            @Nullable AssetKind kind,
            @Nullable String name,
            @Nullable String note,
            @Nullable Map<String, String> attributes) {
        BulkEdit.Values values() {
            return new BulkEdit.Values(kind, name, note, attributes == null ? Map.of() : attributes);
        }
    }

    record BulkLine(
            long id,
            String name,
            long version,
            BulkEdit.Outcome outcome,
            List<AssetChange.Field> fields,
            String code,
            Map<String, Object> figures) {
        static BulkLine of(BulkEdit.Line line) {
            Refusal refusal = line.refusal();
            return new BulkLine(
                    line.id().value(),
                    line.name(),
                    line.version(),
                    line.outcome(),
                    line.fields(),
                    refusal == null ? "" : refusal.code(),
                    refusal == null ? Map.of() : refusal.figures());
        }
    }

    private void propose(Context context) {
        Proposal form = Calls.body(context, Proposal.class);
        Caller caller = Calls.caller(context);
        Finding finding;
        try {
            finding = permits.record(caller, id(context), Calls.version(context), form.note == null ? "" : form.note);
        } catch (Refusal refusal) {
            throw worded(refusal);
        }
        note(caller, "finding.record", id(context), "finding " + finding.id().value());
        context.status(201);
        Calls.answerVersioned(context, finding.version(), FindingView.of(finding));
    }

    record Proposal(@Nullable String note) {}

    private void note(Caller caller, String action, AssetId id, String details) {
        audit.record(caller, action, "asset " + id.value(), Outcome.DONE, details);
    }
}
