package org.xunlu.patrol.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Where a period is read; first and last day are included, in China. */
public interface YearBook {
    /** Adds every visit whose road is certain. */
    void addVisits(LocalDate first, LocalDate last, YearSum sum);

    /** By squadron and unit; units without patrols are in, with zeros. */
    List<UnitWork> units(LocalDate first, LocalDate last);

    /** How many officers were on patrols of each squadron. */
    Map<Long, Integer> officers(LocalDate first, LocalDate last);
}
