package org.xunlu.patrol;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.xunlu.geo.LonLat;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.patrol.planning.RoutePlanner;
import org.xunlu.patrol.planning.Tour;
import org.xunlu.patrol.planning.TourRequest;

/** Makes the route of a plan on the roads as they are now. */
public final class RouteMaker {
    private final NetworkHolder network;
    private final RoutePlanner planner;

    /** Routes on this network, by this planner. */
    public RouteMaker(NetworkHolder network, RoutePlanner planner) {
        this.network = network;
        this.planner = planner;
    }

    /**
     * Makes a route.
     *
     * @param base where it starts and ends, WGS84; null lets it start on the wanted roads
     * @throws org.xunlu.refusal.Refusal when nothing or too much is wanted, or the base lies off the network
     */
    public PatrolRoute make(PatrolPlan plan, @Nullable LonLat base) {
        RoadNetwork roads = network.current();
        WantedSegments wanted = WantedSegments.of(plan, roads, base);
        Tour tour = planner.plan(
                new TourRequest(roads, wanted.indices(), wanted.closed(), base, plan.seed(), TourRequest.USUAL_ROUNDS));
        return written(roads, tour, wanted.missing());
    }

    /** A found tour as a route; what it leaves out follows what the network no longer has. */
    public static PatrolRoute written(RoadNetwork roads, Tour tour, List<Unreached> missing) {
        List<Unreached> unreached = new ArrayList<>(missing);
        tour.unreached().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each ->
                        unreached.add(new Unreached(roads.segment(each.getKey()).id(), each.getValue())));
        List<RouteLeg> legs = tour.steps().stream()
                .map(step -> new RouteLeg(
                        roads.segment(step.segment()).id(),
                        step.forward(),
                        step.fromFraction(),
                        step.toFraction(),
                        step.required()))
                .toList();
        return new PatrolRoute(legs, line(roads, tour), totals(roads, tour), unreached, roads.revision());
    }

    private static RouteTotals totals(RoadNetwork roads, Tour tour) {
        Map<RoadClass, Double> byClass = new EnumMap<>(RoadClass.class);
        double length = 0;
        double required = 0;
        for (Tour.Step step : tour.steps()) {
            RoadSegment segment = roads.segment(step.segment());
            double meters = segment.lengthMeters() * Math.abs(step.toFraction() - step.fromFraction());
            length += meters;
            required += step.required() ? meters : 0;
            byClass.merge(roads.roadOf(step.segment()).roadClass(), meters, Double::sum);
        }
        return new RouteTotals(length, required, tour.seconds(), byClass);
    }

    private static LineString line(RoadNetwork roads, Tour tour) {
        List<Coordinate> line = new ArrayList<>();
        for (Tour.Step step : tour.steps()) {
            for (Coordinate coordinate : part(roads.segment(step.segment()).geometry(), step)) {
                if (line.isEmpty() || !line.get(line.size() - 1).equals2D(coordinate)) {
                    line.add(coordinate);
                }
            }
        }
        return LonLat.WGS84.createLineString(line.size() < 2 ? new Coordinate[0] : line.toArray(Coordinate[]::new));
    }

    private static Coordinate[] part(LineString geometry, Tour.Step step) {
        if (Math.abs(step.toFraction() - step.fromFraction()) == 1) {
            return (step.forward() ? geometry : geometry.reverse()).getCoordinates();
        }
        LengthIndexedLine indexed = new LengthIndexedLine(geometry);
        double length = geometry.getLength();
        return indexed.extractLine(step.fromFraction() * length, step.toFraction() * length)
                .getCoordinates();
    }
}
