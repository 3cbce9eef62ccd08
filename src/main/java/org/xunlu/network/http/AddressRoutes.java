package org.xunlu.network.http;

import static org.xunlu.http.Allowed.PERSON;
import static org.xunlu.http.Endpoint.get;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.xunlu.geo.Chainage;
import org.xunlu.geo.LonLat;
import org.xunlu.geo.Side;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadLocation;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Snap;
import org.xunlu.network.StakeSearch;
import org.xunlu.refusal.Refusal;

/** From a place to its address (G311 K725+000 left), and back. */
public final class AddressRoutes implements Routes {
    private static final double FARTHEST_METERS = 1000;
    private static final double NEAR_METERS = 100;
    private static final int MOST_NEAR = 100;

    private final NetworkHolder network;

    /** On this network. */
    public AddressRoutes(NetworkHolder network) {
        this.network = network;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("/api/network/locate", "route code, chainage and side of a place", this::locate, PERSON),
                get("/api/network/find", "places with an address such as G311 K725+000", this::find, PERSON),
                get("/api/roads/{id}/measure", "how far along a road a place lies", this::measure, PERSON));
    }

    record Address(
            long roadId,
            String routeCode,
            String roadName,
            String chainage,
            Side side,
            double distanceMeters,
            long segmentId,
            LonLat onRoad,
            String text) {
        static Address of(RoadLocation found) {
            return new Address(
                    found.roadId().value(),
                    found.routeCode(),
                    found.roadName(),
                    found.stake().format(),
                    found.side(),
                    Math.rint(found.distanceMeters() * 10) / 10,
                    found.segmentId().value(),
                    found.onRoad(),
                    found.text());
        }
    }

    private void locate(Context context) {
        LonLat at = Positions.of(context);
        context.json(network.current()
                .findLocation(at, FARTHEST_METERS)
                .map(Address::of)
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.NOT_FOUND, "network.no_road_near", Map.of("meters", (int) FARTHEST_METERS))));
    }

    record Measured(double measureMeters, String chainage, double distanceMeters, LonLat onRoad) {}

    private void measure(Context context) {
        LonLat at = Positions.of(context);
        long road = Calls.id(context, "id");
        RoadNetwork now = network.current();
        Snap nearest = now.snap(at, NEAR_METERS, MOST_NEAR).stream()
                .filter(each -> now.segment(each.segment()).roadId().value() == road)
                .findFirst()
                .orElseThrow(() ->
                        Refusal.of(Refusal.Kind.NOT_FOUND, "network.not_on_road", Map.of("meters", (int) NEAR_METERS)));
        double measure = now.segment(nearest.segment()).measureAt(nearest.fraction());
        context.json(new Measured(
                Math.rint(measure * 10) / 10,
                now.location(nearest).stake().format(),
                Math.rint(nearest.distanceMeters() * 10) / 10,
                nearest.position()));
    }

    private void find(Context context) {
        StakeSearch search = new StakeSearch(network.current());
        Side side = Calls.queryEnum(context, "side", Side.class);
        if (context.queryParam("label") == null) {
            String road = required(context, "road");
            Chainage chainage = parsed(required(context, "chainage"), "chainage");
            context.json(search.find(road, chainage, side == null ? Side.ON : side));
            return;
        }
        String label = required(context, "label").strip();
        int space = label.lastIndexOf(' ');
        if (space < 0) {
            throw Refusal.invalid("network.not_an_address", "label", Map.of("value", label));
        }
        Chainage chainage = parsed(label.substring(space + 1), "label");
        context.json(search.find(label.substring(0, space), chainage, side == null ? Side.ON : side));
    }

    private static Chainage parsed(String text, String field) {
        try {
            // a plus sign that was not encoded arrives as a space
            return Chainage.parse(text.strip().replace(' ', '+'));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("network.not_an_address", field, Map.of("value", text));
        }
    }

    private static String required(Context context, String name) {
        String text = context.queryParam(name);
        if (text == null || text.isBlank()) {
            throw Refusal.invalid("network.not_an_address", name, Map.of("value", ""));
        }
        return text;
    }
}
