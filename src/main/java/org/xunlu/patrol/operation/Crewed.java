package org.xunlu.patrol.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.Assignment;
import org.xunlu.patrol.DrivenPart;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolState;
import org.xunlu.patrol.RouteLeg;
import org.xunlu.patrol.Unit;
import org.xunlu.patrol.planning.Tour;
import org.xunlu.patrol.planning.day.DutyUnit;
import org.xunlu.patrol.planning.day.UnitNow;

/**
 * A patrol as it stands.
 *
 * @param at where its unit is: its last position when it drives, else its base
 * @param secondsLeft until it has to be back
 * @param done the way it has driven so far, as steps of its route
 * @param left what it has still to inspect, in order
 */
record Crewed(
        Patrol patrol,
        Unit unit,
        LonLat base,
        LonLat at,
        double secondsLeft,
        List<Tour.Step> done,
        List<Integer> left) {
    /** A segment counts as driven from this share on; the ends of roads are often cut by the receiver. */
    private static final double DRIVEN = 0.8;

    static Crewed of(
            Patrol patrol,
            Assignment assignment,
            Unit unit,
            LonLat base,
            @Nullable LonLat position,
            List<DrivenPart> driven,
            RoadNetwork roads,
            Instant now) {
        Map<SegmentId, Double> shares = new HashMap<>();
        driven.forEach(
                part -> shares.merge(part.segment(), Math.abs(part.toFraction() - part.fromFraction()), Double::sum));
        List<RouteLeg> legs = patrol.route().legs();
        int last = -1;
        for (int i = 0; i < legs.size(); i++) {
            if (legs.get(i).required() && shares.getOrDefault(legs.get(i).segment(), 0.0) >= DRIVEN) {
                last = i;
            }
        }
        List<Tour.Step> done = new ArrayList<>();
        Set<Integer> left = new LinkedHashSet<>();
        for (int i = 0; i < legs.size(); i++) {
            RouteLeg leg = legs.get(i);
            int segment = roads.indexOf(leg.segment());
            if (segment < 0) {
                continue;
            }
            boolean missing = leg.required() && shares.getOrDefault(leg.segment(), 0.0) < DRIVEN;
            if (missing) {
                left.add(segment);
            }
            if (i <= last) {
                done.add(new Tour.Step(
                        segment, leg.forward(), leg.fromFraction(), leg.toFraction(), leg.required() && !missing));
            }
        }
        boolean isOut = patrol.departedAt() != null;
        boolean isLate = now.isAfter(assignment.from()) && patrol.state().kind() == PatrolState.Kind.PUBLISHED;
        Instant from = isOut || isLate ? now : assignment.from();
        return new Crewed(
                patrol,
                unit,
                base,
                isOut && position != null ? position : base,
                Math.max(0.0, Duration.between(from, assignment.to()).toMillis() / 1000.0),
                done,
                new ArrayList<>(left));
    }

    /** For people to see. */
    DayStanding.CrewNow standing(RoadNetwork roads) {
        return new DayStanding.CrewNow(
                patrol,
                unit,
                left.stream().map(segment -> roads.segment(segment).id()).toList(),
                left.stream().mapToDouble(roads::lengthMeters).sum(),
                secondsLeft);
    }

    /** As the planner takes it. */
    UnitNow now() {
        return new UnitNow(new DutyUnit(unit.name(), base, secondsLeft), at, secondsLeft, left);
    }

    /** The same when it has dropped out. */
    UnitNow down() {
        return new UnitNow(new DutyUnit(unit.name(), base, secondsLeft), null, 0, left);
    }

    /** The same with less time. */
    Crewed within(double seconds) {
        return new Crewed(patrol, unit, base, at, Math.max(0, Math.min(secondsLeft, seconds)), done, left);
    }

    /** The same with other roads to inspect. */
    Crewed inspecting(List<Integer> segments) {
        return new Crewed(patrol, unit, base, at, secondsLeft, done, segments);
    }

    /** The same after some steps that lead to a place and take some time. */
    Crewed after(List<Tour.Step> steps, LonLat place, double seconds) {
        List<Tour.Step> all = new ArrayList<>(done);
        all.addAll(steps);
        return new Crewed(patrol, unit, base, place, Math.max(0, secondsLeft - seconds), all, left);
    }
}
