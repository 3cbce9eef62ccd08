package org.xunlu.patrol.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;
import org.xunlu.patrol.Act;
import org.xunlu.patrol.Assignment;
import org.xunlu.patrol.Patrol;
import org.xunlu.patrol.PatrolDesk;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.PatrolPlan;
import org.xunlu.patrol.PatrolRoute;
import org.xunlu.patrol.PatrolState;
import org.xunlu.patrol.RouteLeg;
import org.xunlu.patrol.RouteMaker;
import org.xunlu.patrol.planning.Tour;
import org.xunlu.patrol.planning.day.UnitRoute;

/** Makes sketches of what was planned, and drafts of sketches. */
final class Sketches {
    private Sketches() {}

    /** All patrols of a plan, day by day; units with nothing to do are left out. */
    static List<Sketch> of(MadeRun made) {
        RoadNetwork roads = made.request().network();
        PlanTerms terms = made.request().terms();
        List<Sketch> sketches = new ArrayList<>();
        for (PlannedDay day : made.days()) {
            for (int i = 0; i < day.plan().routes().size(); i++) {
                UnitRoute route = day.plan().routes().get(i);
                if (!route.order().isEmpty()) {
                    sketches.add(sketch(roads, terms, day, i));
                }
            }
        }
        return sketches;
    }

    private static Sketch sketch(RoadNetwork roads, PlanTerms terms, PlannedDay day, int place) {
        Tour tour = day.plan().routes().get(place).tour();
        DutyShift shift = day.shift(day.plan().routes().get(place));
        Instant departure = day.departures().get(place);
        List<RouteLeg> legs = new ArrayList<>();
        double[] meters = new double[2];
        for (Tour.Step step : tour.steps()) {
            SegmentId id = roads.segment(step.segment()).id();
            legs.add(new RouteLeg(id, step.forward(), step.fromFraction(), step.toFraction(), step.required()));
            double length =
                    roads.segment(step.segment()).lengthMeters() * Math.abs(step.toFraction() - step.fromFraction());
            meters[0] += length;
            meters[1] += step.required() ? length : 0;
        }
        return new Sketch(
                shift.unit(),
                day.duty().day(),
                departure.minus(Duration.ofMinutes(terms.leadMinutes())),
                day.decoys().contains(place),
                terms.seed(),
                shift.officers(),
                legs,
                new PlanRun.Sums(departure, shift.to(), meters[0], meters[1], tour.seconds(), 0));
    }

    /**
     * The draft of a sketch. Where a road of it is no longer there its route is made anew of those that are.
     *
     * @param unit what the dispatcher calls it
     */
    static Patrol draft(Sketch sketch, String unit, RoadNetwork roads, PatrolDesk patrols, Act act) {
        boolean stands = sketch.legs().stream().allMatch(leg -> roads.indexOf(leg.segment()) >= 0);
        List<SegmentId> picked = sketch.legs().stream()
                .filter(RouteLeg::required)
                .map(RouteLeg::segment)
                .filter(segment -> roads.indexOf(segment) >= 0)
                .distinct()
                .toList();
        PatrolPlan plan =
                new PatrolPlan(sketch.day() + " " + unit, picked, null, PatrolPlan.NUMBERED_ROADS, sketch.seed());
        PatrolRoute route = stands
                ? RouteMaker.written(roads, tour(sketch, roads), List.of())
                : patrols.preview(plan, sketch.unit());
        return new Patrol(
                new PatrolId(0),
                plan,
                route,
                new Assignment(
                        sketch.unit(),
                        sketch.officers(),
                        sketch.sums().from(),
                        sketch.sums().to()),
                new PatrolState.Draft(act),
                null,
                0);
    }

    private static Tour tour(Sketch sketch, RoadNetwork roads) {
        return new Tour(
                sketch.legs().stream()
                        .map(leg -> new Tour.Step(
                                roads.indexOf(leg.segment()),
                                leg.forward(),
                                leg.fromFraction(),
                                leg.toFraction(),
                                leg.required()))
                        .toList(),
                sketch.sums().seconds(),
                Map.of());
    }

    /** The row of a draft in its plan. */
    static PlanRun.Member member(Sketch sketch, Patrol draft) {
        Assignment assignment = Objects.requireNonNull(draft.assignment());
        return new PlanRun.Member(
                draft.id(),
                sketch.unit(),
                sketch.day(),
                sketch.shownFrom(),
                sketch.decoy(),
                PatrolState.Kind.DRAFT,
                new PlanRun.Sums(
                        assignment.from(),
                        assignment.to(),
                        draft.route().totals().lengthMeters(),
                        draft.route().totals().requiredMeters(),
                        draft.route().totals().seconds(),
                        1));
    }
}
