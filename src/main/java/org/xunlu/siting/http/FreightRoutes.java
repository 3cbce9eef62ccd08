package org.xunlu.siting.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Messages;
import org.xunlu.http.Routes;
import org.xunlu.overload.RowRefusal;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.flow.CountSource;
import org.xunlu.siting.flow.FlowRegister;
import org.xunlu.siting.flow.FreightPlace;
import org.xunlu.siting.flow.FreightPlaceDetails;
import org.xunlu.siting.flow.FreightPlaceId;
import org.xunlu.siting.flow.FreightRegister;
import org.xunlu.siting.flow.TrafficCount;
import org.xunlu.siting.importing.Loaded;
import org.xunlu.siting.importing.SurveyCsv;
import org.xunlu.siting.study.StudyDesk;

/** What sends and draws trucks, and what was counted beside the roads. */
public final class FreightRoutes implements Routes {
    private final FreightRegister places;
    private final FlowRegister flows;
    private final StudyDesk desk;
    private final AuditTrail audit;
    private final Messages messages;

    public FreightRoutes(
            FreightRegister places, FlowRegister flows, StudyDesk desk, AuditTrail audit, Messages messages) {
        this.places = places;
        this.flows = flows;
        this.desk = desk;
        this.audit = audit;
        this.messages = messages;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/api/siting/places", "list freight places", this::list, SitingRoles.readers()),
                Endpoint.post("/api/siting/places", "add a freight place", this::add, SitingRoles.editors()),
                Endpoint.post(
                        "/api/siting/places/csv",
                        "take a file of freight places",
                        this::takePlaces,
                        SitingRoles.editors()),
                Endpoint.put("/api/siting/places/{id}", "change a freight place", this::replace, SitingRoles.editors()),
                Endpoint.delete(
                        "/api/siting/places/{id}", "remove a freight place", this::remove, SitingRoles.editors()),
                Endpoint.get("/api/siting/counts", "list counts of trucks", this::counts, SitingRoles.readers()),
                Endpoint.post("/api/siting/counts", "add a count of trucks", this::addCount, SitingRoles.editors()),
                Endpoint.post(
                        "/api/siting/counts/csv", "take a file of counts", this::takeCounts, SitingRoles.editors()),
                Endpoint.delete("/api/siting/counts/{id}", "remove a count", this::removeCount, SitingRoles.editors()));
    }

    private void list(Context context) {
        context.json(new Page<>(places.list(), null).map(PlaceView::of));
    }

    private void add(Context context) {
        FreightPlace added =
                places.add(Calls.body(context, PlaceView.Form.class).details());
        note(context, "siting.place.add", "freight place " + added.id().value());
        context.status(201);
        Calls.answerVersioned(context, added.version(), PlaceView.of(added));
    }

    private void replace(Context context) {
        FreightPlaceId id = new FreightPlaceId(Calls.id(context, "id"));
        try {
            FreightPlace changed =
                    places.replace(id, Calls.body(context, PlaceView.Form.class).details(), Calls.version(context));
            note(context, "siting.place.edit", "freight place " + id.value());
            Calls.answerVersioned(context, changed.version(), PlaceView.of(changed));
        } catch (Refusal refusal) {
            throw worded(refusal);
        }
    }

    private void remove(Context context) {
        FreightPlaceId id = new FreightPlaceId(Calls.id(context, "id"));
        try {
            places.remove(id, Calls.version(context));
        } catch (Refusal refusal) {
            throw worded(refusal);
        }
        note(context, "siting.place.remove", "freight place " + id.value());
        context.status(204);
    }

    private static Refusal worded(Refusal refusal) {
        return refusal.current() instanceof FreightPlace current ? Refusal.stale(PlaceView.of(current)) : refusal;
    }

    private void takePlaces(Context context) {
        Loaded<FreightPlaceDetails> loaded = SurveyCsv.places(FileView.bytes(context));
        List<FreightPlaceDetails> taken = new ArrayList<>();
        List<RowRefusal> refused = new ArrayList<>(loaded.refused());
        for (FreightPlaceDetails details : loaded.taken()) {
            try {
                places.add(details);
                taken.add(details);
            } catch (Refusal refusal) {
                refused.add(new RowRefusal(
                        loaded.taken().indexOf(details) + 1, null, refusal.field(), refusal.code(), refusal.figures()));
            }
        }
        note(context, "siting.place.import", taken.size() + " freight places");
        context.json(FileView.of(new Loaded<>(taken, refused, loaded.ignoredColumns()), messages, context, null));
    }

    private void counts(Context context) {
        context.json(new Page<>(flows.counts(), null).map(CountView::of));
    }

    private void addCount(Context context) {
        flows.addCounts(List.of(Calls.body(context, CountForm.class).count(desk.today())));
        note(context, "siting.count.add", "count");
        context.status(201).json(new Page<>(flows.counts(), null).map(CountView::of));
    }

    private void takeCounts(Context context) {
        Loaded<TrafficCount> loaded = SurveyCsv.counts(FileView.bytes(context), desk.today());
        flows.addCounts(loaded.taken());
        note(context, "siting.count.import", loaded.taken().size() + " counts");
        context.json(FileView.of(loaded, messages, context, null));
    }

    private void removeCount(Context context) {
        flows.removeCount(Calls.id(context, "id"));
        note(context, "siting.count.remove", "count " + context.pathParam("id"));
        context.status(204);
    }

    private void note(Context context, String action, String subject) {
        audit.record(Calls.caller(context), action, subject, Outcome.DONE, "");
    }

    record CountView(
            long id,
            String name,
            double lon,
            double lat,
            double trucksPerDay,
            double overPerDay,
            LocalDate countedOn,
            CountSource source) {
        static CountView of(TrafficCount count) {
            return new CountView(
                    count.id(),
                    count.name(),
                    count.position().lon(),
                    count.position().lat(),
                    count.trucksPerDay(),
                    count.overPerDay(),
                    count.countedOn(),
                    count.source());
        }
    }

    record CountForm(
            @Nullable String name,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Double trucksPerDay,
            @Nullable Double overPerDay,
            @Nullable LocalDate countedOn) {
        TrafficCount count(LocalDate today) {
            double trucks = Calls.required(trucksPerDay, "trucksPerDay");
            double over = overPerDay == null ? 0 : overPerDay;
            if (!(trucks > 0)) {
                throw Refusal.invalid("siting.flow_not_positive", "trucksPerDay", Map.of("value", trucks));
            }
            if (!(over >= 0 && over <= trucks)) {
                throw Refusal.invalid("out_of_range", "overPerDay", Map.of("min", 0, "max", trucks, "value", over));
            }
            String label = name == null || name.isBlank() ? "–" : name.strip();
            return new TrafficCount(
                    0,
                    label.substring(0, Math.min(100, label.length())),
                    PlaceView.position(lon, lat),
                    trucks,
                    over,
                    countedOn == null ? today : countedOn,
                    CountSource.MANUAL);
        }
    }
}
