package org.xunlu.track;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xunlu.geo.LonLat;

/**
 * Times for a recording that has none: the uploader's word for when it was driven, spread over the points by distance at
 * a steady 30 km/h, at least one second a point. The fixes are marked, so no speed or duration is ever read from them.
 */
final class AssumedTimes {
    private static final double METERS_A_SECOND = 30 / 3.6;

    private AssumedTimes() {}

    /** The points, driven from this time on. */
    static List<PositionReport> from(List<PositionReport> points, Instant start) {
        List<PositionReport> timed = new ArrayList<>();
        Instant time = start;
        PositionReport last = null;
        for (PositionReport point : points) {
            if (last != null) {
                long millis = Math.max(1_000, Math.round(meters(last, point) / METERS_A_SECOND * 1_000));
                time = time.plusMillis(millis);
            }
            timed.add(new PositionReport(time, point.lon(), point.lat(), null, null, null, point.hasFix(), true));
            last = point;
        }
        return timed;
    }

    /** The points, driven until this time. */
    static List<PositionReport> until(List<PositionReport> points, Instant end) {
        List<PositionReport> timed = from(points, end);
        Instant last = timed.get(timed.size() - 1).time();
        return last == null ? timed : from(points, end.minus(Duration.between(end, last)));
    }

    private static double meters(PositionReport a, PositionReport b) {
        try {
            return new LonLat(a.lon(), a.lat()).roughMetersTo(new LonLat(b.lon(), b.lat()));
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }
}
