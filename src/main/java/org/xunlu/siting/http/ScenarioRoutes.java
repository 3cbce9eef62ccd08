package org.xunlu.siting.http;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Messages;
import org.xunlu.http.Routes;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.flow.FlowAccount;
import org.xunlu.siting.flow.FlowBasis;
import org.xunlu.siting.flow.FlowEstimate;
import org.xunlu.siting.flow.FlowEstimation;
import org.xunlu.siting.flow.FlowFactors;
import org.xunlu.siting.flow.FlowRegister;
import org.xunlu.siting.flow.FlowScenario;
import org.xunlu.siting.flow.FreightKind;
import org.xunlu.siting.flow.FreightNetwork;
import org.xunlu.siting.flow.FreightPlaceId;
import org.xunlu.siting.flow.FreightRegister;
import org.xunlu.siting.flow.OdFlow;
import org.xunlu.siting.flow.PassCounts;
import org.xunlu.siting.flow.ScenarioKind;
import org.xunlu.siting.flow.TrafficCount;
import org.xunlu.siting.flow.TruckRoads;
import org.xunlu.siting.importing.Loaded;
import org.xunlu.siting.importing.SurveyCsv;
import org.xunlu.siting.study.StudyDesk;

/** Sets of flows: estimated from places and counts, or taken from a survey's file. */
public final class ScenarioRoutes implements Routes {
    private static final double MOST_FACTOR = 20;

    private final FreightRegister places;
    private final FlowRegister flows;
    private final PassCounts passes;
    private final StudyDesk desk;
    private final AuditTrail audit;
    private final Messages messages;
    private final Clock clock;

    public ScenarioRoutes(
            FreightRegister places,
            FlowRegister flows,
            PassCounts passes,
            StudyDesk desk,
            AuditTrail audit,
            Messages messages,
            Clock clock) {
        this.places = places;
        this.flows = flows;
        this.passes = passes;
        this.desk = desk;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/siting/scenarios", "list sets of flows", this::list, SitingRoles.readers()),
                Endpoint.post(
                        "/api/siting/scenarios",
                        "estimate flows by a gravity model matched to counts",
                        this::estimate,
                        SitingRoles.editors()),
                Endpoint.post(
                        "/api/siting/scenarios/csv",
                        "take a survey's file of flows",
                        this::takeFile,
                        SitingRoles.editors()),
                Endpoint.get(
                        "/api/siting/scenarios/{id}/flows",
                        "list the flows of a set, the largest first",
                        this::listFlows,
                        SitingRoles.readers()),
                Endpoint.delete(
                        "/api/siting/scenarios/{id}", "remove a set of flows", this::remove, SitingRoles.editors()));
    }

    private void list(Context context) {
        context.json(new Page<>(flows.scenarios(), null));
    }

    private void estimate(Context context) {
        Form form = Calls.body(context, Form.class);
        Map<FreightKind, Double> factors = form.factors == null ? Map.of() : form.factors;
        factors.forEach((kind, factor) -> {
            if (!(factor >= 0 && factor <= MOST_FACTOR)) {
                throw Refusal.invalid("out_of_range", "factors", Map.of("min", 0, "max", MOST_FACTOR, "value", factor));
            }
        });
        FreightNetwork freight = desk.ground(TruckRoads.USUAL).freight();
        List<TrafficCount> counts = new ArrayList<>(flows.counts());
        if (form.withPasses == null || form.withPasses) {
            counts.addAll(passes.list(clock.instant()));
        }
        FlowEstimate estimate = FlowEstimation.of(freight, counts);
        if (estimate.flows().isEmpty()) {
            throw Refusal.rule(
                    "siting.no_flow_estimated",
                    null,
                    Map.of("places", freight.places().size()));
        }
        FlowScenario scenario = FlowScenario.made(
                name(form.name),
                form.kind == null ? ScenarioKind.OTHER : form.kind,
                FlowBasis.COUNTS,
                Calls.caller(context).login(),
                clock.instant(),
                FlowAccount.of(estimate, factors));
        long id = flows.addScenario(scenario, FlowFactors.applied(estimate.flows(), freight.places(), factors));
        audit.record(Calls.caller(context), "siting.flows.estimate", "scenario " + id, Outcome.DONE, "");
        context.status(201).json(scenario(id));
    }

    private static String name(@Nullable String given) {
        String name = Calls.required(given, "name").strip();
        if (name.isEmpty() || name.length() > 100) {
            throw Refusal.invalid("text_length", "name", Map.of("min", 1, "max", 100, "value", name.length()));
        }
        return name;
    }

    private void takeFile(Context context) {
        Map<String, FreightPlaceId> byCode = new HashMap<>();
        places.list().forEach(place -> byCode.put(place.details().code(), place.id()));
        Loaded<OdFlow> loaded = SurveyCsv.flows(FileView.bytes(context), byCode);
        Long id = null;
        if (!loaded.taken().isEmpty()) {
            Instant now = clock.instant();
            String given = context.formParam("name");
            id = flows.addScenario(
                    FlowScenario.made(
                            name(given == null || given.isBlank() ? "survey " + now : given),
                            ScenarioKind.OTHER,
                            FlowBasis.SURVEY,
                            Calls.caller(context).login(),
                            now,
                            FlowAccount.SURVEYED),
                    loaded.taken());
            audit.record(Calls.caller(context), "siting.flows.import", "scenario " + id, Outcome.DONE, "");
        }
        context.json(FileView.of(loaded, messages, context, id));
    }

    private FlowScenario scenario(long id) {
        return flows.scenarios().stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("scenario", id));
    }

    private void listFlows(Context context) {
        FlowScenario scenario = scenario(Calls.id(context, "id"));
        Map<FreightPlaceId, String> names = new HashMap<>();
        places.list().forEach(place -> names.put(place.id(), place.details().name()));
        context.json(new Page<>(
                flows.flows(scenario.id()).stream()
                        .sorted(Comparator.comparingDouble((OdFlow flow) -> -flow.trucksPerDay()))
                        .map(flow -> new FlowView(
                                flow.from().value(),
                                names.getOrDefault(flow.from(), "?"),
                                flow.to().value(),
                                names.getOrDefault(flow.to(), "?"),
                                flow.trucksPerDay(),
                                flow.overPerDay()))
                        .toList(),
                null));
    }

    private void remove(Context context) {
        flows.removeScenario(Calls.id(context, "id"));
        audit.record(
                Calls.caller(context), "siting.flows.remove", "scenario " + context.pathParam("id"), Outcome.DONE, "");
        context.status(204);
    }

    record Form(
            @Nullable String name,
            @Nullable ScenarioKind kind,
            @Nullable Map<FreightKind, Double> factors,
            @Nullable Boolean withPasses) {}

    record FlowView(long from, String fromName, long to, String toName, double trucksPerDay, double overPerDay) {}
}
