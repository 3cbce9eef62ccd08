package org.xunlu.patrol.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DISPATCHER;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.UnitId;
import org.xunlu.refusal.Refusal;

/** Officers of the duty list, with their certificates. */
public final class OfficerRoutes implements Routes {
    private static final int PAGE = 100;

    private final DutyRoster roster;
    private final AuditTrail audit;

    /** Routes of this roster. */
    public OfficerRoutes(DutyRoster roster, AuditTrail audit) {
        this.roster = roster;
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/officers", "list officers, of one unit with unit", this::list, DISPATCHER, ADMINISTRATOR),
                Endpoint.post("/api/officers", "add an officer", this::add, DISPATCHER, ADMINISTRATOR),
                Endpoint.put("/api/officers/{id}", "change an officer", this::edit, DISPATCHER, ADMINISTRATOR),
                Endpoint.delete(
                        "/api/officers/{id}",
                        "remove an officer who was never on board",
                        this::remove,
                        DISPATCHER,
                        ADMINISTRATOR));
    }

    private void list(Context context) {
        Long unit = Calls.queryNumber(context, "unit");
        context.json(roster.listOfficers(
                        unit == null ? null : new UnitId(unit), Calls.limit(context, PAGE), context.queryParam("after"))
                .map(OfficerView::of));
    }

    private void add(Context context) {
        Officer added = roster.add(Calls.body(context, OfficerForm.class).officer(new OfficerId(0), 0, this::unit));
        record(context, added.id());
        context.status(201);
        Calls.answerVersioned(context, added.version(), OfficerView.of(added));
    }

    private void edit(Context context) {
        OfficerId id = new OfficerId(Calls.id(context, "id"));
        Officer wanted = Calls.body(context, OfficerForm.class).officer(id, Calls.version(context), this::unit);
        Officer changed = roster.replace(wanted).orElseThrow(() -> Refusal.stale(OfficerView.of(officer(id))));
        record(context, id);
        Calls.answerVersioned(context, changed.version(), OfficerView.of(changed));
    }

    private void remove(Context context) {
        OfficerId id = officer(new OfficerId(Calls.id(context, "id"))).id();
        if (!roster.remove(id)) {
            throw Refusal.conflict("patrol.officer_in_history", Map.of());
        }
        record(context, id);
        context.status(204);
    }

    private Officer officer(OfficerId id) {
        return roster.findOfficer(id).orElseThrow(() -> Refusal.notFound("officer", id.value()));
    }

    private UnitId unit(UnitId id) {
        return roster.findUnit(id)
                .orElseThrow(() -> Refusal.notFound("unit", id.value()))
                .id();
    }

    private void record(Context context, OfficerId id) {
        audit.record(Calls.caller(context), "roster.edit", "officer " + id.value(), Outcome.DONE, "");
    }

    record OfficerView(
            long id,
            @Nullable Long personId,
            String name,
            String certificateNo,
            @Nullable LocalDate certificateUntil,
            @Nullable Long unitId,
            long version) {

        static OfficerView of(Officer officer) {
            UnitId unit = officer.unit();
            return new OfficerView(
                    officer.id().value(),
                    officer.personId(),
                    officer.name(),
                    officer.certificateNo(),
                    officer.certificateUntil(),
                    unit == null ? null : (Long) unit.value(),
                    officer.version());
        }
    }

    record OfficerForm(
            @Nullable String name,
            @Nullable Long personId,
            @Nullable String certificateNo,
            @Nullable LocalDate certificateUntil,
            @Nullable Long unitId) {

        Officer officer(OfficerId id, long version, UnaryOperator<UnitId> units) {
            String number = certificateNo == null ? "" : certificateNo.strip();
            return new Officer(
                    id,
                    personId,
                    Texts.required(name, "name"),
                    number.isEmpty() ? "" : Texts.required(number, "certificateNo"),
                    certificateUntil,
                    unitId == null ? null : units.apply(new UnitId(unitId)),
                    version);
        }
    }
}
