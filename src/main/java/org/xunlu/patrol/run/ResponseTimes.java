package org.xunlu.patrol.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.Snap;
import org.xunlu.patrol.demand.SegmentDemand;
import org.xunlu.patrol.planning.Base;
import org.xunlu.patrol.planning.DriveGraph;
import org.xunlu.patrol.planning.FastestWays;
import org.xunlu.patrol.planning.Tour;
import org.xunlu.patrol.planning.TourRequest;
import org.xunlu.patrol.planning.day.UnitRoute;

/**
 * How soon somebody would be at an incident, by the roads, from wherever units then are; incidents fall on roads by their
 * weight and length.
 *
 * @param meanMinutes over roads and sampled times
 * @param p90Minutes nine of ten incidents are reached within this
 */
public record ResponseTimes(double meanMinutes, double p90Minutes) {
    private static final double SNAP_METERS = 3_000;
    /** Times sampled in all; more change the figures by less than a minute. */
    private static final int SAMPLES = 14;

    /** Of a run; null where nobody is on the road. */
    static @Nullable ResponseTimes of(MadeRun run) {
        RoadNetwork roads = run.request().network();
        DriveGraph graph = new DriveGraph(roads, Set.of());
        List<SegmentDemand> targets =
                run.request().owed().stream().filter(each -> !each.closed()).toList();
        int[] nodes = targets.stream()
                .flatMapToInt(each ->
                        Arrays.stream(new int[] {graph.tail(2 * each.segment()), graph.head(2 * each.segment())}))
                .distinct()
                .toArray();
        List<double[]> found = new ArrayList<>();
        for (int sample = 0; sample < SAMPLES && !run.days().isEmpty(); sample++) {
            PlannedDay day = run.days().get(sample * run.days().size() / SAMPLES);
            List<Base> places = places(roads, day, (sample % 7 + 1) / 8.0);
            if (!places.isEmpty()) {
                add(found, graph, roads, targets, nodes, places);
            }
        }
        if (found.isEmpty()) {
            return null;
        }
        found.sort((one, other) -> Double.compare(one[0], other[0]));
        double weight = found.stream().mapToDouble(each -> each[1]).sum();
        double mean = found.stream().mapToDouble(each -> each[0] * each[1]).sum() / weight;
        double sum = 0;
        double p90 = found.get(found.size() - 1)[0];
        for (double[] each : found) {
            sum += each[1];
            if (sum >= 0.9 * weight) {
                p90 = each[0];
                break;
            }
        }
        return new ResponseTimes(mean / 60, p90 / 60);
    }

    private static void add(
            List<double[]> found,
            DriveGraph graph,
            RoadNetwork roads,
            List<SegmentDemand> targets,
            int[] nodes,
            List<Base> places) {
        double[] best = new double[graph.nodeCount()];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        FastestWays ways = new FastestWays(graph);
        for (Base place : places) {
            ways.from(place, nodes);
            for (int node : nodes) {
                best[node] = Math.min(best[node], ways.secondsTo(node));
            }
        }
        for (SegmentDemand target : targets) {
            double seconds = Math.min(best[graph.tail(2 * target.segment())], best[graph.head(2 * target.segment())]);
            if (seconds < Double.POSITIVE_INFINITY) {
                found.add(new double[] {seconds, target.weight() * roads.lengthMeters(target.segment())});
            }
        }
    }

    private static List<Base> places(RoadNetwork roads, PlannedDay day, double share) {
        List<Base> places = new ArrayList<>();
        day.duty().reserves().forEach(base -> snap(roads, base, places));
        for (int i = 0; i < day.plan().routes().size(); i++) {
            UnitRoute route = day.plan().routes().get(i);
            DutyShift shift = day.shift(route);
            Instant now = shift.from().plusSeconds((long) (share * shift.duty().shiftSeconds()));
            double since = Duration.between(day.departures().get(i), now).toMillis() / 1000.0;
            Base at = at(roads, route.tour(), since);
            if (at == null) {
                snap(roads, shift.base(), places);
            } else {
                places.add(at);
            }
        }
        return places;
    }

    private static void snap(RoadNetwork roads, LonLat at, List<Base> places) {
        List<Snap> snaps = roads.snap(at, SNAP_METERS, 1);
        if (!snaps.isEmpty()) {
            places.add(new Base(snaps.get(0).segment(), snaps.get(0).fraction()));
        }
    }

    /** Where a unit is so long after its departure; null before it and after its return. */
    private static @Nullable Base at(RoadNetwork roads, Tour tour, double seconds) {
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
