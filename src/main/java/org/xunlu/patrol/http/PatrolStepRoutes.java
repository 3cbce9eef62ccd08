package org.xunlu.patrol.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.OFFICER;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.patrol.Assignment;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.UnitId;

/** The steps of a patrol: given out, published, driven, interrupted, ended. Each is written to the audit trail. */
public final class PatrolStepRoutes implements Routes {
    private static final int LONGEST_REASON = 500;

    private final PatrolDesk desk;
    private final PatrolShow show;
    private final AuditTrail audit;

    /** Steps of this desk. */
    public PatrolStepRoutes(PatrolDesk desk, PatrolShow show, AuditTrail audit) {
        this.desk = desk;
        this.show = show;
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post(
                        "/api/patrols/{id}/assign", "give a patrol to a unit and its crew", this::assign, DISPATCHER),
                Endpoint.post("/api/patrols/{id}/publish", "show a patrol to its crew", this::publish, DISPATCHER),
                Endpoint.post("/api/patrols/{id}/start", "depart", this::drive, DISPATCHER, OFFICER),
                Endpoint.post(
                        "/api/patrols/{id}/interrupt",
                        "leave the route for a while",
                        this::interrupt,
                        DISPATCHER,
                        OFFICER),
                Endpoint.post("/api/patrols/{id}/resume", "drive on", this::drive, DISPATCHER, OFFICER),
                Endpoint.post("/api/patrols/{id}/finish", "end the patrol", this::finish, DISPATCHER, OFFICER),
                Endpoint.post("/api/patrols/{id}/cancel", "call the patrol off", this::cancel, DISPATCHER));
    }

    private void assign(Context context) {
        Duty duty = Calls.body(context, Duty.class);
        Assignment assignment = new Assignment(
                new UnitId(Calls.required(duty.unitId(), "unitId")),
                duty.officerIds() == null
                        ? List.of()
                        : duty.officerIds().stream()
                                .distinct()
                                .map(OfficerId::new)
                                .toList(),
                Calls.required(duty.from(), "from"),
                Calls.required(duty.to(), "to"));
        Caller caller = Calls.caller(context);
        step(context, "assign", () -> desk.assign(id(context), version(context), assignment, caller));
    }

    private void publish(Context context) {
        Caller caller = Calls.caller(context);
        step(context, "publish", () -> desk.publish(id(context), version(context), caller));
    }

    private void drive(Context context) {
        Caller caller = Calls.caller(context);
        step(context, "start", () -> desk.drive(id(context), caller, pressed(context)));
    }

    private void interrupt(Context context) {
        Caller caller = Calls.caller(context);
        step(context, "interrupt", () -> desk.interrupt(id(context), reason(context), caller));
    }

    private void finish(Context context) {
        Caller caller = Calls.caller(context);
        step(context, "finish", () -> desk.finish(id(context), caller, pressed(context)));
    }

    private void cancel(Context context) {
        Caller caller = Calls.caller(context);
        step(context, "cancel", () -> desk.cancel(id(context), reason(context), caller));
    }

    private void step(Context context, String name, Supplier<Patrol> change) {
        Patrol patrol = show.comparing(change);
        audit.record(
                Calls.caller(context),
                "patrol." + name,
                "patrol " + patrol.id().value(),
                Outcome.DONE,
                "version " + patrol.version() + " " + patrol.state().kind());
        show.answer(context, patrol);
    }

    private static PatrolId id(Context context) {
        return new PatrolId(Calls.id(context, "id"));
    }

    private static @Nullable Long version(Context context) {
        return context.header("If-Match") == null ? null : (Long) Calls.version(context);
    }

    /** When a phone's button was pressed; null where it says nothing, for now. */
    private static @Nullable Instant pressed(Context context) {
        return context.bodyAsBytes().length == 0
                ? null
                : Calls.body(context, Pressed.class).pressedAt();
    }

    record Pressed(@Nullable Instant pressedAt) {}

    private static String reason(Context context) {
        if (context.bodyAsBytes().length == 0) {
            return "";
        }
        String reason = Calls.body(context, Reason.class).reason();
        String text = reason == null ? "" : reason.strip();
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }

    record Reason(@Nullable String reason) {}

    /**
     * Who is to drive.
     *
     * @param officerIds who is on board; null for the unit's standing crew
     */
    record Duty(
            @Nullable Long unitId,
            @Nullable List<Long> officerIds,
            @Nullable Instant from,
            @Nullable Instant to) {}
}
