package org.xunlu.track.http;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.xunlu.http.Calls;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.Rider;

/** Whose track of which period a request asks for: {@code unitId} in the path, {@code from} and {@code to}, else a day. */
record AskedTrack(Rider rider, Instant from, Instant to) {
    private static final int MOST_DAYS = 31;

    static AskedTrack of(Context context, Clock clock) {
        Rider rider = new Rider(Calls.id(context, "unitId"));
        Instant asked = Calls.queryTime(context, "to");
        Instant to = asked == null ? clock.instant() : asked;
        Instant since = Calls.queryTime(context, "from");
        Instant from = since == null ? to.minus(Duration.ofDays(1)) : since;
        if (!from.isBefore(to) || Duration.between(from, to).toDays() > MOST_DAYS) {
            throw Refusal.invalid("track.period", "from", Map.of("max", MOST_DAYS));
        }
        return new AskedTrack(rider, from, to);
    }

    String period() {
        return from + " – " + to;
    }
}
