package org.xunlu.track.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.xunlu.geo.Datum;
import org.xunlu.geo.LonLat;
import org.xunlu.track.PositionReport;
import org.xunlu.track.protocol.TrackCsv;

/**
 * What a file holds, before anything of it is stored.
 *
 * @param device name of the device it would be stored for
 * @param points that can be read
 * @param unreadable rows that cannot
 * @param faults the first of those, told
 * @param untimed points without a time
 * @param cutShort whether the file breaks off
 * @param from first time, or null
 * @param to last time, or null
 * @param line the way in the order of the file, WGS84, thinned; null with fewer than two places
 */
record RecordingPreview(
        String device,
        int points,
        long unreadable,
        List<TrackCsv.Fault> faults,
        int untimed,
        boolean cutShort,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Geometry line) {
    private static final int MOST_DRAWN = 2_000;

    static RecordingPreview of(
            String device,
            List<PositionReport> points,
            List<TrackCsv.Fault> faults,
            long unreadable,
            boolean cutShort) {
        Instant from = null;
        Instant to = null;
        int untimed = 0;
        for (PositionReport point : points) {
            Instant time = point.time();
            if (time == null) {
                untimed++;
            } else {
                from = from == null || time.isBefore(from) ? time : from;
                to = to == null || time.isAfter(to) ? time : to;
            }
        }
        return new RecordingPreview(
                device, points.size(), unreadable, faults, untimed, cutShort, from, to, line(points));
    }

    /** The same positions as WGS84; what is no position stays as it is, and is refused later with its reason. */
    static List<PositionReport> toWgs84(List<PositionReport> points, Datum datum) {
        if (datum == Datum.WGS84) {
            return points;
        }
        List<PositionReport> turned = new ArrayList<>(points.size());
        for (PositionReport point : points) {
            turned.add(isPlace(point) ? moved(point, datum.toWgs84(new LonLat(point.lon(), point.lat()))) : point);
        }
        return turned;
    }

    private static PositionReport moved(PositionReport point, LonLat to) {
        return new PositionReport(
                point.time(),
                to.lon(),
                to.lat(),
                point.speedKmPerHour(),
                point.headingDegrees(),
                point.accuracyMeters(),
                point.hasFix(),
                point.timeAssumed(),
                point.encrypted(),
                point.details());
    }

    private static @Nullable Geometry line(List<PositionReport> points) {
        int step = Math.max(1, points.size() / MOST_DRAWN);
        List<Coordinate> corners = new ArrayList<>();
        for (int i = 0; i < points.size(); i += step) {
            PositionReport point = points.get(i);
            if (isPlace(point)) {
                corners.add(new Coordinate(point.lon(), point.lat()));
            }
        }
        return corners.size() < 2 ? null : LonLat.WGS84.createLineString(corners.toArray(Coordinate[]::new));
    }

    private static boolean isPlace(PositionReport point) {
        return Math.abs(point.lon()) <= 180 && Math.abs(point.lat()) <= 90;
    }
}
