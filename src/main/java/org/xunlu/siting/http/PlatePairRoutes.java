package org.xunlu.siting.http;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.http.Calls;
import org.xunlu.http.Endpoint;
import org.xunlu.http.Routes;
import org.xunlu.overload.Checkpoint;
import org.xunlu.overload.CheckpointId;
import org.xunlu.overload.CheckpointRegister;
import org.xunlu.paging.Page;
import org.xunlu.refusal.Refusal;
import org.xunlu.siting.flow.PlatePair;
import org.xunlu.siting.flow.PlatePairBook;

/** From which point to which the same trucks were read; whole plates never leave the server. */
public final class PlatePairRoutes implements Routes {
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 400;
    private static final Duration ONE_TRIP = Duration.ofHours(2);

    private final PlatePairBook pairs;
    private final CheckpointRegister checkpoints;
    private final Clock clock;

    public PlatePairRoutes(PlatePairBook pairs, CheckpointRegister checkpoints, Clock clock) {
        this.pairs = pairs;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                "/api/siting/plate-pairs",
                "count trucks read at one point and within two hours at another",
                this::list,
                SitingRoles.readers()));
    }

    private void list(Context context) {
        Long asked = Calls.queryNumber(context, "days");
        long days = asked == null ? USUAL_DAYS : asked;
        if (days < 1 || days > MOST_DAYS) {
            throw Refusal.invalid("out_of_range", "days", Map.of("min", 1, "max", MOST_DAYS, "value", days));
        }
        Instant now = clock.instant();
        Map<CheckpointId, String> names = new HashMap<>();
        for (Checkpoint checkpoint : checkpoints.list()) {
            names.put(checkpoint.id(), checkpoint.details().name());
        }
        context.json(new Page<>(
                pairs.list(now.minus(Duration.ofDays(days)), now, ONE_TRIP).stream()
                        .map(pair -> PairView.of(pair, names, days))
                        .toList(),
                null));
    }

    /** One pair; {@code trucksPerDay} over the period asked for. */
    record PairView(
            long from,
            String fromName,
            long to,
            String toName,
            long trucks,
            long over,
            double trucksPerDay,
            double meanMinutes) {
        static PairView of(PlatePair pair, Map<CheckpointId, String> names, long days) {
            return new PairView(
                    pair.from().value(),
                    names.getOrDefault(pair.from(), "?"),
                    pair.to().value(),
                    names.getOrDefault(pair.to(), "?"),
                    pair.trucks(),
                    pair.over(),
                    (double) pair.trucks() / days,
                    pair.meanMinutes());
        }
    }
}
