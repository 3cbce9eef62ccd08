package org.xunlu.coverage.http;

import static org.xunlu.http.Allowed.DISPATCHER;
import static org.xunlu.http.Allowed.REVIEWER;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;
import org.xunlu.account.AuditEntry.Outcome;
import org.xunlu.account.AuditTrail;
import org.xunlu.coverage.WayPiece;
import org.xunlu.coverage.WayReading;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.network.RoadLocation;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.Rider;

/** Where a rider drove as the mileage knows it. Where an officer was is personal: each reading is noted. */
public final class WayRoutes implements Routes {
    private static final int MOST_DAYS = 31;

    private final WayReading ways;
    private final AuditTrail audit;
    private final Clock clock;

    /** Reads ways here. */
    public WayRoutes(WayReading ways, AuditTrail audit, Clock clock) {
        this.ways = ways;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                "/api/coverage/ways/{unitId}",
                "read the way of a unit in a period in pieces: on roads, bridged, beside all roads, silent",
                this::read,
                DISPATCHER,
                REVIEWER));
    }

    private void read(Context context) {
        Rider rider = new Rider(Calls.id(context, "unitId"));
        Instant asked = Calls.queryTime(context, "to");
        Instant to = asked == null ? clock.instant() : asked;
        Instant since = Calls.queryTime(context, "from");
        Instant from = since == null ? to.minus(Duration.ofDays(1)) : since;
        if (!from.isBefore(to) || Duration.between(from, to).toDays() > MOST_DAYS) {
            throw Refusal.invalid("track.period", "from", Map.of("max", MOST_DAYS));
        }
        WayReading.Way way = ways.read(rider, from, to);
        audit.record(Calls.caller(context), "track.way", "rider " + rider.key(), Outcome.DONE, from + " – " + to);
        context.json(new View(
                rider.key(),
                from,
                to,
                way.patrolKm(),
                way.pieces().stream().map(Piece::of).toList()));
    }

    record View(long key, Instant from, Instant to, double patrolKm, List<Piece> pieces) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Piece(
            WayPiece.Kind kind,
            Instant from,
            Instant to,
            double km,
            double confidence,
            @Nullable String routeCode,
            @Nullable String roadName,
            @Nullable String startStake,
            @Nullable String endStake,
            LineString line) {
        static Piece of(WayPiece piece) {
            RoadLocation start = piece.start();
            RoadLocation end = piece.end();
            return new Piece(
                    piece.kind(),
                    piece.from(),
                    piece.to(),
                    piece.meters() / 1000,
                    piece.confidence(),
                    start == null ? null : start.routeCode(),
                    start == null ? null : start.roadName(),
                    start == null ? null : start.stake().format(),
                    end == null ? null : end.stake().format(),
                    piece.line());
        }
    }
}
