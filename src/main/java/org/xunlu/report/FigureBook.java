package org.xunlu.report;

import java.time.Instant;

/** Counts. */
public interface FigureBook {
    /** The figures of [from, to). */
    PeriodFigures count(Instant from, Instant to);
}
