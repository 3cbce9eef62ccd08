package org.xunlu.patrol.operation.http;

import static org.xunlu.http.Allowed.DISPATCHER;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.HistoryEntry;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.StalePatrol;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.operation.Change;
import org.xunlu.patrol.operation.ChangePreview;
import org.xunlu.patrol.operation.OperationDesk;
import org.xunlu.patrol.operation.RouteChange;
import org.xunlu.patrol.operation.UnitOffer;
import org.xunlu.patrol.planning.day.LeftOutReason;
import org.xunlu.refusal.Refusal;

/** Changes of the day: who could go, what a change would do, doing it. */
public final class OperationRoutes implements Routes {
    private static final int LONGEST_REASON = 200;

    private final OperationDesk desk;
    private final Function<Patrol, Optional<HistoryEntry>> history;
    private final AuditTrail audit;

    /**
     * Routes of this desk.
     *
     * @param history what was done to a patrol last
     */
    public OperationRoutes(OperationDesk desk, Function<Patrol, Optional<HistoryEntry>> history, AuditTrail audit) {
        this.desk = desk;
        this.history = history;
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/patrol/operations/nearest",
                        "list the units that could go to a place, the soonest first",
                        this::nearest,
                        DISPATCHER),
                Endpoint.post(
                        "/api/patrol/operations/preview",
                        "say what a change of the day would do to the routes; nothing is changed",
                        this::preview,
                        DISPATCHER),
                Endpoint.post(
                        "/api/patrol/operations/{id}/confirm", "do what a preview showed", this::confirm, DISPATCHER),
                Endpoint.post(
                        "/api/patrol/operations/{id}/undo",
                        "take back what was confirmed, unless a patrol was changed since",
                        this::undo,
                        DISPATCHER),
                Endpoint.post(
                        "/api/patrol/operations/{id}/redo", "do again what was taken back", this::redo, DISPATCHER),
                Endpoint.post(
                        "/api/patrol/operations/reserve",
                        "send a reserve on duty to a place with a patrol of its own",
                        this::reserve,
                        DISPATCHER));
    }

    private void nearest(Context context) {
        LonLat place = place(number(context, "lon"), number(context, "lat"));
        audit.recordView(Calls.caller(context), "operation.nearest", place.lon() + "," + place.lat(), "");
        context.json(new Offers(desk.offers(place).stream().map(Offer::of).toList()));
    }

    private static @Nullable Double number(Context context, String name) {
        String text = context.queryParam(name);
        try {
            return text == null || text.isBlank() ? null : Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("not_a_number", name, Map.of("value", text));
        }
    }

    private static LonLat place(@Nullable Double lon, @Nullable Double lat) {
        try {
            return new LonLat(Calls.required(lon, "lon"), Calls.required(lat, "lat"));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("not_one_of", "lon", Map.of("value", lon + "," + lat));
        }
    }

    private void preview(Context context) {
        context.json(Preview.of(desk.preview(Calls.body(context, Wish.class).change())));
    }

    private void confirm(Context context) {
        change(context, "operation.confirm", desk::confirm);
    }

    private void undo(Context context) {
        change(context, "operation.undo", desk::undo);
    }

    private void redo(Context context) {
        change(context, "operation.redo", desk::redo);
    }

    private void change(Context context, String action, BiFunction<Long, Caller, List<Patrol>> doing) {
        long id = Calls.id(context, "id");
        List<Patrol> changed;
        try {
            changed = doing.apply(id, Calls.caller(context));
        } catch (StalePatrol stale) {
            throw Refusal.stale(Theirs.of(stale.current(), history.apply(stale.current())));
        }
        audit.record(
                Calls.caller(context),
                action,
                "preview " + id,
                Outcome.DONE,
                changed.stream().map(each -> "patrol " + each.id().value()).collect(Collectors.joining(", ")));
        context.json(new Confirmed(changed.stream().map(Now::of).toList()));
    }

    private void reserve(Context context) {
        ReserveForm form = Calls.body(context, ReserveForm.class);
        Patrol sent = desk.sendReserve(
                new UnitId(Calls.required(form.unitId, "unitId")),
                place(form.lon, form.lat),
                reason(form.reason),
                Calls.caller(context));
        audit.record(
                Calls.caller(context),
                "operation.reserve",
                "patrol " + sent.id().value(),
                Outcome.DONE,
                "unit " + form.unitId);
        context.status(201).json(Now.of(sent));
    }

    private static String reason(@Nullable String text) {
        String reason = text == null ? "" : text.strip();
        if (reason.length() > LONGEST_REASON) {
            throw Refusal.invalid(
                    "out_of_range", "reason", Map.of("min", 0, "max", LONGEST_REASON, "value", reason.length()));
        }
        return reason;
    }

    /** A change as it is asked for. */
    record Wish(
            Change.@Nullable Kind kind,
            @Nullable Long patrolId,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable List<Long> segments,
            @Nullable Instant at,
            @Nullable String reason,
            @Nullable Set<Long> scope,
            @Nullable Set<Long> locked,
            @Nullable List<Long> lockedRoads) {
        Change change() {
            return new Change(
                    Calls.required(kind, "kind"),
                    patrolId == null ? null : new PatrolId(patrolId),
                    lon == null && lat == null ? null : place(lon, lat),
                    segments == null
                            ? List.of()
                            : segments.stream().distinct().map(SegmentId::new).toList(),
                    at,
                    OperationRoutes.reason(reason),
                    scope == null ? null : ids(scope),
                    locked == null ? Set.of() : ids(locked),
                    lockedRoads == null
                            ? Set.of()
                            : lockedRoads.stream().map(SegmentId::new).collect(Collectors.toSet()));
        }

        private static Set<PatrolId> ids(Set<Long> numbers) {
            return numbers.stream().map(PatrolId::new).collect(Collectors.toSet());
        }
    }

    record ReserveForm(
            @Nullable Long unitId,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable String reason) {}

    record Offers(List<Offer> items) {}

    /** A unit that could go; minutes. */
    record Offer(@Nullable Long patrolId, long unitId, String unit, double minutes, double detourMinutes) {
        static Offer of(UnitOffer offer) {
            return new Offer(
                    offer.patrol() == null ? null : (Long) offer.patrol().value(),
                    offer.unit().value(),
                    offer.name(),
                    tenth(offer.arrivalSeconds() / 60),
                    tenth(offer.detourSeconds() / 60));
        }
    }

    /** What a change would do. */
    record Preview(
            long id,
            List<Item> items,
            @Nullable Long endedPatrolId,
            Map<LeftOutReason, List<Long>> leftOut,
            int moved,
            boolean undoable,
            long millis) {
        static Preview of(ChangePreview preview) {
            Map<LeftOutReason, List<Long>> left = new LinkedHashMap<>();
            preview.leftOut().forEach((segment, reason) -> left.computeIfAbsent(reason, any -> new ArrayList<>())
                    .add(segment.value()));
            return new Preview(
                    preview.id(),
                    preview.changes().stream().map(Item::of).toList(),
                    preview.ended() == null ? null : (Long) preview.ended().id().value(),
                    left,
                    preview.moved(),
                    preview.isUndoable(),
                    preview.millis());
        }
    }

    /** One patrol before and after; each leg {@code [segment id, 1 required or 0 on the way]}. */
    record Item(
            long patrolId,
            String unit,
            long version,
            double kmBefore,
            double kmAfter,
            double hoursBefore,
            double hoursAfter,
            List<Long> gained,
            List<Long> lost,
            List<long[]> legs) {
        static Item of(RouteChange each) {
            return new Item(
                    each.before().id().value(),
                    each.unit(),
                    each.before().version(),
                    tenth(each.before().route().totals().lengthMeters() / 1000),
                    tenth(each.route().totals().lengthMeters() / 1000),
                    hundredth(each.before().route().totals().seconds() / 3600),
                    hundredth(each.route().totals().seconds() / 3600),
                    each.gained().stream().map(SegmentId::value).toList(),
                    each.lost().stream().map(SegmentId::value).toList(),
                    each.route().legs().stream()
                            .map(leg -> new long[] {leg.segment().value(), leg.required() ? 1 : 0})
                            .toList());
        }
    }

    record Confirmed(List<Now> items) {}

    record Now(long patrolId, String name, String state, long version) {
        static Now of(Patrol patrol) {
            return new Now(
                    patrol.id().value(),
                    patrol.plan().name(),
                    patrol.state().kind().name(),
                    patrol.version());
        }
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static double hundredth(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
