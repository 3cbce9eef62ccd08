package org.xunlu.coverage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One day of one rider in figures.
 *
 * @param day whose and when
 * @param meters its lengths
 * @param fixes how many fixes came in, of every class
 * @param through the number of the last fix they are made of
 * @param closed when the day was over and its figures were taken for final, or null while they are not; late data change
 *     them even then, and that is noted as a {@link Reopening}
 */
public record DayFigures(
        RiderDay day,
        DayMeters meters,
        int fixes,
        long through,
        @Nullable Instant closed) {}
