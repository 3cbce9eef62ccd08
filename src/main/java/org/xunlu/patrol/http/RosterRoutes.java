package org.xunlu.patrol.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.patrol.Crew;
import org.xunlu.patrol.DutyRoster;
import org.xunlu.patrol.Officer;
import org.xunlu.patrol.OfficerId;
import org.xunlu.patrol.Squadron;
import org.xunlu.patrol.SquadronId;
import org.xunlu.patrol.Unit;
import org.xunlu.patrol.UnitId;
import org.xunlu.refusal.Refusal;

/** Squadrons and units. */
public final class RosterRoutes implements Routes {
    private static final ZoneId BRIGADE_TIME = ZoneId.of("Asia/Shanghai");
    private static final int PAGE = 100;
    private static final int MOST_OFFICERS = 1000;

    private final DutyRoster roster;
    private final AuditTrail audit;
    private final Clock clock;

    /** Routes of this roster. */
    public RosterRoutes(DutyRoster roster, AuditTrail audit, Clock clock) {
        this.roster = roster;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/squadrons",
                        "list squadrons",
                        this::listSquadrons,
                        DISPATCHER,
                        PLANNER,
                        REVIEWER,
                        ADMINISTRATOR),
                Endpoint.post("/api/squadrons", "add a squadron", this::addSquadron, DISPATCHER, ADMINISTRATOR),
                Endpoint.put("/api/squadrons/{id}", "rename a squadron", this::editSquadron, DISPATCHER, ADMINISTRATOR),
                Endpoint.get(
                        "/api/units",
                        "list units with their standing crews",
                        this::listUnits,
                        DISPATCHER,
                        PLANNER,
                        REVIEWER,
                        ADMINISTRATOR),
                Endpoint.post("/api/units", "add a unit", this::addUnit, DISPATCHER, ADMINISTRATOR),
                Endpoint.put("/api/units/{id}", "change a unit", this::editUnit, DISPATCHER, ADMINISTRATOR));
    }

    private void listSquadrons(Context context) {
        context.json(new Squadrons(
                roster.listSquadrons().stream().map(SquadronView::of).toList()));
    }

    private void addSquadron(Context context) {
        SquadronView sent = Calls.body(context, SquadronView.class);
        Squadron added = roster.add(
                new Squadron(new SquadronId(0), Texts.required(sent.name(), "name"), leader(sent.leaderId()), 0));
        record(context, "squadron " + added.id().value());
        context.status(201);
        Calls.answerVersioned(context, added.version(), SquadronView.of(added));
    }

    private void editSquadron(Context context) {
        SquadronId id = new SquadronId(Calls.id(context, "id"));
        SquadronView sent = Calls.body(context, SquadronView.class);
        Squadron changed = roster.replace(new Squadron(
                        id, Texts.required(sent.name(), "name"), leader(sent.leaderId()), Calls.version(context)))
                .orElseThrow(() -> Refusal.stale(SquadronView.of(squadron(id))));
        record(context, "squadron " + id.value());
        Calls.answerVersioned(context, changed.version(), SquadronView.of(changed));
    }

    private @Nullable OfficerId leader(@Nullable Long id) {
        if (id == null) {
            return null;
        }
        return roster.findOfficer(new OfficerId(id))
                .orElseThrow(() -> Refusal.notFound("officer", id))
                .id();
    }

    private Squadron squadron(SquadronId id) {
        return roster.findSquadron(id).orElseThrow(() -> Refusal.notFound("squadron", id.value()));
    }

    private void listUnits(Context context) {
        Long squadron = Calls.queryNumber(context, "squadron");
        Map<UnitId, List<Officer>> crews = roster.listOfficers((UnitId) null, MOST_OFFICERS, null).items().stream()
                .filter(officer -> officer.unit() != null)
                .collect(Collectors.groupingBy(Officer::unit));
        context.json(roster.listUnits(
                        squadron == null ? null : new SquadronId(squadron),
                        Calls.limit(context, PAGE),
                        context.queryParam("after"))
                .map(unit -> view(unit, crews.getOrDefault(unit.id(), List.of()))));
    }

    private UnitView view(Unit unit) {
        return view(unit, roster.listOfficers(unit.id(), MOST_OFFICERS, null).items());
    }

    private UnitView view(Unit unit, List<Officer> crew) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BRIGADE_TIME);
        LonLat base = unit.base();
        return new UnitView(
                unit.id().value(),
                unit.name(),
                unit.squadron().value(),
                roster.findSquadron(unit.squadron()).map(Squadron::name).orElse(""),
                unit.plate(),
                base == null ? null : (Double) base.lon(),
                base == null ? null : (Double) base.lat(),
                unit.reserve(),
                crew.stream()
                        .map(officer -> new OnBoard(officer.id().value(), officer.name(), officer.certifiedOn(today)))
                        .toList(),
                new Crew(crew).certifiedOn(today),
                unit.version());
    }

    private void addUnit(Context context) {
        Unit added = roster.add(Calls.body(context, UnitForm.class).unit(new UnitId(0), 0, this::squadron));
        record(context, "unit " + added.id().value());
        context.status(201);
        Calls.answerVersioned(context, added.version(), view(added));
    }

    private void editUnit(Context context) {
        UnitId id = new UnitId(Calls.id(context, "id"));
        Unit wanted = Calls.body(context, UnitForm.class).unit(id, Calls.version(context), this::squadron);
        Unit changed = roster.replace(wanted)
                .orElseThrow(() -> Refusal.stale(
                        view(roster.findUnit(id).orElseThrow(() -> Refusal.notFound("unit", id.value())))));
        record(context, "unit " + id.value());
        Calls.answerVersioned(context, changed.version(), view(changed));
    }

    private void record(Context context, String subject) {
        audit.record(Calls.caller(context), "roster.edit", subject, Outcome.DONE, "");
    }

    record Squadrons(List<SquadronView> items) {}

    record SquadronView(
            @Nullable Long id,
            @Nullable String name,
            @Nullable Long leaderId,
            @Nullable Long version) {
        static SquadronView of(Squadron squadron) {
            OfficerId leader = squadron.leader();
            return new SquadronView(
                    squadron.id().value(),
                    squadron.name(),
                    leader == null ? null : (Long) leader.value(),
                    squadron.version());
        }
    }

    record OnBoard(long id, String name, boolean certified) {}

    record UnitView(
            long id,
            String name,
            long squadronId,
            String squadron,
            String plate,
            @Nullable Double baseLon,
            @Nullable Double baseLat,
            boolean reserve,
            List<OnBoard> crew,
            int certified,
            long version) {}
}
