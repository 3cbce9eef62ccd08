package org.xunlu.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    /** One day in figures, if there are any. */
    Optional<DayFigures> find(RiderDay day);

    /** Days before this one that fixes came in for and that nobody took for complete. */
    List<RiderDay> listOpenBefore(LocalDate day);

    /** Replaces trips, stops and silences of a day; they are as new as its figures. */
    void replaceParts(RiderDay day, List<DayPart> parts);

    /** Trips, stops and silences of a day, in the order of time. */
    List<DayPart> listParts(RiderDay day);

    /** The number of the last fix the parts of a day are made of; 0 where there are none. */
    long partsThrough(RiderDay day);

    /** Keeps for good that a day was reopened. */
    void note(Reopening reopening);

    /** Reopened days within [from, to], of one rider or of all, the latest reopening first. */
    List<Reopening> listReopenings(@Nullable Rider rider, LocalDate from, LocalDate to, int most);

    /** Every day there are figures of. */
    List<RiderDay> listDays();
}
