package org.xunlu.patrol.run;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.planning.day.DayPlan;
import org.xunlu.patrol.planning.day.UnitRoute;
import org.xunlu.patrol.planning.hour.Leaving;

/**
 * A planned day.
 *
 * @param duty who is there
 * @param plan the routes; a route's unit is its place among {@link DutyDay#driving()}
 * @param earned segments that have a visit they are owed on this day, on purpose or on the way
 * @param departures route → when it departs
 * @param decoys places of the routes that depart first, to draw those who watch
 * @param found the routes as they were found, before they were turned to meet key hours
 * @param leavings route → when it might have departed
 */
public record PlannedDay(
        DutyDay duty,
        DayPlan plan,
        Set<Integer> earned,
        List<Instant> departures,
        Set<Integer> decoys,
        List<UnitRoute> found,
        List<Leaving> leavings) {
    public PlannedDay {
        earned = Set.copyOf(earned);
        departures = List.copyOf(departures);
        decoys = Set.copyOf(decoys);
        found = List.copyOf(found);
        leavings = List.copyOf(leavings);
    }

    /** Whose route it is. */
    public DutyShift shift(UnitRoute route) {
        return duty.driving().get(route.unit());
    }

    /** Length of what is inspected on purpose, or has a visit it is owed because it lies on the way; each segment once. */
    double inspectedMeters(RoadNetwork roads) {
        Set<Integer> inspected = new HashSet<>(earned);
        plan.routes().forEach(route -> inspected.addAll(route.order()));
        return inspected.stream().mapToDouble(roads::lengthMeters).sum();
    }
}
