package org.xunlu.asset.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.OFFICER;
import static org.xunlu.http.Allowed.PERSON;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.asset.Asset;
import org.xunlu.asset.AssetDesk;
import org.xunlu.asset.AssetFilter;
import org.xunlu.asset.AssetId;
import org.xunlu.asset.AssetKind;
import org.xunlu.asset.AssetRegister;
import org.xunlu.asset.Attribute;
import org.xunlu.asset.Permit;
import org.xunlu.finding.http.MapQuery;
import org.xunlu.http.Allowed;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.refusal.Refusal;

/** The register of road assets. */
public final class AssetRoutes implements Routes {
    private static final int PAGE = 100;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Allowed[] READERS = {OFFICER, DISPATCHER, REVIEWER, PLANNER, ADMINISTRATOR};
    private static final Allowed[] WRITERS = {OFFICER, DISPATCHER, REVIEWER, PLANNER};

    private final AssetDesk desk;
    private final AssetRegister register;
    private final AuditTrail audit;
    private final Clock clock;

    public AssetRoutes(AssetDesk desk, AssetRegister register, AuditTrail audit, Clock clock) {
        this.desk = desk;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/assets", "list assets, newest first", this::list, READERS),
                Endpoint.post("/api/assets", "add an asset", this::add, WRITERS),
                Endpoint.get("/api/assets/{id}", "show an asset", this::show, READERS),
                Endpoint.put("/api/assets/{id}", "change an asset", this::replace, WRITERS),
                Endpoint.delete("/api/assets/{id}", "remove an asset", this::remove, DISPATCHER, REVIEWER),
                Endpoint.get("/api/asset-kinds", "list the kinds with their attributes", this::kinds, PERSON));
    }

    private static AssetId id(Context context) {
        return new AssetId(Calls.id(context, "id"));
    }

    private void list(Context context) {
        AssetFilter filter = new AssetFilter(
                Calls.queryEnum(context, "kind", AssetKind.class),
                MapQuery.bounds(context),
                MapQuery.text(context, "road"),
                MapQuery.text(context, "q"),
                Calls.queryEnum(context, "permit", Permit.class) == Permit.EXPIRED
                        ? LocalDate.ofInstant(clock.instant(), CHINA)
                        : null);
        context.json(register.list(filter, Calls.limit(context, PAGE), context.queryParam("after"))
                .map(this::view));
    }

    private void show(Context context) {
        answer(context, desk.get(id(context)));
    }

    private void add(Context context) {
        Asset added = desk.add(
                Calls.caller(context), Calls.body(context, AssetView.Form.class).details());
        note(context, "asset.add", added.id());
        context.status(201);
        answer(context, added);
    }

    private void replace(Context context) {
        AssetView.Form form = Calls.body(context, AssetView.Form.class);
        Asset changed;
        try {
            changed = desk.replace(Calls.caller(context), id(context), Calls.version(context), form.details());
        } catch (Refusal refusal) {
            throw worded(refusal);
        }
        note(context, "asset.edit", changed.id());
        answer(context, changed);
    }

    private void remove(Context context) {
        try {
            desk.remove(Calls.caller(context), id(context), Calls.version(context));
        } catch (Refusal refusal) {
            throw worded(refusal);
        }
        note(context, "asset.remove", id(context));
        context.status(204);
    }

    /** The refusal with the present version as the API tells it. */
    private Refusal worded(Refusal refusal) {
        return refusal.current() instanceof Asset current ? Refusal.stale(view(current)) : refusal;
    }

    private void kinds(Context context) {
        context.json(new Kinds(Arrays.stream(AssetKind.values())
                .map(kind -> new Kind(kind, kind.needsPermit(), kind.attributes()))
                .toList()));
    }

    private void note(Context context, String action, AssetId id) {
        audit.record(Calls.caller(context), action, "asset " + id.value(), Outcome.DONE, "");
    }

    private AssetView view(Asset asset) {
        return AssetView.of(asset, clock.instant());
    }

    private void answer(Context context, Asset asset) {
        Calls.answerVersioned(context, asset.version(), view(asset));
    }

    record Kind(AssetKind kind, boolean permit, List<Attribute> attributes) {}

    record Kinds(List<Kind> items) {}
}
