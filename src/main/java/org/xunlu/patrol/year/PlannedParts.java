package org.xunlu.patrol.year;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.patrol.DrivenPart;
import org.xunlu.patrol.RouteLeg;
import org.xunlu.patrol.planning.TourRequest;

/** Where and when a patrol that keeps to its route is. */
public final class PlannedParts {
    private final RoadNetwork roads;

    /** On these roads. */
    public PlannedParts(RoadNetwork roads) {
        this.roads = roads;
    }

    /** A patrol that was given out. */
    public record Given(Instant departs, List<RouteLeg> legs) {
        public Given {
            legs = List.copyOf(legs);
        }
    }

    /** What it would drive; segments that are no longer there take no time. */
    public List<DrivenPart> of(Given patrol) {
        List<DrivenPart> parts = new ArrayList<>();
        double seconds = 0;
        for (RouteLeg leg : patrol.legs()) {
            int index = roads.indexOf(leg.segment());
            if (index >= 0) {
                Instant entered = patrol.departs().plusMillis((long) (1_000 * seconds));
                seconds += seconds(roads.segment(index), leg);
                parts.add(new DrivenPart(
                        leg.segment(),
                        leg.fromFraction(),
                        leg.toFraction(),
                        entered,
                        patrol.departs().plusMillis((long) (1_000 * seconds))));
            }
        }
        return parts;
    }

    private static double seconds(RoadSegment segment, RouteLeg leg) {
        double speed = Math.max(1, segment.kmPerHour());
        double driven = leg.required() ? Math.min(speed, TourRequest.INSPECTION_KM_PER_HOUR) : speed;
        return segment.lengthMeters() * Math.abs(leg.toFraction() - leg.fromFraction()) / driven * 3.6;
    }
}
