package org.xunlu.track;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;

/**
 * Judges the fixes of one device, offered in the order of their times: what no vehicle can have driven, and what is only
 * the receiver wandering while the vehicle stands. Given the same fixes it judges the same, so a day can be judged again
 * when late fixes have come in. Not thread-safe.
 */
public final class FixFilter {
    private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration MOST_AHEAD = Duration.ofMinutes(10);
    private static final double TOP_KM_PER_HOUR = 250;
    /** Shorter hops are noise, however fast they look at one fix a second. */
    private static final double HOP_METERS = 200;
    /** So many fixes that agree with each other, and not with the last believed one, are believed instead. */
    private static final int WITNESSES = 3;

    private final ParkedSpot parked = new ParkedSpot();
    private @Nullable Fix believed;
    private @Nullable Fix suspect;
    private int witnesses;
    private boolean parkedNow;

    /** Whether a clock that shows this time is wrong. */
    public static boolean clockWrong(Instant time, Instant now) {
        return time.isBefore(OLDEST) || time.isAfter(now.plus(MOST_AHEAD));
    }

    /** Whether a vehicle can get from one fix to the other, whichever came first. */
    static boolean reachable(Fix a, Fix b) {
        double meters = a.position().roughMetersTo(b.position());
        double hours = Math.abs(Duration.between(a.time(), b.time()).toMillis()) / 3_600_000.0;
        return meters <= HOP_METERS || meters / 1000 <= TOP_KM_PER_HOUR * hours;
    }

    /**
     * Judges the next fix in time. Fixes already known to be unusable are to be kept away.
     *
     * @return {@code VALID}, {@code PARKED_JITTER} or {@code IMPOSSIBLE_JUMP}
     */
    public FixClass next(Fix fix) {
        if (believed != null && !reachable(believed, fix) && !outvoted(fix)) {
            return FixClass.IMPOSSIBLE_JUMP;
        }
        believed = fix;
        suspect = null;
        witnesses = 0;
        parkedNow = parked.holds(fix);
        return parkedNow ? FixClass.PARKED_JITTER : FixClass.VALID;
    }

    /** The time of the newest believed fix, or null. */
    @Nullable
    Instant newest() {
        return believed == null ? null : believed.time();
    }

    /** Since when the vehicle has stood where the last fix is, where that was judged to be parked; else null. */
    @Nullable
    Instant parkedSince() {
        return parkedNow ? parked.since : null;
    }

    private boolean outvoted(Fix fix) {
        witnesses = suspect != null && reachable(suspect, fix) ? witnesses + 1 : 1;
        suspect = fix;
        return witnesses >= WITNESSES;
    }

    /** The place where a vehicle stands, as the mean of what its receiver says. */
    private static final class ParkedSpot {
        private static final double RADIUS_METERS = 25;
        private static final double LEFT_FOR_SURE_METERS = 60;
        private static final int STRAYS = 3;
        private static final double ROLLING_KM_PER_HOUR = 8;
        private static final Duration SETTLED = Duration.ofSeconds(60);

        private @Nullable Instant since;
        private double lon;
        private double lat;
        private int count;
        private int outside;

        boolean holds(Fix fix) {
            boolean rolling = fix.speedKmPerHour() != null && fix.speedKmPerHour() >= ROLLING_KM_PER_HOUR;
            if (since == null || rolling) {
                return restart(fix);
            }
            boolean settled = Duration.between(since, fix.time()).compareTo(SETTLED) >= 0;
            double away = new LonLat(lon, lat).roughMetersTo(fix.position());
            if (away <= RADIUS_METERS) {
                outside = 0;
                average(fix);
                return settled;
            }
            outside++;
            // one stray fix does not end the parking, and does not begin it anew
            if (outside < STRAYS && away < LEFT_FOR_SURE_METERS) {
                return settled;
            }
            return restart(fix);
        }

        private void average(Fix fix) {
            count++;
            lon += (fix.position().lon() - lon) / count;
            lat += (fix.position().lat() - lat) / count;
        }

        private boolean restart(Fix fix) {
            since = fix.time();
            lon = fix.position().lon();
            lat = fix.position().lat();
            count = 1;
            outside = 0;
            return false;
        }
    }
}
