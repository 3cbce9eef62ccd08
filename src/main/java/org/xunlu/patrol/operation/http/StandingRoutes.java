package org.xunlu.patrol.operation.http;

import static org.xunlu.http.Allowed.DISPATCHER;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.Assignment;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.UnitId;
import org.xunlu.patrol.operation.ChangePreview;
import org.xunlu.patrol.operation.DayStanding;
import org.xunlu.patrol.operation.OperationDesk;
import org.xunlu.patrol.shift.Shift;
import org.xunlu.refusal.Refusal;

/** How the day stands, for who changes it. */
public final class StandingRoutes implements Routes {
    private final OperationDesk desk;
    private final Function<UnitId, String> names;
    private final AuditTrail audit;

    /**
     * Routes of this desk.
     *
     * @param names what people call units
     */
    public StandingRoutes(OperationDesk desk, Function<UnitId, String> names, AuditTrail audit) {
        this.desk = desk;
        this.names = names;
        this.audit = audit;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                "/api/patrol/operations/standing",
                "show how the day stands: routes, what of them is left, reserves, closed roads, changes to take back"
                        + " (patrols: only these)",
                this::show,
                DISPATCHER));
    }

    private void show(Context context) {
        DayStanding standing = desk.standing(scope(context.queryParam("patrols")), Calls.caller(context));
        audit.recordView(
                Calls.caller(context), "operation.standing", standing.crews().size() + " patrols", "");
        context.json(new Standing(
                standing.crews().stream().map(Crew::of).toList(),
                standing.reserves().stream()
                        .map(shift -> Reserve.of(shift, names.apply(shift.unit())))
                        .toList(),
                standing.closed().stream().map(SegmentId::value).toList(),
                standing.done().stream().map(Changed::of).toList(),
                standing.undone().stream().map(Changed::of).toList()));
    }

    private static @Nullable Set<PatrolId> scope(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Arrays.stream(text.split(","))
                    .map(String::strip)
                    .filter(each -> !each.isEmpty())
                    .map(each -> new PatrolId(Long.parseLong(each)))
                    .collect(Collectors.toSet());
        } catch (NumberFormatException e) {
            throw Refusal.invalid("not_a_number", "patrols", Map.of("value", text));
        }
    }

    record Standing(
            List<Crew> items, List<Reserve> reserves, List<Long> closed, List<Changed> done, List<Changed> undone) {}

    /** A crew; each leg {@code [segment id, 1 required or 0 on the way]}. */
    record Crew(
            long id,
            String name,
            String state,
            long version,
            long unitId,
            String unitName,
            @Nullable Instant from,
            @Nullable Instant to,
            double km,
            double hours,
            double leftKm,
            long minutesLeft,
            List<long[]> legs,
            List<Long> left) {
        static Crew of(DayStanding.CrewNow crew) {
            Patrol patrol = crew.patrol();
            Assignment duty = patrol.assignment();
            return new Crew(
                    patrol.id().value(),
                    patrol.plan().name(),
                    patrol.state().kind().name(),
                    patrol.version(),
                    crew.unit().id().value(),
                    crew.unit().name(),
                    duty == null ? null : duty.from(),
                    duty == null ? null : duty.to(),
                    tenth(patrol.route().totals().lengthMeters() / 1000),
                    tenth(patrol.route().totals().seconds() / 360) / 10,
                    tenth(crew.leftMeters() / 1000),
                    Math.round(crew.secondsLeft() / 60),
                    patrol.route().legs().stream()
                            .map(leg -> new long[] {leg.segment().value(), leg.required() ? 1 : 0})
                            .toList(),
                    crew.left().stream().map(SegmentId::value).toList());
        }
    }

    /** A unit that waits. */
    record Reserve(long unitId, String unitName, Instant until) {
        static Reserve of(Shift shift, String name) {
            return new Reserve(shift.unit().value(), name, shift.to());
        }
    }

    /** A change that was done or taken back. */
    record Changed(long id, String kind, String reason) {
        static Changed of(ChangePreview preview) {
            return new Changed(
                    preview.id(),
                    preview.change().kind().name(),
                    preview.change().reason());
        }
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
