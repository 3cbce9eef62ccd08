package org.xunlu.patrol.run;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xunlu.geo.LonLat;
import org.xunlu.patrol.planning.day.DutyUnit;
import org.xunlu.patrol.planning.day.UnitRoute;
import org.xunlu.patrol.planning.hour.TourTimes;

/**
 * A tour as it was dealt to a day, before the day itself is planned.
 *
 * @param unit name of who is to drive it
 * @param base where it begins
 * @param segments to be inspected, in their order
 * @param earned owed segments it drives over from end to end, those inspected among them
 * @param seconds how long it takes
 */
record DealtTour(String unit, LonLat base, Set<Integer> segments, Set<Integer> earned, double seconds) {
    DealtTour {
        segments = Collections.unmodifiableSet(new LinkedHashSet<>(segments));
        earned = Set.copyOf(earned);
    }

    static DealtTour of(UnitRoute route, List<DutyUnit> units, Set<Integer> owed) {
        Set<Integer> earned = new HashSet<>();
        route.tour().steps().stream()
                .filter(step -> TourTimes.passes(step) && owed.contains(step.segment()))
                .forEach(step -> earned.add(step.segment()));
        DutyUnit unit = units.get(route.unit());
        return new DealtTour(
                unit.name(),
                unit.base(),
                new LinkedHashSet<>(route.order()),
                earned,
                route.tour().seconds());
    }
}
