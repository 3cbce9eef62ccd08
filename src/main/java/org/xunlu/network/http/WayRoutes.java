package org.xunlu.network.http;

import static org.xunlu.http.Allowed.PERSON;
import static org.xunlu.http.Endpoint.post;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.Cost;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.NetworkPath;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.ShortestPaths;
import org.xunlu.network.Snap;
import org.xunlu.refusal.Refusal;

/** Ways through the network. */
public final class WayRoutes implements Routes {
    private static final double FARTHEST_METERS = 1000;
    private static final int MOST_POINTS = 100;

    private final NetworkHolder network;
    private volatile @Nullable Paths paths;

    /** On this network. */
    public WayRoutes(NetworkHolder network) {
        this.network = network;
    }

    private record Paths(RoadNetwork of, ShortestPaths paths) {}

    @Override
    public List<Endpoint> endpoints() {
        return List.of(post("/api/network/route", "the best way through a list of points", this::route, PERSON));
    }

    record Request(List<double[]> points, @Nullable Cost cost) {}

    record Part(long segmentId, boolean forward, double from, double to) {}

    record Way(LineString geometry, double lengthMeters, double seconds, List<Part> segments) {}

    private void route(Context context) {
        Request request = Calls.body(context, Request.class);
        if (request.points().size() < 2 || request.points().size() > MOST_POINTS) {
            throw Refusal.invalid(
                    "out_of_range",
                    "points",
                    Map.of(
                            "min",
                            2,
                            "max",
                            MOST_POINTS,
                            "value",
                            request.points().size()));
        }
        RoadNetwork now = network.current();
        List<Snap> stops = new ArrayList<>();
        for (int i = 0; i < request.points().size(); i++) {
            stops.add(snap(now, request.points().get(i), "points[" + i + "]"));
        }
        Cost cost = request.cost() == null ? Cost.SECONDS : request.cost();
        NetworkPath way =
                paths(now).path(stops, cost).orElseThrow(() -> Refusal.rule("network.no_way", "points", Map.of()));
        context.json(new Way(
                now.line(way.traversals()),
                way.lengthMeters(),
                way.seconds(),
                way.traversals().stream()
                        .map(each -> new Part(
                                now.segment(each.segment()).id().value(),
                                each.forward(),
                                each.fromFraction(),
                                each.toFraction()))
                        .toList()));
    }

    private static Snap snap(RoadNetwork now, double[] point, String field) {
        if (point.length != 2) {
            throw Refusal.invalid("not_a_geometry", field);
        }
        LonLat at = Positions.of(point[0], point[1], field);
        return now.snap(at, FARTHEST_METERS, 1).stream()
                .findFirst()
                .orElseThrow(
                        () -> Refusal.rule("network.no_road_near", field, Map.of("meters", (int) FARTHEST_METERS)));
    }

    private ShortestPaths paths(RoadNetwork now) {
        Paths ready = paths;
        if (ready == null || ready.of != now) {
            ready = new Paths(now, new ShortestPaths(now));
            paths = ready;
        }
        return ready.paths;
    }
}
