package org.xunlu.finding.market.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.OFFICER;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.market.Harvest;
import org.xunlu.finding.market.HarvestDesk;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;

/** The harvests in which grain comes back to a place on the road, and watching it. */
public final class HarvestRoutes implements Routes {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final HarvestDesk desk;
    private final AuditTrail audit;
    private final Clock clock;

    /** Routes to this desk. */
    public HarvestRoutes(HarvestDesk desk, AuditTrail audit, Clock clock) {
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/findings/{id}/harvest",
                        "show the harvests in which grain comes back, and whether the place is watched in them",
                        this::show,
                        OFFICER,
                        DISPATCHER,
                        REVIEWER,
                        PLANNER,
                        ADMINISTRATOR),
                Endpoint.put(
                        "/api/findings/{id}/harvest",
                        "watch the place in the harvests to come, or no more",
                        this::watch,
                        OFFICER,
                        DISPATCHER,
                        REVIEWER));
    }

    private void show(Context context) {
        List<Harvest> harvests = desk.list(new FindingId(Calls.id(context, "id")));
        LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
        context.json(new HarvestView(
                harvests.stream().anyMatch(each -> !each.countyWide()),
                harvests.stream()
                        .filter(Harvest::countyWide)
                        .map(each -> new Coming(each.name(), each.next(today), each.isOn(today), each.assumed()))
                        .toList()));
    }

    private void watch(Context context) {
        FindingId id = new FindingId(Calls.id(context, "id"));
        boolean watched = Calls.required(Calls.body(context, Form.class).watched, "watched");
        desk.watch(id, watched);
        audit.record(
                Calls.caller(context),
                "finding.harvest",
                "finding " + id.value(),
                Outcome.DONE,
                watched ? "on" : "off");
        show(context);
    }

    record Form(@Nullable Boolean watched) {}

    /** Whether the place is watched, and the harvests of the county. */
    record HarvestView(boolean watched, List<Coming> harvests) {}

    /** A harvest with the first day of the one that is on, or comes next. */
    record Coming(String name, LocalDate next, boolean on, boolean assumed) {}
}
