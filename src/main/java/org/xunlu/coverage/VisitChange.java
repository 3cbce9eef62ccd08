package org.xunlu.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a list of visits went on.
 *
 * @param fresh parts that were not in it before, in the order of time
 * @param redoneFrom from when on what was in it before is not in it any more, or null where it only grew
 */
record VisitChange(List<SegmentVisit> fresh, @Nullable Instant redoneFrom) {

    /** How far from the end a list is compared. */
    private static final int NEWEST = 200;

    static VisitChange between(List<SegmentVisit> before, List<SegmentVisit> after) {
        // most of a day never changes: begin near the end
        int least = Math.min(before.size(), after.size());
        int same = Math.max(0, least - NEWEST);
        while (same < least && before.get(same).equals(after.get(same))) {
            same++;
        }
        List<SegmentVisit> fresh = new ArrayList<>();
        int next = same;
        if (same < before.size() && same < after.size() && grew(before.get(same), after.get(same))) {
            fresh.add(added(before.get(same), after.get(same)));
            next++;
        }
        Instant redoneFrom = next < before.size() ? before.get(next).entered() : null;
        fresh.addAll(after.subList(Math.min(next, after.size()), after.size()));
        return new VisitChange(List.copyOf(fresh), redoneFrom);
    }

    private static boolean grew(SegmentVisit before, SegmentVisit after) {
        return before.segment().equals(after.segment())
                && before.forward() == after.forward()
                && before.fromFraction() == after.fromFraction()
                && before.entered().equals(after.entered())
                && after.meters() > before.meters();
    }

    private static SegmentVisit added(SegmentVisit before, SegmentVisit after) {
        return new SegmentVisit(
                after.segment(),
                before.toFraction(),
                after.toFraction(),
                before.left(),
                after.left(),
                after.meters() - before.meters(),
                Math.max(0, after.slowMeters() - before.slowMeters()),
                Math.max(0, after.bridgedMeters() - before.bridgedMeters()),
                after.confidence());
    }
}
