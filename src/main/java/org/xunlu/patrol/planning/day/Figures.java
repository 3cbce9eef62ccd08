package org.xunlu.patrol.planning.day;

import java.util.List;
import org.xunlu.network.RoadNetwork;
import org.xunlu.patrol.planning.Tour;

/** Adds up what a plan amounts to. */
final class Figures {
    private Figures() {}

    static DayFigures of(DayRequest request, List<UnitRoute> routes, double wantedMeters, long boundTenths) {
        RoadNetwork roads = request.network();
        double covered = 0;
        double driven = 0;
        double seconds = 0;
        double longest = 0;
        double share = 0;
        double mostShare = 0;
        for (UnitRoute route : routes) {
            for (Tour.Step step : route.tour().steps()) {
                double meters = roads.segment(step.segment()).lengthMeters()
                        * Math.abs(step.toFraction() - step.fromFraction());
                driven += meters;
                covered += step.required() ? meters : 0;
            }
            seconds += route.tour().seconds();
            longest = Math.max(longest, route.tour().seconds());
            double part =
                    route.tour().seconds() / request.units().get(route.unit()).shiftSeconds();
            share += part;
            mostShare = Math.max(mostShare, part);
        }
        double imbalance = share == 0 ? 0 : mostShare * routes.size() / share - 1;
        return new DayFigures(wantedMeters, covered, driven, seconds, longest, imbalance, boundTenths / 10.0);
    }
}
