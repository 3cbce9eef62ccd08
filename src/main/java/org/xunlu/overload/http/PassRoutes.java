package org.xunlu.overload.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xunlu.access.Caller;
import org.xunlu.access.Role;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.PassCount;
import org.xunlu.overload.PassFilter;
import org.xunlu.overload.PassRegister;
import org.xunlu.overload.Plate;
import org.xunlu.overload.SegmentPasses;
import org.xunlu.overload.VehiclePass;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;

/** What has passed: the list, and the figures by road segment. */
public final class PassRoutes implements Routes {
    private static final int PAGE = 100;
    private static final long MOST_PERCENT = 10_000;
    private static final Duration USUAL_PERIOD = Duration.ofDays(30);
    private static final Set<Role> SEES_PLATES = Set.of(Role.DISPATCHER, Role.REVIEWER);

    private final PassRegister passes;
    private final SegmentPasses segments;
    private final NetworkHolder network;
    private final AuditTrail audit;
    private final Clock clock;

    public PassRoutes(
            PassRegister passes, SegmentPasses segments, NetworkHolder network, AuditTrail audit, Clock clock) {
        this.passes = passes;
        this.segments = segments;
        this.network = network;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/passes",
                        "list passes, newest first, or with code those under it; plates are whole with plates=full, noted",
                        this::list,
                        DISPATCHER,
                        PLANNER,
                        REVIEWER),
                Endpoint.get(
                        "/api/passes/segments",
                        "count passes by road segment in a period",
                        this::segments,
                        DISPATCHER,
                        PLANNER,
                        REVIEWER));
    }

    private void list(Context context) {
        Caller caller = Calls.caller(context);
        String code = context.queryParam("code");
        String plateText = context.queryParam("plate");
        Plate plate = plateText == null || plateText.isBlank() ? null : new Plate(plateText);
        boolean whole = "full".equals(context.queryParam("plates"));
        if (whole || plate != null) {
            if (!caller.hasAny(SEES_PLATES)) {
                throw Refusal.of(Refusal.Kind.FORBIDDEN, "overload.plates_not_for_you", Map.of());
            }
            audit.record(
                    caller,
                    plate != null ? "plate.query" : "plate.unmask",
                    plate != null ? "plate " + plate.text() : "passes",
                    Outcome.DONE,
                    context.queryString() == null ? "" : context.queryString());
        }
        if (code != null && !code.isBlank()) {
            List<VehiclePass> under = passes.listByCode(code.strip());
            context.json(new Page<>(under, null).map(pass -> PassView.of(pass, whole)));
            return;
        }
        Long checkpoint = Calls.queryNumber(context, "checkpoint");
        Long rate = Calls.queryNumber(context, "minRatePercent");
        PassFilter filter = new PassFilter(
                Calls.queryTime(context, "from"),
                Calls.queryTime(context, "to"),
                checkpoint == null ? null : new CheckpointId(checkpoint),
                plate,
                yes(context, "over"),
                yes(context, "conflicts"),
                rate == null ? null : (int) Math.max(0, Math.min(rate, MOST_PERCENT)) * 100);
        context.json(passes.list(filter, Calls.limit(context, PAGE), context.queryParam("after"))
                .map(pass -> PassView.of(pass, whole)));
    }

    private static boolean yes(Context context, String name) {
        return "true".equals(context.queryParam(name));
    }

    private void segments(Context context) {
        Instant toAsked = Calls.queryTime(context, "to");
        Instant to = toAsked == null ? clock.instant() : toAsked;
        Instant fromAsked = Calls.queryTime(context, "from");
        Instant from = fromAsked == null ? to.minus(USUAL_PERIOD) : fromAsked;
        if (!from.isBefore(to)) {
            throw Refusal.invalid("overload.period_empty", "from", Map.of("from", from, "to", to));
        }
        List<SegmentView> items = segments.list(network.current(), from, to).stream()
                .map(SegmentView::of)
                .toList();
        context.json(new SegmentList(from, to, items));
    }

    record SegmentList(Instant from, Instant to, List<SegmentView> items) {}

    /**
     * One segment's figures.
     *
     * @param overLimit passes above their limit
     * @param overTenPercent passes above it by 10 % and more
     * @param rate overLimit / passes in percent, two decimals
     * @param overTonnes sum of the excess
     */
    record SegmentView(
            long segmentId,
            List<Long> checkpoints,
            long passes,
            long overLimit,
            long overTenPercent,
            long hundredTonne,
            double rate,
            double overTonnes) {

        static SegmentView of(SegmentPasses.Row row) {
            PassCount count = row.count();
            return new SegmentView(
                    row.segment().value(),
                    row.checkpoints().stream().map(CheckpointId::value).toList(),
                    count.passes(),
                    count.over(),
                    count.overTenPercent(),
                    count.hundredTonne(),
                    count.rateBasisPoints() / 100.0,
                    count.overKg() / 1000.0);
        }
    }
}
