package org.xunlu.patrol;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.planning.TourRequest;

/** Counts what was driven against one route. Mutable; one thread. Segments the network no longer has do not count. */
final class AdherenceLedger {
    private final RoadNetwork roads;
    private final List<RouteLeg> legs;
    private final Set<SegmentId> onRoute = new HashSet<>();
    private final Map<SegmentId, DrivenShare> required = new LinkedHashMap<>();
    private final Map<RoadClass, Double> drivenByClass = new EnumMap<>(RoadClass.class);
    private double drivenMeters;
    private double offRouteMeters;
    /** Legs before this one are behind the unit. */
    private int nextLeg;

    AdherenceLedger(PatrolRoute route, RoadNetwork roads) {
        this.roads = roads;
        this.legs = route.legs().stream()
                .filter(leg -> roads.indexOf(leg.segment()) >= 0)
                .toList();
        for (RouteLeg leg : legs) {
            onRoute.add(leg.segment());
            if (leg.required()) {
                required.put(leg.segment(), new DrivenShare());
            }
        }
    }

    /** Counts driven parts, in the order of time. */
    void credit(List<DrivenPart> parts) {
        for (DrivenPart part : parts) {
            int index = roads.indexOf(part.segment());
            if (index >= 0) {
                credit(part, index);
            }
        }
    }

    private void credit(DrivenPart part, int index) {
        double meters = roads.segment(index).lengthMeters() * Math.abs(part.toFraction() - part.fromFraction());
        drivenMeters += meters;
        drivenByClass.merge(roads.roadOf(index).roadClass(), meters, Double::sum);
        if (!onRoute.contains(part.segment())) {
            offRouteMeters += meters;
        }
        DrivenShare share = required.get(part.segment());
        if (share != null) {
            share.add(part.fromFraction(), part.toFraction());
        }
        moveOn(part.segment());
    }

    /** The unit is behind the next leg on this segment; legs it passed over count as behind it, too. */
    private void moveOn(SegmentId segment) {
        for (int leg = nextLeg; leg < legs.size(); leg++) {
            if (legs.get(leg).segment().equals(segment)) {
                nextLeg = leg + 1;
                return;
            }
            if (leg > nextLeg && isMissed(legs.get(leg))) {
                return;
            }
        }
    }

    private boolean isMissed(RouteLeg leg) {
        DrivenShare share = required.get(leg.segment());
        return leg.required() && share != null && share.total() == 0;
    }

    Adherence adherence() {
        Map<RoadClass, Adherence.ByClass> byClass = new HashMap<>();
        drivenByClass.forEach((roadClass, meters) -> byClass.put(roadClass, new Adherence.ByClass(meters, 0, 0)));
        double total = 0;
        double driven = 0;
        for (Map.Entry<SegmentId, DrivenShare> each : required.entrySet()) {
            int index = roads.indexOf(each.getKey());
            double meters = roads.segment(index).lengthMeters();
            double share = meters * each.getValue().total();
            total += meters;
            driven += share;
            byClass.merge(
                    roads.roadOf(index).roadClass(), new Adherence.ByClass(0, meters, share), Adherence.ByClass::plus);
        }
        return new Adherence(drivenMeters, offRouteMeters, total, driven, remainingSeconds(), byClass);
    }

    /** What was to be inspected and was not driven. */
    List<LeftOut> leftOut() {
        return new LeftOutWriter(roads).write(required);
    }

    private double remainingSeconds() {
        double seconds = 0;
        for (RouteLeg leg : legs.subList(nextLeg, legs.size())) {
            RoadSegment segment = roads.segment(roads.indexOf(leg.segment()));
            double speed = leg.required()
                    ? Math.min(segment.kmPerHour(), TourRequest.INSPECTION_KM_PER_HOUR)
                    : segment.kmPerHour();
            seconds +=
                    segment.lengthMeters() * Math.abs(leg.toFraction() - leg.fromFraction()) / Math.max(speed, 1) * 3.6;
        }
        return seconds;
    }
}
