package org.xunlu.roadside.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.OFFICER;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;
import org.xunlu.roadside.stop.JointOperation;
import org.xunlu.roadside.stop.OperationId;
import org.xunlu.roadside.stop.StopFilter;
import org.xunlu.roadside.stop.StopRegister;

/** Joint operations and what came of them, by agency. */
public final class OperationRoutes implements Routes {
    private final StopRegister stops;
    private final AuditTrail audit;

    public OperationRoutes(StopRegister stops, AuditTrail audit) {
        this.stops = stops;
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/joint-operations",
                        "list joint operations of a period, the newest first",
                        this::list,
                        OFFICER,
                        DISPATCHER,
                        PLANNER,
                        REVIEWER),
                Endpoint.get(
                        "/api/joint-operations/{id}",
                        "show a joint operation with its results by agency",
                        this::show,
                        OFFICER,
                        DISPATCHER,
                        PLANNER,
                        REVIEWER),
                Endpoint.post("/api/joint-operations", "add a joint operation", this::add, DISPATCHER, PLANNER),
                Endpoint.put(
                        "/api/joint-operations/{id}", "change a joint operation", this::replace, DISPATCHER, PLANNER));
    }

    private void list(Context context) {
        context.json(
                new Page<>(stops.listOperations(Calls.queryTime(context, "from"), Calls.queryTime(context, "to")), null)
                        .map(each -> OperationView.of(each, null)));
    }

    private static OperationId id(Context context) {
        return new OperationId(Calls.id(context, "id"));
    }

    private void show(Context context) {
        OperationId id = id(context);
        answer(context, stops.findOperation(id).orElseThrow(() -> Refusal.notFound("operation", id.value())));
    }

    private void answer(Context context, JointOperation operation) {
        StopFilter own = new StopFilter(null, null, null, null, operation.id(), null, false, false);
        Calls.answerVersioned(
                context, operation.version(), OperationView.of(operation, StopRoutes.FiguresView.of(stops.count(own))));
    }

    private void add(Context context) {
        JointOperation added =
                stops.add(Calls.body(context, OperationForm.class).operation(new OperationId(0), 0));
        note(context, "operation.add", added);
        context.status(201);
        answer(context, added);
    }

    private void replace(Context context) {
        JointOperation asked = Calls.body(context, OperationForm.class).operation(id(context), Calls.version(context));
        JointOperation changed;
        try {
            changed = stops.replace(asked);
        } catch (Refusal refusal) {
            if (refusal.current() instanceof JointOperation current) {
                throw Refusal.stale(OperationView.of(current, null));
            }
            throw refusal;
        }
        note(context, "operation.edit", changed);
        answer(context, changed);
    }

    private void note(Context context, String action, JointOperation operation) {
        audit.record(
                Calls.caller(context), action, "operation " + operation.id().value(), Outcome.DONE, operation.name());
    }

    record OperationForm(
            @Nullable String name,
            @Nullable String place,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Instant begins,
            @Nullable Instant ends,
            @Nullable Boolean draft,
            @Nullable List<AgencyForm> agencies,
            @Nullable String note) {
        JointOperation operation(OperationId id, long version) {
            return new JointOperation(
                    id,
                    Calls.required(name, "name"),
                    place == null ? "" : place,
                    lon == null || lat == null ? null : new LonLat(lon, lat),
                    Calls.required(begins, "begins"),
                    Calls.required(ends, "ends"),
                    Boolean.TRUE.equals(draft),
                    Calls.required(agencies, "agencies").stream()
                            .map(each -> new JointOperation.Agency(
                                    Calls.required(each.name, "agencies"),
                                    each.persons == null ? 0 : each.persons,
                                    each.result == null ? "" : each.result))
                            .toList(),
                    note == null ? "" : note,
                    version);
        }
    }

    record AgencyForm(
            @Nullable String name,
            @Nullable Integer persons,
            @Nullable String result) {}

    /** An operation; {@code figures} of its confirmed stops when it is shown alone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OperationView(
            long id,
            String name,
            String place,
            @Nullable Double lon,
            @Nullable Double lat,
            Instant begins,
            Instant ends,
            boolean draft,
            List<JointOperation.Agency> agencies,
            String note,
            StopRoutes.@Nullable FiguresView figures,
            long version) {
        static OperationView of(JointOperation operation, StopRoutes.@Nullable FiguresView figures) {
            LonLat position = operation.position();
            return new OperationView(
                    operation.id().value(),
                    operation.name(),
                    operation.place(),
                    position == null ? null : position.lon(),
                    position == null ? null : position.lat(),
                    operation.begins(),
                    operation.ends(),
                    operation.draft(),
                    operation.agencies(),
                    operation.note(),
                    figures,
                    operation.version());
        }
    }
}
