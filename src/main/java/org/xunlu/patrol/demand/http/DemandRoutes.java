package org.xunlu.patrol.demand.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PLANNER;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.demand.DemandBalance;
import org.xunlu.patrol.demand.DemandDesk;
import org.xunlu.patrol.demand.RiskKind;
import org.xunlu.patrol.demand.SegmentDemand;
import org.xunlu.patrol.demand.Workforce;
import org.xunlu.patrol.demand.WorkforceReckoner;
import org.xunlu.refusal.Refusal;

/**
 * A day's demand ({@code day}; today in Asia/Shanghai where not given) against the units on duty ({@code hours} a unit
 * drives, {@code empty} part of them driven empty).
 */
public final class DemandRoutes implements Routes {
    private static final int DAYS_AHEAD = 366;

    private final DemandDesk desk;
    private final WorkforceReckoner workforce;

    public DemandRoutes(DemandDesk desk, WorkforceReckoner workforce) {
        this.desk = desk;
        this.workforce = workforce;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/patrol/demand",
                        "weigh a day's demand against the units on duty",
                        this::balance,
                        DISPATCHER,
                        PLANNER,
                        ADMINISTRATOR),
                Endpoint.get(
                        "/api/patrol/demand/segments",
                        "list what each segment is owed on a day",
                        this::segments,
                        DISPATCHER,
                        PLANNER,
                        ADMINISTRATOR));
    }

    private void balance(Context context) {
        DemandDesk.DayDemand demand = desk.of(day(context));
        RoadNetwork network = demand.network();
        double hours = number(context, "hours", Workforce.USUAL_HOURS, 0.5, 24);
        double empty = number(context, "empty", Workforce.USUAL_EMPTY_SHARE, 0, 0.9);
        Workforce units = workforce.on(demand.day(), network, hours, empty);
        DemandBalance balance = DemandBalance.of(network, demand.segments(), units);
        context.json(new BalanceView(
                demand.day(),
                new WorkforceView(
                        units.units(),
                        units.unable(),
                        units.rostered(),
                        units.shiftHours(),
                        units.emptyShare(),
                        units.inspectionHours()),
                balance.classes().entrySet().stream()
                        .map(each -> new ClassView(each.getKey(), each.getValue()))
                        .toList(),
                balance.total(),
                balance.fitsKm(),
                balance.due().stream().map(each -> DueView.of(network, each)).toList(),
                balance.left().stream().map(each -> LeftView.of(network, each)).toList(),
                Arrays.stream(RiskKind.values())
                        .filter(kind -> !desk.knows(kind))
                        .toList()));
    }

    private void segments(Context context) {
        DemandDesk.DayDemand demand = desk.of(day(context));
        context.json(new SegmentsView(
                demand.day(),
                demand.segments().stream()
                        .map(each -> SegmentView.of(demand.network(), each))
                        .toList()));
    }

    private LocalDate day(Context context) {
        String text = context.queryParam("day");
        LocalDate today = desk.today();
        if (text == null) {
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isAfter(today.plusDays(DAYS_AHEAD)) || day.isBefore(today.minusDays(10L * DAYS_AHEAD))) {
                throw Refusal.invalid("patrol.demand_day_far", "day", Map.of("value", text));
            }
            return day;
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("not_a_time", "day", Map.of("value", text));
        }
    }

    private static double number(Context context, String name, double otherwise, double least, double most) {
        String text = context.queryParam(name);
        if (text == null) {
            return otherwise;
        }
        try {
            double value = Double.parseDouble(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw Refusal.invalid("not_a_number", name, Map.of("value", text));
        }
        throw Refusal.invalid("out_of_range", name, Map.of("min", least, "max", most, "value", text));
    }

    record BalanceView(
            LocalDate day,
            WorkforceView workforce,
            List<ClassView> classes,
            DemandBalance.ClassSum total,
            double fitsKm,
            List<DueView> due,
            List<LeftView> left,
            List<RiskKind> unknown) {}

    record WorkforceView(
            List<String> units,
            List<Workforce.Unable> unable,
            boolean rostered,
            double shiftHours,
            double emptyShare,
            double inspectionHours) {}

    record ClassView(RoadClass roadClass, DemandBalance.ClassSum sum) {}

    record DueView(
            long roadId,
            String road,
            String name,
            RoadClass roadClass,
            double km,
            double leftKm,
            double weight,
            Map<RiskKind, Double> risks,
            List<Long> segments) {
        static DueView of(RoadNetwork network, DemandBalance.DueRoad due) {
            Road road = due.road();
            return new DueView(
                    road.id().value(),
                    road.label(),
                    road.name(),
                    road.roadClass(),
                    due.km(),
                    due.leftKm(),
                    due.weight(),
                    due.risks(),
                    due.segments().stream()
                            .map(each -> network.segment(each).id().value())
                            .toList());
        }
    }

    record LeftView(
            long roadId, String road, String name, RoadClass roadClass, double km, double weight, List<Long> segments) {
        static LeftView of(RoadNetwork network, DemandBalance.LeftRoad left) {
            Road road = left.road();
            return new LeftView(
                    road.id().value(),
                    road.label(),
                    road.name(),
                    road.roadClass(),
                    left.km(),
                    left.weight(),
                    left.segments().stream()
                            .map(each -> network.segment(each).id().value())
                            .toList());
        }
    }

    record SegmentsView(LocalDate day, List<SegmentView> segments) {}

    record SegmentView(
            long id,
            int everyDays,
            @Nullable Integer daysSince,
            boolean due,
            boolean closed,
            double weight,
            Map<RiskKind, Double> risks) {
        static SegmentView of(RoadNetwork network, SegmentDemand demand) {
            return new SegmentView(
                    network.segment(demand.segment()).id().value(),
                    demand.everyDays(),
                    demand.daysSince(),
                    demand.due(),
                    demand.closed(),
                    demand.weight(),
                    demand.risks());
        }
    }
}
