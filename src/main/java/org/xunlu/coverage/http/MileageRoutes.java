package org.xunlu.coverage.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.coverage.CoverageLedger;
import org.xunlu.coverage.DayFigures;
import org.xunlu.coverage.DayPart;
import org.xunlu.coverage.Reopening;
import org.xunlu.coverage.RiderDay;
import org.xunlu.coverage.RoadStretch;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.Rider;

/** Kilometres by unit and day, a day down to its trips and roads, and what late data changed. */
public final class MileageRoutes implements Routes {
    private static final int PAGE = 100;
    private static final int MOST_REOPENINGS = 1_000;

    private final CoverageLedger ledger;
    private final NetworkHolder roads;
    private final AuditTrail audit;
    private final Clock clock;

    /** Reads this ledger. */
    public MileageRoutes(CoverageLedger ledger, NetworkHolder roads, AuditTrail audit, Clock clock) {
        this.ledger = ledger;
        this.roads = roads;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/mileage",
                        "list the kilometres of a period by day and unit, newest day first, with their sum and that of each unit",
                        this::list,
                        DISPATCHER,
                        REVIEWER),
                Endpoint.get(
                        "/api/mileage/reopenings",
                        "list the days of a period that late data changed after they were over",
                        this::reopenings,
                        DISPATCHER,
                        PLANNER,
                        REVIEWER),
                Endpoint.get(
                        "/api/mileage/{unitId}/{day}",
                        "read one day of a unit: trips, stops, silences, roads driven with their confidence",
                        this::sheet,
                        DISPATCHER,
                        REVIEWER));
    }

    private void list(Context context) {
        MileagePeriod asked = MileagePeriod.of(context, clock);
        List<DayFigures> days = days(asked);
        Set<RiderDay> reopened = reopened(asked);
        int limit = Calls.limit(context, PAGE);
        String after = context.queryParam("after");
        Page<DayFigures> page = Page.cut(
                days.stream()
                        .filter(day -> after == null || cursor(day).compareTo(after) < 0)
                        .limit(limit + 1L)
                        .toList(),
                limit,
                MileageRoutes::cursor);
        context.json(new MileageView.Days(
                MileageView.sum(days),
                days.size(),
                MileageView.Subtotal.of(days),
                page.items().stream()
                        .map(day -> MileageView.Day.of(day, reopened.contains(day.day())))
                        .toList(),
                page.next()));
    }

    /** Falls from newest to oldest day, within a day from unit to unit. */
    private static String cursor(DayFigures figures) {
        return "%s_%020d"
                .formatted(
                        figures.day().day(),
                        Long.MAX_VALUE / 2 - figures.day().rider().key());
    }

    private List<DayFigures> days(MileagePeriod asked) {
        return ledger.listFigures(asked.rider(), asked.start(), asked.end()).stream()
                .sorted(Comparator.comparing(MileageRoutes::cursor).reversed())
                .toList();
    }

    private Set<RiderDay> reopened(MileagePeriod asked) {
        Set<RiderDay> days = new HashSet<>();
        history(asked).forEach(each -> days.add(each.day()));
        return days;
    }

    private List<Reopening> history(MileagePeriod asked) {
        return ledger.listReopenings(asked.rider(), asked.from(), asked.to(), MOST_REOPENINGS);
    }

    private void reopenings(Context context) {
        List<MileageView.Reopened> items = history(MileagePeriod.of(context, clock)).stream()
                .map(MileageView.Reopened::of)
                .toList();
        context.json(Map.of("items", items));
    }

    private void sheet(Context context) {
        Rider rider = new Rider(Calls.id(context, "unitId"));
        String text = context.pathParam("day");
        LocalDate date = MileagePeriod.date(text, "day", LocalDate.EPOCH);
        RiderDay day = new RiderDay(rider, date);
        audit.record(Calls.caller(context), "mileage.view", "rider " + rider.key(), Outcome.DONE, text);
        List<DayPart> parts = ledger.listParts(day);
        @Nullable
        DayFigures figures = ledger.listFigures(rider, day.start(), day.end()).stream()
                .findFirst()
                .orElse(null);
        if (figures == null) {
            throw Refusal.notFound("day", text);
        }
        List<Reopening> history = ledger.listReopenings(rider, date, date, MOST_REOPENINGS);
        context.json(new MileageView.Sheet(
                MileageView.Day.of(figures, !history.isEmpty()),
                parts.stream().map(MileageView.Part::of).toList(),
                RoadStretch.of(roads.current(), ledger.listVisits(rider, day.start(), day.end())).stream()
                        .map(MileageView.Stretch::of)
                        .toList(),
                history.stream().map(MileageView.Reopened::of).toList()));
    }
}
