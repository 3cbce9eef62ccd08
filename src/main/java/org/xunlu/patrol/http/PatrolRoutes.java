package org.xunlu.patrol.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.OFFICER;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Json;
import org.xunlu.http.Routes;
import org.xunlu.network.RoadClass;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolBook;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.PatrolFigures;
import org.xunlu.patrol.PatrolFilter;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.PatrolPlan;
import org.xunlu.patrol.PatrolState;
import org.xunlu.patrol.PatrolWatch;
import org.xunlu.patrol.UnitId;
import org.xunlu.refusal.Refusal;

/** Patrols: list, preview, draft, show and edit. */
public final class PatrolRoutes implements Routes {
    private static final int PAGE = 50;
    private static final int LONGEST_NAME = 200;

    private final PatrolDesk desk;
    private final PatrolBook book;
    private final PatrolWatch watch;
    private final PatrolShow show;
    private final AuditTrail audit;

    /** Routes of this desk; views of plans are written to the audit trail. */
    public PatrolRoutes(PatrolDesk desk, PatrolBook book, PatrolWatch watch, PatrolShow show, AuditTrail audit) {
        this.desk = desk;
        this.book = book;
        this.watch = watch;
        this.show = show;
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/patrols",
                        "list patrols, newest first, by state, time, unit and q",
                        this::list,
                        DISPATCHER),
                Endpoint.post(
                        "/api/patrols/preview",
                        "make the route of a plan without keeping it",
                        this::preview,
                        DISPATCHER),
                Endpoint.post(
                        "/api/patrols", "draw up a patrol from picked segments or an area", this::draft, DISPATCHER),
                Endpoint.get("/api/patrols/{id}", "show a patrol with its route", this::show, DISPATCHER, OFFICER),
                Endpoint.put("/api/patrols/{id}", "change what is to be driven", this::edit, DISPATCHER),
                Endpoint.get("/api/patrols/{id}/history", "list what was done to a patrol", this::history, DISPATCHER));
    }

    private void list(Context context) {
        Long unit = Calls.queryNumber(context, "unit");
        String text = context.queryParam("q");
        PatrolFilter filter = new PatrolFilter(
                states(context),
                Calls.queryTime(context, "from"),
                Calls.queryTime(context, "to"),
                unit == null ? null : new UnitId(unit),
                text == null ? "" : text);
        Map<PatrolId, PatrolFigures> live = watch.figures();
        context.json(book.list(filter, Calls.limit(context, PAGE), context.queryParam("after"))
                .map(line -> PatrolViews.Line.of(line, live.get(line.id()))));
    }

    private static Set<PatrolState.Kind> states(Context context) {
        String text = context.queryParam("state");
        if (text == null || text.isBlank()) {
            return Set.of();
        }
        Map<String, PatrolState.Kind> known =
                Arrays.stream(PatrolState.Kind.values()).collect(Collectors.toMap(Enum::name, kind -> kind));
        return Arrays.stream(text.split(",", -1))
                .map(each -> {
                    PatrolState.Kind kind = known.get(each.strip().toUpperCase(Locale.ROOT));
                    if (kind == null) {
                        throw Refusal.invalid("not_one_of", "state", Map.of("value", each));
                    }
                    return kind;
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private void preview(Context context) {
        Wish wish = Calls.body(context, Wish.class);
        context.json(PatrolViews.Route.of(desk.preview(wish.plan("preview"), wish.unit())));
    }

    private void draft(Context context) {
        Wish wish = Calls.body(context, Wish.class);
        Caller caller = Calls.caller(context);
        Patrol patrol = desk.draft(wish.plan(name(wish)), wish.unit(), caller);
        record(caller, "patrol.draft", patrol);
        context.status(201);
        show.answer(context, patrol);
    }

    private static String name(Wish wish) {
        String name = Calls.required(wish.name(), "name").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refusal.invalid(
                    "out_of_range", "name", Map.of("min", 1, "max", LONGEST_NAME, "value", name.length()));
        }
        return name;
    }

    private void show(Context context) {
        Caller caller = Calls.caller(context);
        Patrol patrol = desk.get(new PatrolId(Calls.id(context, "id")));
        desk.requireConcerned(patrol, caller);
        record(caller, "patrol.view", patrol);
        show.answer(context, patrol);
    }

    private void edit(Context context) {
        Wish wish = Calls.body(context, Wish.class);
        Caller caller = Calls.caller(context);
        PatrolId id = new PatrolId(Calls.id(context, "id"));
        Patrol patrol =
                show.comparing(() -> desk.edit(id, Calls.version(context), wish.plan(name(wish)), wish.unit(), caller));
        record(caller, "patrol.edit", patrol);
        show.answer(context, patrol);
    }

    private void history(Context context) {
        Patrol patrol = desk.get(new PatrolId(Calls.id(context, "id")));
        context.json(new History(book.listHistory(patrol.id()).stream()
                .map(entry -> new HistoryRow(
                        entry.act().at(),
                        entry.act().person(),
                        entry.what().name(),
                        entry.state(),
                        entry.note(),
                        entry.version()))
                .toList()));
    }

    private void record(Caller caller, String action, Patrol patrol) {
        audit.record(
                caller,
                action,
                "patrol " + patrol.id().value(),
                Outcome.DONE,
                "version " + patrol.version() + (caller.has(Role.DISPATCHER) ? "" : ", crew"));
    }

    /**
     * What a dispatcher asks for.
     *
     * @param segments ids of picked segments
     * @param area GeoJSON polygon
     * @param classes road classes taken from the area; numbered county roads where none are named
     * @param unitId whose base the route starts from
     * @param seed chooses among tours of equal worth
     */
    record Wish(
            @Nullable String name,
            @Nullable List<Long> segments,
            @Nullable JsonNode area,
            @Nullable Set<RoadClass> classes,
            @Nullable Long unitId,
            @Nullable Long seed) {

        PatrolPlan plan(String called) {
            return new PatrolPlan(
                    called,
                    segments == null
                            ? List.of()
                            : segments.stream().distinct().map(SegmentId::new).toList(),
                    area == null || area.isNull() ? null : Json.geometry(area.toString(), "area"),
                    classes == null ? PatrolPlan.NUMBERED_ROADS : classes,
                    seed == null ? 1 : seed);
        }

        @Nullable
        UnitId unit() {
            return unitId == null ? null : new UnitId(unitId);
        }
    }

    record History(List<HistoryRow> items) {}

    record HistoryRow(Instant at, String person, String what, PatrolState.Kind state, String note, long version) {}
}
