package org.xunlu.patrol.run;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xunlu.geo.LonLat;
import org.xunlu.patrol.planning.day.DutyUnit;
import org.xunlu.patrol.planning.day.UnitRoute;
import org.xunlu.patrol.planning.hour.TourTimes;

/**
 * A tour as it was dealt to a day, before the day itself is planned.
 *
 * @param base where it begins
 * @param segments to be inspected
 * @param earned owed segments it drives over from end to end, those inspected among them
 */
record DealtTour(LonLat base, Set<Integer> segments, Set<Integer> earned) {
    DealtTour {
        segments = Set.copyOf(segments);
        earned = Set.copyOf(earned);
    }

    static DealtTour of(UnitRoute route, List<DutyUnit> units, Set<Integer> owed) {
        Set<Integer> earned = new HashSet<>();
        route.tour().steps().stream()
                .filter(step -> TourTimes.passes(step) && owed.contains(step.segment()))
                .forEach(step -> earned.add(step.segment()));
        return new DealtTour(units.get(route.unit()).base(), new HashSet<>(route.order()), earned);
    }
}
