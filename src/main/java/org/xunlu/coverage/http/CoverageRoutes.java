package org.xunlu.coverage.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xunlu.coverage.CoverageLedger;
import org.xunlu.coverage.CoverageReport;
import org.xunlu.coverage.DayFigures;
import org.xunlu.coverage.RiderDay;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadClass;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.Rider;

/**
 * What was driven in a period ({@code from}, {@code to}; today in Asia/Shanghai where not given), by everybody or by one
 * {@code unit} (with a minus: a device that rides alone).
 */
public final class CoverageRoutes implements Routes {
    private static final int MOST_DAYS = 400;

    private final CoverageLedger ledger;
    private final NetworkHolder roads;
    private final Clock clock;

    /** Reads this ledger. */
    public CoverageRoutes(CoverageLedger ledger, NetworkHolder roads, Clock clock) {
        this.ledger = ledger;
        this.roads = roads;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/coverage",
                        "sum up by road class what was driven in a period",
                        this::classes,
                        DISPATCHER,
                        PLANNER,
                        REVIEWER),
                Endpoint.get(
                        "/api/coverage/segments",
                        "list the segments driven in a period with their driven parts",
                        this::segments,
                        DISPATCHER,
                        PLANNER,
                        REVIEWER),
                Endpoint.get(
                        "/api/coverage/units",
                        "sum up by unit what was driven in a period",
                        this::units,
                        DISPATCHER,
                        REVIEWER));
    }

    private void classes(Context context) {
        Period period = period(context);
        CoverageReport report = report(context, period);
        List<ClassRow> rows = new ArrayList<>();
        report.classes()
                .forEach((roadClass, share) -> rows.add(new ClassRow(
                        roadClass, share.totalKm(), share.coveredKm(), share.percent(), share.drivenKm())));
        context.json(new Classes(period.from(), period.to(), rows, report.total(), report.patrolKm()));
    }

    private void segments(Context context) {
        Period period = period(context);
        context.json(Map.of("segments", report(context, period).segmentShares()));
    }

    private void units(Context context) {
        Period period = period(context);
        Map<Long, UnitRow> rows = new TreeMap<>();
        for (DayFigures day : ledger.listFigures(null, period.from(), period.to())) {
            rows.merge(day.day().rider().key(), UnitRow.of(day), UnitRow::plus);
        }
        context.json(new ArrayList<>(rows.values()));
    }

    private CoverageReport report(Context context, Period period) {
        Long unit = Calls.queryNumber(context, "unit");
        @Nullable Rider rider = unit == null ? null : new Rider(unit);
        return CoverageReport.of(roads.current(), ledger.listVisits(rider, period.from(), period.to()));
    }

    private Period period(Context context) {
        RiderDay today = RiderDay.of(new Rider(1), clock.instant());
        Instant from = Calls.queryTime(context, "from");
        Instant to = Calls.queryTime(context, "to");
        Period period = new Period(from == null ? today.start() : from, to == null ? today.end() : to);
        if (!period.from().isBefore(period.to())
                || Duration.between(period.from(), period.to()).toDays() > MOST_DAYS) {
            throw Refusal.invalid("track.period", "from", Map.of("max", MOST_DAYS));
        }
        return period;
    }

    private record Period(Instant from, Instant to) {}

    record Classes(
            Instant from, Instant to, List<ClassRow> classes, CoverageReport.ClassShare total, double patrolKm) {}

    record ClassRow(
            @JsonProperty("class") RoadClass roadClass,
            double totalKm,
            double coveredKm,
            double percent,
            double drivenKm) {}

    record UnitRow(long key, @Nullable Long unitId, int days, double networkKm, double straightKm, int fixes) {
        static UnitRow of(DayFigures day) {
            Rider rider = day.day().rider();
            return new UnitRow(
                    rider.key(),
                    rider.unitId(),
                    1,
                    day.meters().network() / 1000,
                    day.meters().straight() / 1000,
                    day.fixes());
        }

        UnitRow plus(UnitRow other) {
            return new UnitRow(
                    key,
                    unitId,
                    days + other.days,
                    networkKm + other.networkKm,
                    straightKm + other.straightKm,
                    fixes + other.fixes);
        }
    }
}
