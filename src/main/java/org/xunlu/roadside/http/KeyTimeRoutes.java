package org.xunlu.roadside.http;

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
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointRegister;
import org.xunlu.refusal.Refusal;
import org.xunlu.roadside.KeyTimes;
import org.xunlu.roadside.Readings;
import org.xunlu.roadside.RoadsideStudy;
import org.xunlu.roadside.keytime.HotHours;
import org.xunlu.roadside.keytime.ShiftSuggestion;
import org.xunlu.roadside.keytime.TruckLoads;
import org.xunlu.siting.flow.FreightKind;
import org.xunlu.siting.flow.FreightPlace;

/** Key times and suggested shifts, border gates, blind spots. */
public final class KeyTimeRoutes implements Routes {
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 400;

    private final KeyTimes keyTimes;
    private final Readings readings;
    private final CheckpointRegister checkpoints;
    private final NetworkHolder network;
    private final Clock clock;
    private final Remembered remembered;

    public KeyTimeRoutes(
            KeyTimes keyTimes, Readings readings, CheckpointRegister checkpoints, NetworkHolder network, Clock clock) {
        this.keyTimes = keyTimes;
        this.readings = readings;
        this.checkpoints = checkpoints;
        this.network = network;
        this.clock = clock;
        this.remembered = new Remembered(clock);
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(
                        "/api/roadside/key-times",
                        "suggest shifts that meet overloaded trucks, with the hot hours of points",
                        this::times,
                        DISPATCHER,
                        PLANNER,
                        REVIEWER),
                Endpoint.get(
                        "/api/roadside/blind-spots",
                        "list roads with unseen overloaded trucks that patrols hardly drive",
                        this::blind,
                        DISPATCHER,
                        PLANNER,
                        REVIEWER),
                Endpoint.get(
                        "/api/roadside/gates",
                        "list border gates by the overloaded trucks through them",
                        this::gates,
                        DISPATCHER,
                        PLANNER,
                        REVIEWER));
    }

    private record Period(Instant from, Instant to) {
        String key() {
            return from.getEpochSecond() / 3600 + " " + to.getEpochSecond() / 3600;
        }
    }

    private Period period(Context context) {
        Instant toAsked = Calls.queryTime(context, "to");
        Instant to = toAsked == null ? clock.instant() : toAsked;
        Instant fromAsked = Calls.queryTime(context, "from");
        Instant from = fromAsked == null ? to.minus(Duration.ofDays(USUAL_DAYS)) : fromAsked;
        if (!from.isBefore(to) || Duration.between(from, to).toDays() > MOST_DAYS) {
            throw Refusal.invalid("report.period", "from", Map.of("max", MOST_DAYS));
        }
        return new Period(from, to);
    }

    private static int figure(Context context, String name, int otherwise, int least, int most) {
        Long asked = Calls.queryNumber(context, name);
        if (asked == null) {
            return otherwise;
        }
        if (asked < least || asked > most) {
            throw Refusal.invalid("out_of_range", name, Map.of("min", least, "max", most, "value", asked));
        }
        return asked.intValue();
    }

    private void times(Context context) {
        Period period = period(context);
        int hours = figure(context, "hours", 6, 1, 12);
        int each = figure(context, "each", 2, 1, 7);
        context.json(remembered.get("times " + period.key() + " " + hours + " " + each, () -> {
            List<Checkpoint> places = checkpoints.list();
            RoadsideStudy study = new RoadsideStudy(readings, places, network.current());
            return new Times(
                    keyTimes.shifts(places, network.current(), period.from, period.to, hours, each).stream()
                            .map(ShiftView::of)
                            .toList(),
                    study.hotHours(period.from, period.to).stream()
                            .map(HotView::of)
                            .toList());
        }));
    }

    private KeyTimes.Loads loads() {
        return keyTimes.loads(checkpoints.list(), network.current());
    }

    private void blind(Context context) {
        Period period = period(context);
        int most = figure(context, "visits", 4, 0, 1_000);
        context.json(remembered.get("blind " + period.key() + " " + most, () -> {
            KeyTimes.Loads loads = loads();
            return new Blind(
                    loads.scenario(),
                    Duration.between(period.from, period.to).toDays(),
                    keyTimes.blindSpots(loads, period.from, period.to, most).stream()
                            .map(spot -> BlindView.of(spot, network.current()))
                            .toList());
        }));
    }

    private void gates(Context context) {
        context.json(remembered.get("gates", () -> {
            KeyTimes.Loads loads = loads();
            return new Gates(
                    loads.scenario(),
                    loads.freight().places().values().stream()
                            .filter(place -> place.details().kind() == FreightKind.GATE)
                            .map(place -> GateView.of(
                                    place,
                                    loads.loads().gates().getOrDefault(place.id(), new TruckLoads.Gate(0, 0, 0))))
                            .sorted(Comparator.comparingDouble((GateView gate) -> -gate.overPerDay()))
                            .toList());
        }));
    }

    record Times(List<ShiftView> shifts, List<HotView> hotHours) {}

    /** A shift; {@code day} 0 is Monday, {@code share} percent of the squadron's week. */
    record ShiftView(
            long squadronId,
            int day,
            int fromHour,
            int hours,
            double trucks,
            double over,
            double share,
            long checkpointId) {
        static ShiftView of(ShiftSuggestion shift) {
            return new ShiftView(
                    shift.squadron(),
                    shift.start().day(),
                    shift.start().hour(),
                    shift.hours(),
                    shift.trucks(),
                    shift.over(),
                    100 * shift.share(),
                    shift.place().value());
        }
    }

    /** Hot hours of a point; rates are percent. */
    record HotView(
            long checkpointId,
            int fromHour,
            int toHour,
            long trucks,
            long over,
            double rate,
            double rateElse,
            double p) {
        static HotView of(HotHours hot) {
            return new HotView(
                    hot.place().value(),
                    hot.fromHour(),
                    hot.toHour(),
                    hot.trucks(),
                    hot.over(),
                    100 * hot.rate(),
                    100 * hot.rateElse(),
                    hot.p());
        }
    }

    record Blind(String scenario, long days, List<BlindView> items) {}

    record Gates(String scenario, List<GateView> items) {}

    /** A border gate; flows are trucks a day. */
    record GateView(
            long placeId,
            String name,
            double lon,
            double lat,
            double trucksPerDay,
            double overPerDay,
            double unseenPerDay) {
        static GateView of(FreightPlace place, TruckLoads.Gate gate) {
            return new GateView(
                    place.id().value(),
                    place.details().name(),
                    place.details().position().lon(),
                    place.details().position().lat(),
                    gate.trucks(),
                    gate.over(),
                    gate.unseenOver());
        }
    }
}
