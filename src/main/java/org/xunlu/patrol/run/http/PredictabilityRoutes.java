package org.xunlu.patrol.run.http;

import static org.xunlu.http.Allowed.DISPATCHER;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.xunlu.account.AuditTrail;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.DrivenPart;
import org.xunlu.patrol.planning.chance.Predictability;
import org.xunlu.patrol.run.SpottedRoads;
import org.xunlu.patrol.shift.Shift;

/** How predictable the patrols that were driven are: the spotter test, and what he expects road by road and hour by hour. */
public final class PredictabilityRoutes implements Routes {
    /** Reckoning takes seconds, and only days that are over count; late data of them are taken up after this. */
    private static final Duration FRESH = Duration.ofHours(2);

    private static final int MOST_ROADS = 400;

    private final NetworkHolder network;
    private final BiFunction<Instant, Instant, List<DrivenPart>> driven;
    private final AuditTrail audit;
    private final Clock clock;
    private @Nullable View last;
    private Instant lastAt = Instant.EPOCH;
    private long lastOf = -1;

    /**
     * Routes over what was driven.
     *
     * @param driven what all units drove in [from, to)
     */
    public PredictabilityRoutes(
            NetworkHolder network,
            BiFunction<Instant, Instant, List<DrivenPart>> driven,
            AuditTrail audit,
            Clock clock) {
        this.network = network;
        this.driven = driven;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                "/api/patrol/predictability",
                "say how well a spotter could guess the driven patrols, road by road and hour by hour",
                this::show,
                DISPATCHER));
    }

    private void show(Context context) {
        audit.recordView(Calls.caller(context), "patrol.predictability.view", "patrols", "");
        context.json(view());
    }

    private synchronized View view() {
        Instant now = clock.instant();
        View view = last;
        RoadNetwork roads = network.current();
        LocalDate today = LocalDate.ofInstant(now, Shift.BRIGADE_TIME);
        boolean sameDay = today.equals(LocalDate.ofInstant(lastAt, Shift.BRIGADE_TIME)) && roads.revision() == lastOf;
        if (view == null || !sameDay || Duration.between(lastAt, now).compareTo(FRESH) > 0) {
            Instant end = today.atStartOfDay(Shift.BRIGADE_TIME).toInstant();
            Instant from = end.minus(Duration.ofDays(Predictability.WATCHED + SpottedRoads.GUESSED));
            view = View.of(SpottedRoads.of(roads, today, driven.apply(from, end)), roads);
            last = view;
            lastAt = now;
            lastOf = roads.revision();
        }
        return view;
    }

    record View(
            @Nullable Double auc,
            @Nullable Double frequencyAuc,
            @Nullable Double excess,
            double hourEntropyPercent,
            List<Line> roads) {
        static View of(SpottedRoads spotted, RoadNetwork network) {
            Predictability test = spotted.test();
            return new View(
                    test == null ? null : (Double) test.auc(),
                    test == null ? null : (Double) test.frequencyAuc(),
                    test == null ? null : (Double) test.excess(),
                    Math.round(spotted.hourEntropy() * 1_000) / 10.0,
                    spotted.roads().stream()
                            .limit(MOST_ROADS)
                            .map(each -> new Line(
                                    each.road().id().value(),
                                    each.road().label(),
                                    each.hours(),
                                    network.segmentsOf(each.road().id()).stream()
                                            .map(segment -> network.segment(segment)
                                                    .id()
                                                    .value())
                                            .toList()))
                            .toList());
        }
    }

    /** A road; for each hour how sure a spotter is, 0 to 1. */
    record Line(long roadId, String road, List<Double> hours, List<Long> segments) {}
}
