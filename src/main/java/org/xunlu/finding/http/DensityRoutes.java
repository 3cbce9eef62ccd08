package org.xunlu.finding.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.Finding;
import org.xunlu.finding.FindingId;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.density.By;
import org.xunlu.finding.density.Count;
import org.xunlu.finding.density.DensityLists;
import org.xunlu.finding.density.Group;
import org.xunlu.finding.density.Repeat;
import org.xunlu.finding.density.RoadKilometres;
import org.xunlu.finding.density.Span;
import org.xunlu.geo.Bounds;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Allowed;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;

/** Findings per kilometre, and places where the same comes back. */
public final class DensityRoutes implements Routes {
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final int PAGE = 500;
    private static final int FINDINGS = 50;
    private static final Allowed[] READERS = {DISPATCHER, REVIEWER, PLANNER, ADMINISTRATOR};

    private final DensityLists lists;
    private final Function<FindingId, Finding> findings;
    private final NetworkHolder network;
    private final Clock clock;
    private volatile @Nullable RoadKilometres kilometres;

    /** Routes to these lists. */
    public DensityRoutes(
            DensityLists lists, Function<FindingId, Finding> findings, NetworkHolder network, Clock clock) {
        this.lists = lists;
        this.findings = findings;
        this.network = network;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/finding-density",
                        "count findings per kilometre by ROAD, KM or CELL in a period, the densest first",
                        this::density,
                        READERS),
                Endpoint.get(
                        "/api/finding-density/findings",
                        "list the findings of one count (by, key), the latest first",
                        this::counted,
                        READERS),
                Endpoint.get(
                        "/api/finding-repeats",
                        "list places where the same kind was found at least so many times within some meters",
                        this::repeats,
                        READERS));
    }

    private Span span(Context context) {
        Instant to = Calls.queryTime(context, "to");
        Instant from = Calls.queryTime(context, "from");
        Instant end = to == null ? clock.instant() : to;
        return new Span(
                Calls.queryEnum(context, "kind", FindingKind.class), from == null ? end.minus(A_YEAR) : from, end);
    }

    private static By by(Context context) {
        By by = Calls.queryEnum(context, "by", By.class);
        return by == null ? By.ROAD : by;
    }

    private void density(Context context) {
        By by = by(context);
        RoadKilometres roads = kilometres();
        List<Row> rows = lists.count(span(context), by).stream()
                .map(count -> Row.of(count, by, roads))
                .toList();
        Page<Row> page = Standing.page(rows, Row::standing, Calls.limit(context, PAGE), context.queryParam("after"));
        context.json(
                new Density(by, rows.stream().mapToLong(Row::findings).sum(), rows.size(), page.items(), page.next()));
    }

    private void counted(Context context) {
        By by = by(context);
        String key = context.queryParam("key");
        if (key == null) {
            throw Refusal.invalid("field_missing", "key");
        }
        int limit = Calls.limit(context, FINDINGS);
        Long after = Calls.queryNumber(context, "after");
        List<Long> all = lists.list(span(context), by, key);
        // behind the last one told; from the start where it has gone
        int start = after == null ? 0 : all.indexOf(after) + 1;
        context.json(Page.cut(all.stream().skip(start).limit(limit + 1L).toList(), limit, id -> Long.toString(id))
                .map(id -> FindingView.of(findings.apply(new FindingId(id)))));
    }

    private RoadKilometres kilometres() {
        RoadKilometres known = kilometres;
        if (known == null || known.revision() != network.current().revision()) {
            known = new RoadKilometres(network.current());
            kilometres = known;
        }
        return known;
    }

    private void repeats(Context context) {
        long meters = within(context, "meters", 50, 5, 500);
        long times = within(context, "times", 3, 2, 100);
        List<Repeat> found = lists.repeats(span(context), (double) meters, (int) times);
        Page<Repeat> page = Standing.page(
                found,
                each -> new Standing(
                        each.findings().size(),
                        (double) each.last().toEpochMilli(),
                        Long.toString(each.findings().get(0))),
                Calls.limit(context, PAGE),
                context.queryParam("after"));
        context.json(new Found(
                found.size(),
                found.stream().mapToLong(each -> each.findings().size()).sum(),
                page.items(),
                page.next()));
    }

    private static long within(Context context, String name, long otherwise, long least, long most) {
        Long given = Calls.queryNumber(context, name);
        if (given != null && (given < least || given > most)) {
            throw Refusal.invalid("out_of_range", name, Map.of("min", least, "max", most, "value", given));
        }
        return given == null ? otherwise : given;
    }

    /**
     * Counts of a period.
     *
     * @param findings how many were counted
     * @param rows how many rows there are on all pages
     */
    record Density(
            By by,
            long findings,
            int rows,
            List<Row> items,
            @Nullable String next) {}

    /**
     * One count.
     *
     * @param km length of road it refers to
     * @param perKm null where no road is known there
     * @param box of its findings, or of the square: west, south, east, north
     */
    record Row(
            String key,
            String routeCode,
            String roadName,
            String stake,
            long findings,
            double km,
            @Nullable Double perKm,
            double lon,
            double lat,
            List<Double> box) {
        static Row of(Count count, By by, RoadKilometres roads) {
            Group group = count.group();
            double km =
                    switch (by) {
                        case ROAD -> roads.ofRoad(group.routeCode(), group.roadName());
                        case KM -> 1;
                        case CELL -> roads.inCell(group.cell());
                    };
            Bounds box = by == By.CELL ? square(group.cell()) : count.bounds();
            LonLat middle = box.centre();
            return new Row(
                    group.key(by),
                    group.routeCode(),
                    group.roadName(),
                    group.stake(),
                    count.findings(),
                    Math.rint(km * 1000) / 1000,
                    // a short end of road makes no density
                    km < 0.05 ? null : (Double) (Math.rint(count.findings() / km * 1000) / 1000),
                    middle.lon(),
                    middle.lat(),
                    List.of(box.west(), box.south(), box.east(), box.north()));
        }

        private static Bounds square(long cell) {
            LonLat corner = RoadKilometres.cornerOf(cell);
            double side = RoadKilometres.CELL_DEGREES;
            return new Bounds(corner.lon(), corner.lat(), corner.lon() + side, corner.lat() + side);
        }

        Standing standing() {
            return new Standing(perKm == null ? 0 : perKm, findings, key);
        }
    }

    /**
     * Places of a period.
     *
     * @param places how many there are on all pages
     * @param findings how many findings lie at them
     */
    record Found(
            int places,
            long findings,
            List<Repeat> items,
            @Nullable String next) {}
}
