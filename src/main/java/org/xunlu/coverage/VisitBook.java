package org.xunlu.coverage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunlu.track.Rider;

/** Where visits are kept. */
public interface VisitBook {
    /** The number of the last fix that everything kept here is made of. */
    long through();

    /** Notes that everything up to this fix has been worked in. */
    void advance(long number);

    /**
     * Replaces the visits of a day from a place in its order on.
     *
     * @param from how many visits of the day stay as they are
     * @param visits what follows them
     * @param figures the whole day in figures
     */
    void replace(RiderDay day, int from, List<SegmentVisit> visits, DayFigures figures);

    /** Does all of this writing in one transaction, on this thread: all of it or none. */
    void together(Runnable writing);

    /** All visits of one day, in the order of time. */
    List<SegmentVisit> list(RiderDay day);

    /** Visits that began in [from, to), of one rider or of all, in the order of time. */
    List<SegmentVisit> list(@Nullable Rider rider, Instant from, Instant to);

    /** Days in figures whose day touches [from, to), by rider and day. */
    List<DayFigures> listFigures(@Nullable Rider rider, Instant from, Instant to);

    /** Every day there are figures of. */
    List<RiderDay> listDays();
}
