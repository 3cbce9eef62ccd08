package org.xunlu.patrol.run;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.xunlu.patrol.planning.day.DayPlan;
import org.xunlu.patrol.planning.day.UnitRoute;

/**
 * A planned day.
 *
 * @param duty who is there
 * @param plan the routes; a route's unit is its place among {@link DutyDay#driving()}
 * @param departures route → when it departs
 * @param decoys places of the routes that depart first, to draw those who watch
 */
public record PlannedDay(DutyDay duty, DayPlan plan, List<Instant> departures, Set<Integer> decoys) {
    public PlannedDay {
        departures = List.copyOf(departures);
        decoys = Set.copyOf(decoys);
    }

    /** Whose route it is. */
    public DutyShift shift(UnitRoute route) {
        return duty.driving().get(route.unit());
    }
}
