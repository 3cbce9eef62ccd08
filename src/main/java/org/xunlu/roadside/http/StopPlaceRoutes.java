package org.xunlu.roadside.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.PLANNER;
import static org.xunlu.http.Allowed.REVIEWER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;
import org.xunlu.overload.LeastExcess;
import org.xunlu.overload.VehicleType;
import org.xunlu.refusal.Refusal;
import org.xunlu.roadside.stop.StopPlaces;

/** Where roadside weighings found overload: the mobile source beside the hot spots of weighing places. */
public final class StopPlaceRoutes implements Routes {
    private static final Duration USUAL_PERIOD = Duration.ofDays(91);
    private static final int FEWEST_AXLES = 2;
    private static final int MOST_AXLES = 6;

    private final StopPlaces places;
    private final NetworkHolder network;
    private final Clock clock;

    /** Routes to these places. */
    public StopPlaceRoutes(StopPlaces places, NetworkHolder network, Clock clock) {
        this.places = places;
        this.network = network;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                "/api/hotspots/stops",
                "list road segments with confirmed roadside weighings, and what they found; without rates, since nobody"
                        + " counts the trucks let pass",
                this::list,
                DISPATCHER,
                PLANNER,
                REVIEWER));
    }

    private void list(Context context) {
        Instant toAsked = Calls.queryTime(context, "to");
        Instant to = toAsked == null ? clock.instant() : toAsked;
        Instant fromAsked = Calls.queryTime(context, "from");
        Instant from = fromAsked == null ? to.minus(USUAL_PERIOD) : fromAsked;
        if (!from.isBefore(to)) {
            throw Refusal.invalid("overload.period_empty", "from", Map.of("from", from, "to", to));
        }
        LeastExcess excess = Calls.queryEnum(context, "excess", LeastExcess.class);
        StopPlaces.Question question = new StopPlaces.Question(
                from,
                to,
                axles(context),
                Calls.queryEnum(context, "type", VehicleType.class),
                cargo(context),
                excess == null ? LeastExcess.ANY : excess);
        context.json(new View(
                places.list(network.current(), question).stream().map(Row::of).toList()));
    }

    private static @Nullable String cargo(Context context) {
        String cargo = context.queryParam("cargo");
        return cargo == null || cargo.isBlank() ? null : cargo.strip();
    }

    private static @Nullable Integer axles(Context context) {
        Long axles = Calls.queryNumber(context, "axles");
        if (axles == null) {
            return null;
        }
        if (axles < FEWEST_AXLES || axles > MOST_AXLES) {
            throw Refusal.invalid(
                    "out_of_range", "axles", Map.of("min", FEWEST_AXLES, "max", MOST_AXLES, "value", axles));
        }
        return axles.intValue();
    }

    record View(List<Row> items) {}

    /** A segment; tonnes with two decimals. */
    record Row(
            long segmentId,
            double lon,
            double lat,
            String road,
            String fromStake,
            String toStake,
            int weighed,
            int overLimit,
            double overTonnes,
            double unloadedTonnes,
            List<Integer> hours) {
        static Row of(StopPlaces.Place place) {
            return new Row(
                    place.segment().value(),
                    place.at().lon(),
                    place.at().lat(),
                    place.road(),
                    place.fromStake(),
                    place.toStake(),
                    place.weighed(),
                    place.over(),
                    Math.round(place.overKg() / 10.0) / 100.0,
                    Math.round(place.unloadedKg() / 10.0) / 100.0,
                    place.hours());
        }
    }
}
