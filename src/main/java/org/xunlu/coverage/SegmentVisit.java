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
 * @param slowMeters what of it was driven at no more than 60 km/h
 * @param bridgedMeters what of it was driven in a silence of more than two minutes, where only one way is plausible
 * @param confidence 0 to 1: how much better this road fits than the next best
 */
public record SegmentVisit(
        SegmentId segment,
        double fromFraction,
        double toFraction,
        Instant entered,
        Instant left,
        double meters,
        double slowMeters,
        double bridgedMeters,
        double confidence) {
    /** Below this, one other road at least is a third as likely. */
    private static final double CERTAIN = 0.5;

    /** Whether it is certain enough which road it was: only then the road counts as covered. */
    public boolean isCertain() {
        return confidence >= CERTAIN;
    }

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

    /** This passing and the one that goes on where it ended, as one. */
    SegmentVisit with(SegmentVisit next, double segmentMeters) {
        double both = Math.abs(next.toFraction - fromFraction) * segmentMeters;
        double parts = Math.max(meters + next.meters, 1e-9);
        return new SegmentVisit(
                segment,
                fromFraction,
                next.toFraction,
                entered,
                next.left,
                both,
                both * (slowMeters + next.slowMeters) / parts,
                both * (bridgedMeters + next.bridgedMeters) / parts,
                (confidence * meters + next.confidence * next.meters) / parts);
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
        double share = last - first;
        return Optional.of(new SegmentVisit(
                segment,
                fromFraction + first * length,
                fromFraction + last * length,
                begin,
                end,
                meters * share,
                slowMeters * share,
                bridgedMeters * share,
                confidence));
    }

    private double shareAt(Instant time) {
        return (double) Duration.between(entered, time).toMillis()
                / Duration.between(entered, left).toMillis();
    }
}
