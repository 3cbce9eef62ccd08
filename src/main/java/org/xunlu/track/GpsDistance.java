package org.xunlu.track;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The length of a track as the receiver saw it: straight from fix to fix, without jumps, and without the wandering of a
 * parked receiver.
 */
public final class GpsDistance {
    /** Shorter moves wait until they add up, or noise at one fix a second would be counted as driving. */
    public static final double STEP_METERS = 15;

    private GpsDistance() {}

    /** The length of one device's fixes, in the order of their times. */
    public static double meters(List<Fix> fixes) {
        double meters = 0;
        Fix last = null;
        for (Fix fix : driven(fixes)) {
            double step = last == null ? 0 : last.position().roughMetersTo(fix.position());
            if (last == null || step >= STEP_METERS) {
                boolean joined =
                        fix.classification() == FixClass.TIME_ASSUMED || last == null || FixFilter.reachable(last, fix);
                meters += joined ? step : 0;
                last = fix;
            }
        }
        return meters;
    }

    /** The believed fixes without those of parking, its first minute included, which only shows afterwards. */
    private static List<Fix> driven(List<Fix> fixes) {
        FixFilter filter = new FixFilter();
        List<Fix> driven = new ArrayList<>();
        for (Fix fix : fixes) {
            if (fix.classification() == FixClass.TIME_ASSUMED) {
                driven.add(fix);
            } else if (fix.classification().shown() && filter.next(fix) == FixClass.VALID) {
                driven.add(fix);
            }
            Instant since = filter.parkedSince();
            while (since != null && !driven.isEmpty() && isAfter(driven, since)) {
                driven.remove(driven.size() - 1);
            }
        }
        return driven;
    }

    /** The fix that came to a stand stays: the drive ends there. */
    private static boolean isAfter(List<Fix> driven, Instant since) {
        return driven.get(driven.size() - 1).time().isAfter(since);
    }
}
