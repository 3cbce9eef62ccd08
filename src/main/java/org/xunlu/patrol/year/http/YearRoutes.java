package org.xunlu.patrol.year.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PLANNER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;
import org.xunlu.ogc.CsvText;
import org.xunlu.patrol.demand.DemandBook;
import org.xunlu.patrol.demand.DemandReckoner;
import org.xunlu.patrol.year.ClassDay;
import org.xunlu.patrol.year.Idleness;
import org.xunlu.patrol.year.MonthEntropy;
import org.xunlu.patrol.year.SpotterDesk;
import org.xunlu.patrol.year.SquadronWork;
import org.xunlu.patrol.year.Tested;
import org.xunlu.patrol.year.YearBook;
import org.xunlu.patrol.year.YearSum;
import org.xunlu.refusal.Refusal;

/**
 * A period looked back at ({@code from}, {@code to}: days in Asia/Shanghai, the last 365 where not given), at most 366
 * days.
 */
public final class YearRoutes implements Routes {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int USUAL_DAYS = 365;
    private static final int MOST_DAYS = 366;
    private static final int MOST_MONTHS = 60;

    private final YearBook book;
    private final NetworkHolder roads;
    private final DemandBook demand;
    private final Function<LocalDate, Map<SegmentId, LocalDate>> lastVisits;
    private final SpotterDesk spotter;
    private final AuditTrail audit;
    private final Clock clock;

    /**
     * Routes over what was driven.
     *
     * @param lastVisits the last day before a day on which each segment was driven
     * @param spotter tests how well the patrols of a month could be guessed
     */
    public YearRoutes(
            YearBook book,
            NetworkHolder roads,
            DemandBook demand,
            Function<LocalDate, Map<SegmentId, LocalDate>> lastVisits,
            SpotterDesk spotter,
            AuditTrail audit,
            Clock clock) {
        this.book = book;
        this.roads = roads;
        this.demand = demand;
        this.lastVisits = lastVisits;
        this.spotter = spotter;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/patrol/year",
                        "sum up a year of patrols: coverage by day and class, squadrons, evenness over the hours",
                        this::year,
                        DISPATCHER,
                        PLANNER),
                Endpoint.get(
                        "/api/patrol/year/csv",
                        "give the coverage of a year by day and class as CSV",
                        this::csv,
                        DISPATCHER,
                        PLANNER),
                Endpoint.get(
                        "/api/patrol/year/idleness",
                        "say how long each segment that is owed visits had been waiting at the end of a period",
                        this::idleness,
                        DISPATCHER,
                        PLANNER),
                Endpoint.get(
                        "/api/patrol/year/guess",
                        "say how well a spotter guesses the end of a month, of=DRIVEN or PLANNED patrols",
                        this::guess,
                        DISPATCHER));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(CHINA));
    }

    private record Asked(LocalDate first, LocalDate last) {}

    private Asked asked(Context context) {
        LocalDate last = Calls.queryDay(context, "to", today());
        LocalDate first = Calls.queryDay(context, "from", last.minusDays(USUAL_DAYS - 1L));
        if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw Refusal.invalid("track.period", "from", Map.of("max", MOST_DAYS));
        }
        return new Asked(first, last);
    }

    private void year(Context context) {
        Asked asked = asked(context);
        RoadNetwork network = roads.current();
        Map<RoadClass, Double> meters = new EnumMap<>(RoadClass.class);
        for (int segment = 0; segment < network.segmentCount(); segment++) {
            meters.merge(network.roadOf(segment).roadClass(), network.lengthMeters(segment), Double::sum);
        }
        YearSum sum = sum(network, asked);
        context.json(YearViews.Year.of(
                asked.first,
                asked.last,
                meters,
                sum.classDays(),
                SquadronWork.of(book.units(asked.first, asked.last), book.officers(asked.first, asked.last)),
                MonthEntropy.of(sum.roadHours())));
    }

    private YearSum sum(RoadNetwork network, Asked asked) {
        YearSum sum = new YearSum(network);
        book.addVisits(asked.first, asked.last, sum);
        return sum;
    }

    private void csv(Context context) {
        Asked asked = asked(context);
        StringBuilder text = new StringBuilder(CsvText.BYTE_ORDER_MARK)
                .append(CsvText.row(List.of("day", "road_class", "driven_km", "covered_km")));
        for (ClassDay each : sum(roads.current(), asked).classDays()) {
            text.append(CsvText.row(List.of(
                    each.day(),
                    each.roadClass(),
                    YearViews.tenth(each.drivenKm()),
                    YearViews.tenth(each.coveredKm()))));
        }
        audit.record(
                Calls.caller(context), "patrol.year.export", "year", Outcome.DONE, asked.first + " – " + asked.last);
        context.header("Content-Disposition", "attachment; filename=\"coverage-by-day.csv\"");
        Calls.answerUtf8(context, "text/csv; charset=utf-8", text.toString());
    }

    private void idleness(Context context) {
        Asked asked = asked(context);
        RoadNetwork network = roads.current();
        LocalDate after = asked.last.plusDays(1);
        Idleness idle = Idleness.of(
                network, new DemandReckoner(network, demand.rules()).reckon(after, lastVisits.apply(after), Map.of()));
        context.json(YearViews.Idle.of(network, after, idle));
    }

    private void guess(Context context) {
        YearMonth month = month(context.queryParam("month"));
        Tested asked = Calls.queryEnum(context, "of", Tested.class);
        Tested tested = asked == null ? Tested.DRIVEN : asked;
        audit.recordView(Calls.caller(context), "patrol.predictability.view", "patrols", month + " " + tested.name());
        context.json(YearViews.Guess.of(spotter.of(tested, month)));
    }

    private YearMonth month(@Nullable String text) {
        YearMonth now = YearMonth.from(today());
        try {
            YearMonth month = text == null ? now : YearMonth.parse(text);
            if (!month.isAfter(now) && month.isAfter(now.minusMonths(MOST_MONTHS))) {
                return month;
            }
        } catch (DateTimeException e) {
            throw Refusal.invalid("not_a_time", "month", Map.of("value", String.valueOf(text)));
        }
        throw Refusal.invalid("not_a_time", "month", Map.of("value", String.valueOf(text)));
    }
}
