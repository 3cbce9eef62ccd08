package org.xunlu.track;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;

/** Turns reports of all devices into judged fixes, in the order they come in. Not thread-safe: the intake's one thread. */
final class FixJudge {
    private final Map<DeviceId, FixFilter> filters = new HashMap<>();

    /** Why a report cannot be a fix at all: {@code NO_TIME} or {@code OUT_OF_RANGE}. */
    static FixClass whyNot(PositionReport report) {
        return report.time() == null ? FixClass.NO_TIME : FixClass.OUT_OF_RANGE;
    }

    /** Reports as judged fixes, null where one cannot be a fix at all. */
    List<@Nullable Fix> judge(Device device, List<PositionReport> reports, Instant now) {
        List<@Nullable Fix> fixes = new ArrayList<>();
        // a recording of last week is judged against itself, not against where the device is today
        FixFilter older = new FixFilter();
        for (PositionReport report : reports) {
            Instant time = report.time();
            fixes.add(time == null || !onTheGlobe(report) ? null : judge(device, report, time, now, older));
        }
        return fixes;
    }

    private static boolean onTheGlobe(PositionReport report) {
        // written so that NaN fails as well
        return report.lon() >= -180 && report.lon() <= 180 && report.lat() >= -90 && report.lat() <= 90;
    }

    private Fix judge(Device device, PositionReport report, Instant time, Instant now, FixFilter older) {
        Fix fix = new Fix(
                0,
                device.id(),
                device.rides().unitAt(time),
                time,
                new LonLat(report.lon(), report.lat()),
                report.speedKmPerHour(),
                report.headingDegrees(),
                report.accuracyMeters(),
                FixClass.VALID,
                report.details());
        return fix.classified(classify(fix, report, now, older));
    }

    private FixClass classify(Fix fix, PositionReport report, Instant now, FixFilter older) {
        if (FixFilter.clockWrong(fix.time(), now)) {
            return FixClass.CLOCK_WRONG;
        }
        if (report.encrypted()) {
            return FixClass.ENCRYPTED;
        }
        // receivers without a fix say 0, 0
        if (!report.hasFix() || (report.lon() == 0 && report.lat() == 0)) {
            return FixClass.NO_FIX;
        }
        if (report.timeAssumed()) {
            return FixClass.TIME_ASSUMED;
        }
        FixFilter filter = filters.computeIfAbsent(fix.device(), id -> new FixFilter());
        if (isNewer(fix, filter)) {
            return filter.next(fix);
        }
        // out of order even within the call: the day is judged again as a whole when it is matched
        return isNewer(fix, older) ? older.next(fix) : FixClass.VALID;
    }

    private static boolean isNewer(Fix fix, FixFilter filter) {
        Instant newest = filter.newest();
        return newest == null || fix.time().isAfter(newest);
    }
}
