package org.xunlu.finding.http;

import static org.xunlu.http.Allowed.ADMINISTRATOR;
import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunlu.finding.FindingKind;
import org.xunlu.finding.density.By;
import org.xunlu.finding.density.Count;
import org.xunlu.finding.density.Repeat;
import org.xunlu.finding.density.Repeats;
import org.xunlu.finding.density.RoadKilometres;
import org.xunlu.finding.density.Seen;
import org.xunlu.finding.density.Span;
import org.xunlu.geo.Bounds;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;
import org.xunlu.refusal.Refusal;

/** Findings per kilometre, and places where the same comes back. */
public final class DensityRoutes implements Routes {
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final int MOST_REPEATS = 500;

    private final BiFunction<Span, By, List<Count>> counts;
    private final Function<Span, List<Seen>> seen;
    private final NetworkHolder network;
    private final Clock clock;
    private volatile @Nullable RoadKilometres kilometres;

    /**
     * Routes that count.
     *
     * @param counts findings of a span, counted
     * @param seen findings of a span in the order of time
     */
    public DensityRoutes(
            BiFunction<Span, By, List<Count>> counts,
            Function<Span, List<Seen>> seen,
            NetworkHolder network,
            Clock clock) {
        this.counts = counts;
        this.seen = seen;
        this.network = network;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/finding-density",
                        "count findings per kilometre by ROAD, KM or CELL in a period",
                        this::density,
                        DISPATCHER,
                        REVIEWER,
                        PLANNER,
                        ADMINISTRATOR),
                Endpoint.get(
                        "/api/finding-repeats",
                        "list places where the same kind was found at least so many times within some meters",
                        this::repeats,
                        DISPATCHER,
                        REVIEWER,
                        PLANNER,
                        ADMINISTRATOR));
    }

    private Span span(Context context) {
        Instant to = Calls.queryTime(context, "to");
        Instant from = Calls.queryTime(context, "from");
        Instant end = to == null ? clock.instant() : to;
        return new Span(
                Calls.queryEnum(context, "kind", FindingKind.class), from == null ? end.minus(A_YEAR) : from, end);
    }

    private void density(Context context) {
        By by = Calls.queryEnum(context, "by", By.class);
        By way = by == null ? By.ROAD : by;
        RoadKilometres roads = kilometres();
        List<Row> rows = counts.apply(span(context), way).stream()
                .map(count -> Row.of(count, way, roads))
                .sorted(Comparator.comparingDouble((Row row) -> -row.rank())
                        .thenComparingLong(row -> -row.findings())
                        .thenComparing(Row::key))
                .toList();
        context.json(new Density(way, rows.stream().mapToLong(Row::findings).sum(), rows));
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
        List<Repeat> found = new Repeats(meters).find(seen.apply(span(context)), (int) times);
        context.json(new Found(
                found.size(),
                found.stream().mapToLong(each -> each.findings().size()).sum(),
                found.stream().limit(MOST_REPEATS).toList()));
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
     */
    record Density(By by, long findings, List<Row> items) {}

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
            double km =
                    switch (by) {
                        case ROAD -> roads.ofRoad(count.routeCode(), count.roadName());
                        case KM -> 1;
                        case CELL -> roads.inCell(count.cell());
                    };
            Bounds box = by == By.CELL ? square(count.cell()) : count.bounds();
            LonLat middle = box.centre();
            return new Row(
                    by == By.CELL
                            ? Long.toString(count.cell())
                            : count.routeCode() + "|" + count.roadName() + "|" + count.stake(),
                    count.routeCode(),
                    count.roadName(),
                    count.stake(),
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

        double rank() {
            return perKm == null ? 0 : perKm;
        }
    }

    /**
     * Places of a period.
     *
     * @param places how many there are; the most frequent are listed
     * @param findings how many findings lie at them
     */
    record Found(int places, long findings, List<Repeat> items) {}
}
