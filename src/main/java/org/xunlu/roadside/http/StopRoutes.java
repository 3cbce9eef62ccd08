package org.xunlu.roadside.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.OFFICER;
import static org.xunlu.http.Allowed.PERSON;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.article.Article;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.overload.CargoKinds;
import org.xunlu.overload.Plate;
import org.xunlu.patrol.Officer;
import org.xunlu.refusal.Refusal;
import org.xunlu.roadside.stop.Offence;
import org.xunlu.roadside.stop.OperationId;
import org.xunlu.roadside.stop.RoadStop;
import org.xunlu.roadside.stop.StopDesk;
import org.xunlu.roadside.stop.StopFigures;
import org.xunlu.roadside.stop.StopFilter;
import org.xunlu.roadside.stop.StopId;
import org.xunlu.roadside.stop.StopPhotoBook;
import org.xunlu.roadside.stop.StopRegister;
import org.xunlu.roadside.stop.StopState;

/** Stops on the road: record, correct, confirm, take back, list, count. */
public final class StopRoutes implements Routes {
    private static final int PAGE = 100;

    private final StopDesk desk;
    private final Supplier<List<Officer>> officers;
    private final StopRegister stops;
    private final StopPhotoBook photos;
    private final Supplier<CargoKinds> cargoes;
    private final AuditTrail audit;
    private final Clock clock;

    public StopRoutes(
            StopDesk desk,
            Supplier<List<Officer>> officers,
            StopRegister stops,
            StopPhotoBook photos,
            Supplier<CargoKinds> cargoes,
            AuditTrail audit,
            Clock clock) {
        this.desk = desk;
        this.officers = officers;
        this.stops = stops;
        this.photos = photos;
        this.cargoes = cargoes;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/stops",
                        "list vehicles stopped on the road, newest first, plates masked",
                        this::list,
                        OFFICER,
                        DISPATCHER,
                        PLANNER,
                        REVIEWER),
                Endpoint.get(
                        "/api/stops/figures",
                        "count confirmed stops of a period",
                        this::figures,
                        DISPATCHER,
                        PLANNER,
                        REVIEWER),
                Endpoint.get(
                        "/api/stops/officers",
                        "list the certified officers one may name on a stop",
                        this::officers,
                        OFFICER,
                        DISPATCHER),
                Endpoint.post("/api/stops", "record a stop", this::record, OFFICER, DISPATCHER),
                Endpoint.get(
                        "/api/stops/{id}",
                        "show a stop with plate, people and articles, which is noted",
                        this::show,
                        OFFICER,
                        DISPATCHER,
                        REVIEWER),
                Endpoint.put("/api/stops/{id}", "correct a stop", this::correct, OFFICER, DISPATCHER),
                Endpoint.post(
                        "/api/stops/{id}/confirm",
                        "confirm a stop somebody else recorded",
                        this::confirm,
                        DISPATCHER,
                        REVIEWER),
                Endpoint.post(
                        "/api/stops/{id}/void", "take a stop back with a reason", this::takeBack, DISPATCHER, REVIEWER),
                Endpoint.get("/api/rules/offences", "list the articles of the offences", this::rules, PERSON));
    }

    private StopFilter filter(Context context) {
        String asked = context.queryParam("plate");
        Plate plate = asked == null || asked.isBlank() ? null : new Plate(asked);
        Long operation = Calls.queryNumber(context, "operation");
        if (plate != null) {
            audit.record(Calls.caller(context), "plate.query", "plate " + plate.text(), Outcome.DONE, "stops");
        }
        return new StopFilter(
                Calls.queryTime(context, "from"),
                Calls.queryTime(context, "to"),
                Calls.queryEnum(context, "offence", Offence.class),
                Calls.queryEnum(context, "state", StopState.class),
                operation == null ? null : new OperationId(operation),
                plate,
                "true".equals(context.queryParam("severe")),
                "true".equals(context.queryParam("unloaded")));
    }

    private void list(Context context) {
        context.json(stops.list(filter(context), Calls.limit(context, PAGE), context.queryParam("after"))
                .map(StopView::row));
    }

    private void figures(Context context) {
        context.json(FiguresView.of(stops.count(filter(context))));
    }

    private void officers(Context context) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        context.json(new Officers(officers.get().stream()
                .filter(each -> each.certifiedOn(today))
                .map(each -> new RoadStop.Present(each.id().value(), each.name(), each.certificateNo()))
                .toList()));
    }

    private static StopId id(Context context) {
        return new StopId(Calls.id(context, "id"));
    }

    private void record(Context context) {
        RoadStop stop = desk.record(
                Calls.caller(context),
                Calls.body(context, StopForm.class).details(clock.instant(), cargoes.get()),
                context.header("Idempotency-Key"));
        note(context, "stop.record", stop.id(), "");
        context.status(201);
        answer(context, stop);
    }

    private void show(Context context) {
        StopId id = id(context);
        RoadStop stop = stops.find(id).orElseThrow(() -> Refusal.notFound("stop", id.value()));
        audit.recordView(Calls.caller(context), "stop.view", "stop " + id.value(), "");
        answer(context, stop);
    }

    private void correct(Context context) {
        RoadStop stop = shown(() -> desk.correct(
                Calls.caller(context),
                id(context),
                Calls.body(context, StopForm.class).details(clock.instant(), cargoes.get()),
                Calls.version(context)));
        note(context, "stop.correct", stop.id(), "");
        answer(context, stop);
    }

    private void confirm(Context context) {
        RoadStop stop = shown(() -> desk.confirm(Calls.caller(context), id(context), Calls.version(context)));
        note(context, "stop.confirm", stop.id(), "");
        answer(context, stop);
    }

    private void takeBack(Context context) {
        String why = Calls.required(Calls.body(context, Why.class).why, "why");
        RoadStop stop = shown(() -> desk.takeBack(Calls.caller(context), id(context), why, Calls.version(context)));
        note(context, "stop.void", stop.id(), why);
        answer(context, stop);
    }

    /** Runs a change; a stale one is told with the present stop as the API shows it. */
    private RoadStop shown(Supplier<RoadStop> change) {
        try {
            return change.get();
        } catch (Refusal refusal) {
            if (refusal.current() instanceof RoadStop current) {
                throw Refusal.stale(StopView.row(current));
            }
            throw refusal;
        }
    }

    private void answer(Context context, RoadStop stop) {
        List<Long> keys =
                photos.list(stop.id()).stream().map(StopPhotoBook.StopPhoto::id).toList();
        Calls.answerVersioned(context, stop.version(), StopView.whole(stop, stops.listRules(), keys));
    }

    private void rules(Context context) {
        context.json(new Rules(stops.listRules()));
    }

    private void note(Context context, String action, StopId id, String details) {
        audit.record(Calls.caller(context), action, "stop " + id.value(), Outcome.DONE, details);
    }

    record Why(@Nullable String why) {}

    record Officers(List<RoadStop.Present> items) {}

    record Rules(List<Article<Offence>> items) {}

    /** Figures; {@code unloadedTonnes} with two decimals as the report writes it. */
    record FiguresView(
            long stops,
            long overLimit,
            long severe,
            long unloadedVehicles,
            long unloadedKg,
            double unloadedTonnes,
            double unloadRatePercent,
            long policePoints,
            Map<Offence, Long> byOffence) {
        static FiguresView of(StopFigures figures) {
            return new FiguresView(
                    figures.stops(),
                    figures.overLimit(),
                    figures.severe(),
                    figures.unloadedVehicles(),
                    figures.unloadedKg(),
                    Math.round(figures.unloadedKg() / 10.0) / 100.0,
                    figures.unloadRatePercent(),
                    figures.policePoints(),
                    figures.byOffence());
        }
    }
}
