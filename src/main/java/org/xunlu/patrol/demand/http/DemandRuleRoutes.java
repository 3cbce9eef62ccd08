package org.xunlu.patrol.demand.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PLANNER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.demand.Closure;
import org.xunlu.patrol.demand.DemandBook;
import org.xunlu.patrol.demand.DemandRules;
import org.xunlu.patrol.demand.RiskRule;
import org.xunlu.patrol.demand.VisitRule;
import org.xunlu.refusal.Refusal;

/** The rows demand is reckoned from: how often, how much a risk counts, seasons, closures. */
public final class DemandRuleRoutes implements Routes {
    private static final int MOST_SEGMENTS = 10_000;

    private final DemandBook book;
    private final NetworkHolder roads;
    private final AuditTrail audit;
    private final Clock clock;

    public DemandRuleRoutes(DemandBook book, NetworkHolder roads, AuditTrail audit, Clock clock) {
        this.book = book;
        this.roads = roads;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/rules/patrol",
                        "list the dated rows of patrol demand, seasons and closures",
                        this::list,
                        DISPATCHER,
                        PLANNER,
                        ADMINISTRATOR),
                Endpoint.post(
                        "/api/rules/patrol-visits",
                        "say how often roads are owed a visit, from a day on",
                        this::addVisit,
                        PLANNER,
                        ADMINISTRATOR),
                Endpoint.post(
                        "/api/rules/patrol-risks",
                        "say how much a risk counts, from a day on",
                        this::addRisk,
                        PLANNER,
                        ADMINISTRATOR),
                Endpoint.post(
                        "/api/rules/patrol-seasons", "add a season or market", this::addSeason, PLANNER, ADMINISTRATOR),
                Endpoint.delete(
                        "/api/rules/patrol-seasons/{id}",
                        "take a season or market back",
                        this::removeSeason,
                        PLANNER,
                        ADMINISTRATOR),
                Endpoint.post("/api/roads/closures", "close segments for a time", this::close, DISPATCHER),
                Endpoint.post("/api/roads/closures/{id}/reopen", "open closed segments now", this::reopen, DISPATCHER));
    }

    private void list(Context context) {
        DemandRules rules = book.rules();
        context.json(new RulesView(
                rules.visits(),
                rules.risks(),
                rules.seasons().stream().map(SeasonForm::of).toList(),
                rules.closures().stream().map(ClosureView::of).toList()));
    }

    private void addVisit(Context context) {
        book.add(Calls.body(context, VisitForm.class).rule());
        done(context, "patrol.rule.visit", "visit rule");
    }

    private void addRisk(Context context) {
        book.add(Calls.body(context, RiskForm.class).rule());
        done(context, "patrol.rule.risk", "risk rule");
    }

    private void addSeason(Context context) {
        long id = book.add(Calls.body(context, SeasonForm.class).season());
        done(context, "patrol.rule.season", "season " + id);
    }

    private void removeSeason(Context context) {
        long id = Calls.id(context, "id");
        if (!book.removeSeason(id)) {
            throw Refusal.notFound("season", id);
        }
        audit.record(Calls.caller(context), "patrol.rule.season.remove", "season " + id, Outcome.DONE, "");
        context.status(204);
    }

    private void close(Context context) {
        ClosureForm form = Calls.body(context, ClosureForm.class);
        RoadNetwork network = roads.current();
        List<Long> given = Calls.required(form.segments(), "segments");
        if (given.isEmpty() || given.size() > MOST_SEGMENTS) {
            throw Refusal.invalid(
                    "out_of_range", "segments", Map.of("min", 1, "max", MOST_SEGMENTS, "value", given.size()));
        }
        Set<SegmentId> segments = given.stream().map(SegmentId::new).collect(Collectors.toSet());
        for (SegmentId segment : segments) {
            if (network.indexOf(segment) < 0) {
                throw Refusal.invalid("patrol.unknown_segment", "segments", Map.of("value", segment.value()));
            }
        }
        long id = book.add(
                form.closure(segments, clock.instant(), Calls.caller(context).login()));
        done(context, "road.close", "closure " + id);
    }

    private void reopen(Context context) {
        long id = Calls.id(context, "id");
        if (!book.reopen(id, clock.instant())) {
            throw Refusal.notFound("closure", id);
        }
        audit.record(Calls.caller(context), "road.reopen", "closure " + id, Outcome.DONE, "");
        list(context);
    }

    private void done(Context context, String what, String subject) {
        audit.record(Calls.caller(context), what, subject, Outcome.DONE, "");
        context.status(201);
        list(context);
    }

    record RulesView(
            List<VisitRule> visits, List<RiskRule> risks, List<SeasonForm> seasons, List<ClosureView> closures) {}

    record ClosureView(
            long id,
            List<Long> segments,
            Instant from,
            @Nullable Instant to,
            String reason,
            String by) {
        static ClosureView of(Closure closure) {
            return new ClosureView(
                    closure.id(),
                    closure.segments().stream().map(SegmentId::value).sorted().toList(),
                    closure.from(),
                    closure.to(),
                    closure.reason(),
                    closure.by());
        }
    }
}
