package org.xunlu.coverage;

import java.time.Instant;
import java.util.List;
import org.xunlu.track.Rider;

/** Hears what is credited, on the thread that credits; must not block. */
public interface DriveListener {
    /**
     * A rider has just driven this.
     *
     * @param fresh parts newly credited, in the order of time; a visit that went on is told by its new part only
     * @param dayMeters driven on the network this day so far
     */
    void driven(Rider rider, List<SegmentVisit> fresh, double dayMeters);

    /** What a rider drove in [from, to) has been worked out anew and may differ from what was told. */
    void redone(Rider rider, Instant from, Instant to, double dayMeters);

    /** Late data changed a day that had been over; told after {@link #redone}. */
    default void reopened(RiderDay day) {}
}
