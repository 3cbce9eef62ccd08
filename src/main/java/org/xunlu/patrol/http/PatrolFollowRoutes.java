package org.xunlu.patrol.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.OFFICER;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xunlu.access.Caller;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.geo.Bounds;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.RoadClass;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.Adherence;
import org.xunlu.patrol.HistoryEntry;
import org.xunlu.patrol.LeftOut;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.PatrolFigures;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.PatrolSummary;
import org.xunlu.patrol.PatrolWatch;

/** Following a patrol: what is driven, the summary of the shift, the route for the officer. */
public final class PatrolFollowRoutes implements Routes {
    private final PatrolDesk desk;
    private final PatrolWatch watch;
    private final PatrolShow show;
    private final AuditTrail audit;

    /** Routes of this desk and watch. */
    public PatrolFollowRoutes(PatrolDesk desk, PatrolWatch watch, PatrolShow show, AuditTrail audit) {
        this.desk = desk;
        this.watch = watch;
        this.show = show;
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/patrols/{id}/summary",
                        "say what was driven, by class, and what was left out",
                        this::summary,
                        DISPATCHER,
                        OFFICER),
                Endpoint.get(
                        "/api/patrols/{id}/driven",
                        "list the parts of segments driven so far",
                        this::driven,
                        DISPATCHER,
                        OFFICER),
                Endpoint.get(
                        "/api/patrols/{id}/turns",
                        "list the turns of the route in driving order, with stakes",
                        this::turns,
                        DISPATCHER,
                        OFFICER),
                Endpoint.get("/api/patrols/{id}/route.gpx", "give the route as GPX", this::gpx, DISPATCHER, OFFICER),
                Endpoint.get(
                        "/api/officer/patrol", "show the caller's patrol, once published", this::ofOfficer, OFFICER));
    }

    private void summary(Context context) {
        Patrol patrol = patrol(context);
        PatrolSummary summary = watch.summary(patrol);
        context.json(new Summary(
                PatrolFigures.of(patrol, summary.adherence()),
                Rounded.km(summary.adherence().requiredMeters()),
                patrol.departedAt(),
                patrol.endedAt(),
                byClass(summary.adherence()),
                summary.leftOut().stream().map(Left::of).toList()));
    }

    private static Map<RoadClass, ByClass> byClass(Adherence adherence) {
        Map<RoadClass, ByClass> rows = new TreeMap<>();
        adherence
                .byClass()
                .forEach((roadClass, each) -> rows.put(
                        roadClass,
                        new ByClass(
                                Rounded.km(each.drivenMeters()),
                                Rounded.km(each.requiredMeters()),
                                Rounded.km(each.requiredDrivenMeters()))));
        return rows;
    }

    private void driven(Context context) {
        Patrol patrol = patrol(context);
        // where people were and when
        audit.recordView(
                Calls.caller(context),
                "patrol.driven.view",
                "patrol " + patrol.id().value(),
                "");
        context.json(new Driven(watch.listDriven(patrol).stream()
                .map(part -> new Part(part.segment().value(), part.fromFraction(), part.toFraction(), part.at()))
                .toList()));
    }

    private void gpx(Context context) {
        Patrol patrol = patrol(context);
        audit.record(Calls.caller(context), "export", "patrol " + patrol.id().value(), Outcome.DONE, "gpx");
        context.header(
                "Content-Disposition",
                "attachment; filename=\"patrol-" + patrol.id().value() + ".gpx\"");
        Calls.answerUtf8(
                context,
                "application/gpx+xml",
                GpxRoute.text(patrol.plan().name(), patrol.route().geometry(), watch.turns(patrol)));
    }

    private void ofOfficer(Context context) {
        Caller caller = Calls.caller(context);
        Optional<Patrol> found = desk.findForOfficer(caller);
        found.ifPresent(patrol ->
                audit.recordView(caller, "patrol.view", "patrol " + patrol.id().value(), "crew"));
        context.json(new Mine(
                found.map(show::view).orElse(null),
                found.flatMap(patrol -> desk.findLastChange(patrol.id()))
                        .map(Change::of)
                        .orElse(null)));
    }

    private Patrol patrol(Context context) {
        Patrol patrol = desk.get(new PatrolId(Calls.id(context, "id")));
        desk.requireConcerned(patrol, Calls.caller(context));
        return patrol;
    }

    private void turns(Context context) {
        Patrol patrol = patrol(context);
        audit.recordView(
                Calls.caller(context), "patrol.view", "patrol " + patrol.id().value(), "turns");
        context.json(new TurnViews.All(
                patrol.version(),
                watch.turns(patrol).stream().map(TurnViews.One::of).toList()));
    }

    record Mine(PatrolViews.@Nullable Full patrol, @Nullable Change change) {}

    /** The last change of the route after it was given out, for the crew to read. */
    record Change(Instant at, String by, String reason, long version) {
        static Change of(HistoryEntry entry) {
            return new Change(entry.act().at(), entry.act().person(), entry.note(), entry.version());
        }
    }

    record Driven(List<Part> items) {}

    record Part(long segmentId, double from, double to, Instant at) {}

    record Summary(
            PatrolFigures figures,
            double requiredKm,
            @Nullable Instant departedAt,
            @Nullable Instant endedAt,
            Map<RoadClass, ByClass> byClass,
            List<Left> leftOut) {}

    record ByClass(double drivenKm, double requiredKm, double requiredDrivenKm) {}

    record Left(
            String routeCode,
            String roadName,
            RoadClass roadClass,
            String from,
            String to,
            double km,
            List<Long> segments,
            List<Double> bounds) {

        static Left of(LeftOut each) {
            Bounds box = each.bounds();
            return new Left(
                    each.routeCode(),
                    each.roadName(),
                    each.roadClass(),
                    each.from(),
                    each.to(),
                    Rounded.km(each.meters()),
                    each.segments().stream().map(SegmentId::value).toList(),
                    List.of(box.west(), box.south(), box.east(), box.north()));
        }
    }
}
