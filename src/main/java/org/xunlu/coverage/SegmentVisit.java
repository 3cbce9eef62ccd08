package org.xunlu.coverage;

import java.time.Instant;
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
}
