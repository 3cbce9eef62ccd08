package org.xunlu.patrol.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.patrol.planning.Base;
import org.xunlu.patrol.planning.Tour;
import org.xunlu.patrol.planning.TourRequest;
import org.xunlu.patrol.planning.day.UnitRoute;

/**
 * Where units are at a moment of a planned day: on their routes, and at their bases before, after, or where they have no
 * route that day. A unit is there only during its shift.
 *
 * @param duty everybody on duty that day, those without a route as well
 */
record Presence(RoadNetwork roads, DutyDay duty, PlannedDay planned) {
    private static final double SNAP_METERS = 3_000;

    /** The day of a run by its number. */
    static Presence of(MadeRun run, int day) {
        return new Presence(
                run.request().network(),
                run.request().days().get(day),
                run.days().get(day));
    }

    /** A moment so far through the day's duty, 0 to 1; null where nobody is on duty. */
    @Nullable
    Instant moment(double share) {
        List<Instant> ends = Stream.concat(
                        duty.driving().stream().flatMap(each -> Stream.of(each.from(), each.to())),
                        duty.reserves().stream().flatMap(each -> Stream.of(each.from(), each.to())))
                .sorted()
                .toList();
        if (ends.isEmpty()) {
            return null;
        }
        Duration whole = Duration.between(ends.get(0), ends.get(ends.size() - 1));
        return ends.get(0).plusSeconds((long) (share * whole.toSeconds()));
    }

    /** Units that patrol, or could, at a moment; reserves are not among them. */
    List<Base> patrolling(Instant now) {
        List<Base> places = new ArrayList<>();
        for (DutyShift shift : duty.driving()) {
            if (now.isBefore(shift.from()) || !now.isBefore(shift.to())) {
                continue;
            }
            Base at = onRoute(shift, now);
            if (at == null) {
                snap(shift.base()).ifPresent(places::add);
            } else {
                places.add(at);
            }
        }
        return places;
    }

    private @Nullable Base onRoute(DutyShift shift, Instant now) {
        List<UnitRoute> routes = planned.plan().routes();
        for (int i = 0; i < routes.size(); i++) {
            DutyShift own = planned.shift(routes.get(i));
            if (own.unit().equals(shift.unit()) && own.from().equals(shift.from())) {
                Instant departed = planned.departures().get(i);
                return at(routes.get(i).tour(), Duration.between(departed, now).toMillis() / 1000.0);
            }
        }
        return null;
    }

    /** The place on the roads nearest to a base. */
    Optional<Base> snap(LonLat at) {
        return roads.snap(at, SNAP_METERS, 1).stream()
                .findFirst()
                .map(snap -> new Base(snap.segment(), snap.fraction()));
    }

    /** Where a unit is so long after its departure; null before it and after its return. */
    private @Nullable Base at(Tour tour, double seconds) {
        if (seconds < 0) {
            return null;
        }
        double left = seconds;
        for (Tour.Step step : tour.steps()) {
            left -= seconds(roads.segment(step.segment()), step);
            if (left < 0) {
                return new Base(step.segment(), (step.fromFraction() + step.toFraction()) / 2);
            }
        }
        return null;
    }

    /** How long a step takes. */
    static double seconds(RoadSegment segment, Tour.Step step) {
        double speed = Math.max(1, segment.kmPerHour());
        double driven = step.required() ? Math.min(speed, TourRequest.INSPECTION_KM_PER_HOUR) : speed;
        return segment.lengthMeters() * Math.abs(step.toFraction() - step.fromFraction()) / driven * 3.6;
    }
}
