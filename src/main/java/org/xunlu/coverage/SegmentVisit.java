package org.xunlu.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.xunlu.network.SegmentId;

/**
 * One passing over a part of one segment.
 *
 * @param segment where
 * @param fromFraction where driving began, 0 at the geometry's first vertex to 1 at its last
 * @param toFraction where it ended; smaller than the first when driven against the geometry
 * @param entered when it began
 * @param left when it ended
 * @param meters its length
 */
public record SegmentVisit(
        SegmentId segment, double fromFraction, double toFraction, Instant entered, Instant left, double meters) {

    /** Whether it was driven the way the geometry runs. */
    public boolean forward() {
        return toFraction >= fromFraction;
    }

    /** The lower end. */
    public double low() {
        return Math.min(fromFraction, toFraction);
    }

    /** The upper end. */
    public double high() {
        return Math.max(fromFraction, toFraction);
    }

    /** The part driven in [from, to), as if at steady speed. */
    Optional<SegmentVisit> during(Instant from, Instant to) {
        if (!entered.isBefore(from) && !left.isAfter(to)) {
            return entered.isBefore(to) ? Optional.of(this) : Optional.empty();
        }
        Instant begin = entered.isBefore(from) ? from : entered;
        Instant end = left.isAfter(to) ? to : left;
        if (!begin.isBefore(end)) {
            return Optional.empty();
        }
        double first = shareAt(begin);
        double last = shareAt(end);
        double length = toFraction - fromFraction;
        return Optional.of(new SegmentVisit(
                segment,
                fromFraction + first * length,
                fromFraction + last * length,
                begin,
                end,
                meters * (last - first)));
    }

    private double shareAt(Instant time) {
        return (double) Duration.between(entered, time).toMillis()
                / Duration.between(entered, left).toMillis();
    }
}
