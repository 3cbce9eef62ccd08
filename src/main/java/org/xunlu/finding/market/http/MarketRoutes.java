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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.market.MarketDesk;
import org.xunlu.finding.market.RoadMarket;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;

/** The market a finding tells of, and its next days. */
public final class MarketRoutes implements Routes {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 6;

    private final MarketDesk desk;
    private final AuditTrail audit;
    private final Clock clock;

    public MarketRoutes(MarketDesk desk, AuditTrail audit, Clock clock) {
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/findings/{id}/market",
                        "show the lunar digits of a market on the road and its next days",
                        this::show,
                        OFFICER,
                        DISPATCHER,
                        REVIEWER,
                        PLANNER,
                        ADMINISTRATOR),
                Endpoint.put(
                        "/api/findings/{id}/market",
                        "register the lunar digits of a market on the road, so that patrols are forecast",
                        this::register,
                        OFFICER,
                        DISPATCHER,
                        REVIEWER));
    }

    private void show(Context context) {
        FindingId id = new FindingId(Calls.id(context, "id"));
        desk.find(id)
                .ifPresentOrElse(
                        market -> answer(context, market),
                        () -> context.json(new MarketView(List.of(), 0, 0, List.of())));
    }

    private void register(Context context) {
        Form form = Calls.body(context, Form.class);
        RoadMarket market = new RoadMarket(
                new FindingId(Calls.id(context, "id")),
                Set.copyOf(Calls.required(form.digits, "digits")),
                form.fromHour == null ? 5 : form.fromHour,
                form.toHour == null ? 12 : form.toHour);
        desk.register(market);
        audit.record(
                Calls.caller(context),
                "finding.market",
                "finding " + market.finding().value(),
                Outcome.DONE,
                market.digits().toString());
        answer(context, market);
    }

    private void answer(Context context, RoadMarket market) {
        context.json(new MarketView(
                market.digits().stream().sorted().toList(),
                market.fromHour(),
                market.toHour(),
                market.next(LocalDate.ofInstant(clock.instant(), CHINA), DAYS)));
    }

    record Form(
            @Nullable Set<Integer> digits,
            @Nullable Integer fromHour,
            @Nullable Integer toHour) {}

    record MarketView(List<Integer> digits, int fromHour, int toHour, List<LocalDate> next) {}
}
