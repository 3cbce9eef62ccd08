package org.xunlu.patrol.run.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.OFFICER;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.Assignment;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.demand.DemandDesk;
import org.xunlu.patrol.demand.RiskKind;
import org.xunlu.patrol.run.KeyLeg;
import org.xunlu.patrol.run.KeyLegs;

/** Which parts of a patrol are wanted in certain hours, and when it passes them. */
public final class KeyLegRoutes implements Routes {
    private final PatrolDesk desk;
    private final DemandDesk demand;
    private final NetworkHolder roads;
    private final AuditTrail audit;

    /** Routes over patrols and what is wanted of roads. */
    public KeyLegRoutes(PatrolDesk desk, DemandDesk demand, NetworkHolder roads, AuditTrail audit) {
        this.desk = desk;
        this.demand = demand;
        this.roads = roads;
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                "/api/patrols/{id}/key-hours",
                "list the parts of the route wanted in certain hours, with stakes and the time they are passed",
                this::list,
                DISPATCHER,
                OFFICER));
    }

    private void list(Context context) {
        Patrol patrol = desk.get(new PatrolId(Calls.id(context, "id")));
        desk.requireConcerned(patrol, Calls.caller(context));
        audit.recordView(
                Calls.caller(context), "patrol.view", "patrol " + patrol.id().value(), "key hours");
        Instant departs = departs(patrol);
        List<KeyLeg> legs =
                departs == null ? List.of() : new KeyLegs(roads.current(), demand).of(patrol.route(), departs);
        context.json(
                new View(patrol.version(), departs, legs.stream().map(Leg::of).toList()));
    }

    /** When it departed, or is to; null while it is nobody's. */
    private static @Nullable Instant departs(Patrol patrol) {
        Assignment assignment = patrol.assignment();
        return patrol.departedAt() != null || assignment == null ? patrol.departedAt() : assignment.from();
    }

    record View(long version, @Nullable Instant departs, List<Leg> items) {}

    record Leg(
            String occasion,
            RiskKind kind,
            String routeCode,
            String roadName,
            String from,
            String to,
            double km,
            List<Long> segments,
            Instant opens,
            Instant closes,
            Instant enters,
            Instant leaves,
            boolean met) {
        static Leg of(KeyLeg leg) {
            return new Leg(
                    leg.occasion(),
                    leg.kind(),
                    leg.road().routeCode(),
                    leg.road().name(),
                    leg.fromStake(),
                    leg.toStake(),
                    Math.round(leg.meters() / 100) / 10.0,
                    leg.segments().stream().map(SegmentId::value).toList(),
                    leg.opens(),
                    leg.closes(),
                    leg.enters(),
                    leg.leaves(),
                    leg.met());
        }
    }
}
