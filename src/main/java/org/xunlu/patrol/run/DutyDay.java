package org.xunlu.patrol.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A day as it is before it is planned.
 *
 * @param driving units that can be planned
 * @param reserves units that are kept free
 * @param closed indices of segments nobody may drive
 */
public record DutyDay(LocalDate day, List<DutyShift> driving, List<Waiting> reserves, Set<Integer> closed) {
    public DutyDay {
        driving = List.copyOf(driving);
        reserves = List.copyOf(reserves);
        closed = Set.copyOf(closed);
    }
}
