package org.xunlu.patrol.operation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Cost;
import org.xunlu.network.NetworkPath;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;
import org.xunlu.network.ShortestPaths;
import org.xunlu.network.Snap;
import org.xunlu.patrol.PatrolId;
import org.xunlu.patrol.PatrolPlan;
import org.xunlu.patrol.PatrolRoute;
import org.xunlu.patrol.RouteMaker;
import org.xunlu.patrol.planning.Tour;
import org.xunlu.patrol.planning.arc.SearchControl;
import org.xunlu.patrol.planning.day.DayChange;
import org.xunlu.patrol.planning.day.LeftOutReason;
import org.xunlu.patrol.planning.day.Replanned;
import org.xunlu.patrol.planning.day.Replanner;
import org.xunlu.patrol.planning.day.UnitNow;
import org.xunlu.patrol.planning.day.UnitRoute;
import org.xunlu.refusal.Refusal;

/** Works out what a change does to the routes of some crews. Pure: the same crews and change give the same routes. */
final class Rerouting {
    /** Plenty for a handful of units, and well within a second on a county. */
    private static final long ROUNDS = 500;
    /** How long an incident is stayed at. */
    private static final double STAY_SECONDS = 20 * 60;

    private static final double SNAP_METERS = 3_000;
    private static final long SEED = 1;

    private final Replanner replanner;
    private final RoadNetwork roads;
    private final Set<Integer> closed;
    private final Set<Integer> locked;
    private final Map<Integer, LeftOutReason> leftOut = new HashMap<>();
    private final List<RouteChange> changes = new ArrayList<>();
    private int moved;

    Rerouting(Replanner replanner, RoadNetwork roads, Set<Integer> closed, Set<Integer> locked) {
        this.replanner = replanner;
        this.roads = roads;
        this.closed = closed;
        this.locked = locked;
    }

    List<RouteChange> changes() {
        return changes;
    }

    Map<SegmentId, LeftOutReason> leftOut() {
        Map<SegmentId, LeftOutReason> byId = new HashMap<>();
        leftOut.forEach((segment, reason) -> byId.put(roads.segment(segment).id(), reason));
        return byId;
    }

    int moved() {
        return moved;
    }

    /**
     * Plans all crews anew.
     *
     * @param down one of them that has dropped out; null for none
     * @param early one whose times change, though its route may not; null for none
     */
    void together(List<Crewed> crews, @Nullable PatrolId down, @Nullable PatrolId early) {
        List<UnitNow> now = crews.stream()
                .map(crew -> crew.patrol().id().equals(down) ? crew.down() : crew.now())
                .toList();
        Replanned after = replanner.plan(new DayChange(roads, closed, now, locked, List.of(), SEED), control());
        take(crews, after, crew -> crew.patrol().id().equals(early));
        moved += after.moved();
    }

    /** Plans one crew anew by itself, after the steps it has to drive first. */
    void alone(Crewed crew, boolean evenIfSame) {
        Replanned after = replanner.plan(new DayChange(roads, closed, List.of(crew.now()), List.of(), SEED), control());
        take(List.of(crew), after, any -> evenIfSame);
    }

    private static SearchControl control() {
        return SearchControl.rounds(ROUNDS);
    }

    private void take(List<Crewed> crews, Replanned after, Predicate<Crewed> evenIfSame) {
        // a crew that has a unit and no time left is full, not missing
        after.plan()
                .leftOut()
                .forEach((segment, reason) ->
                        leftOut.put(segment, reason == LeftOutReason.NO_UNIT ? LeftOutReason.OVER_CAPACITY : reason));
        for (int i = 0; i < crews.size(); i++) {
            int unit = i;
            Crewed crew = crews.get(i);
            Optional<UnitRoute> route = after.plan().routes().stream()
                    .filter(each -> each.unit() == unit)
                    .findFirst();
            Set<Integer> then = new LinkedHashSet<>(route.map(UnitRoute::order).orElse(List.of()));
            Set<Integer> before = new HashSet<>(originally(crew));
            if (evenIfSame.test(crew) || (route.isPresent() && !then.equals(before))) {
                changes.add(change(crew, route.map(UnitRoute::tour).orElseGet(() -> home(crew)), then, before));
            }
        }
    }

    /** Nothing left to inspect, or no time for it: the way back. */
    private Tour home(Crewed crew) {
        return new ShortestPaths(roads)
                .path(snap(crew.at()), snap(crew.base()), Cost.SECONDS)
                .map(way -> new Tour(steps(way), way.seconds(), Map.of()))
                .orElseGet(() -> new Tour(List.of(), 0, Map.of()));
    }

    private static List<Tour.Step> steps(NetworkPath way) {
        return way.traversals().stream()
                .map(each ->
                        new Tour.Step(each.segment(), each.forward(), each.fromFraction(), each.toFraction(), false))
                .toList();
    }

    /** What the patrol had still to inspect before anything was changed. */
    private List<Integer> originally(Crewed crew) {
        Set<Integer> done = new HashSet<>();
        crew.done().stream().filter(Tour.Step::required).forEach(step -> done.add(step.segment()));
        return crew.patrol().route().legs().stream()
                .filter(leg -> leg.required())
                .map(leg -> roads.indexOf(leg.segment()))
                .filter(segment -> segment >= 0 && !done.contains(segment))
                .distinct()
                .toList();
    }

    private RouteChange change(Crewed crew, Tour tour, Set<Integer> then, Set<Integer> before) {
        List<Tour.Step> steps = new ArrayList<>(crew.done());
        steps.addAll(tour.steps());
        double seconds = tour.seconds() + seconds(crew.done());
        PatrolRoute route = RouteMaker.written(roads, new Tour(steps, seconds, Map.of()), List.of());
        Set<Integer> wanted = new LinkedHashSet<>();
        steps.stream().filter(Tour.Step::required).forEach(step -> wanted.add(step.segment()));
        PatrolPlan plan = crew.patrol().plan();
        return new RouteChange(
                crew.patrol(),
                crew.unit().name(),
                new PatrolPlan(plan.name(), ids(wanted), null, plan.classes(), plan.seed()),
                route,
                ids(then.stream().filter(each -> !before.contains(each)).toList()),
                ids(before.stream()
                        .filter(each -> !then.contains(each))
                        .sorted()
                        .toList()));
    }

    private List<SegmentId> ids(Iterable<Integer> segments) {
        List<SegmentId> ids = new ArrayList<>();
        segments.forEach(segment -> ids.add(roads.segment(segment).id()));
        return ids;
    }

    private double seconds(List<Tour.Step> steps) {
        return steps.stream()
                .mapToDouble(step -> roads.segment(step.segment()).lengthMeters()
                        * Math.abs(step.toFraction() - step.fromFraction())
                        * 3.6
                        / Math.max(1, roads.segment(step.segment()).kmPerHour()))
                .sum();
    }

    /**
     * The crew at an incident, on the fastest way from where it is.
     *
     * @throws Refusal where no road is near or no way leads there
     */
    Crewed at(Crewed crew, LonLat place) {
        BitSet shut = new BitSet();
        closed.forEach(shut::set);
        Snap there = snap(place);
        NetworkPath way = new ShortestPaths(roads)
                .closing(shut)
                .path(snap(crew.at()), there, Cost.SECONDS)
                .orElseThrow(() -> Refusal.rule(
                        "operation.no_way", "place", Map.of("unit", crew.unit().name())));
        return crew.after(steps(way), there.position(), way.seconds() + STAY_SECONDS);
    }

    /** The road at a place. */
    Snap snap(LonLat place) {
        List<Snap> snaps = roads.snap(place, SNAP_METERS, 1);
        if (snaps.isEmpty()) {
            throw Refusal.rule("operation.off_roads", "place", Map.of("meters", Math.round(SNAP_METERS)));
        }
        return snaps.get(0);
    }

    /** Indices of segments that are there. */
    static List<Integer> indices(RoadNetwork roads, List<SegmentId> ids) {
        return ids.stream()
                .flatMapToInt(id -> IntStream.of(roads.indexOf(id)))
                .filter(index -> index >= 0)
                .boxed()
                .toList();
    }
}
