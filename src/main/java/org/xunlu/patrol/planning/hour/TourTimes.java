package org.xunlu.patrol.planning.hour;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.patrol.planning.Tour;
import org.xunlu.patrol.planning.TourRequest;

/** When a tour is where, counted from its departure. */
public final class TourTimes {
    private TourTimes() {}

    /** Step → seconds after the departure at which it is half driven. */
    public static double[] of(RoadNetwork roads, Tour tour) {
        double[] times = new double[tour.steps().size()];
        double before = 0;
        for (int i = 0; i < times.length; i++) {
            double lasts = seconds(roads, tour.steps().get(i));
            times[i] = before + lasts / 2;
            before += lasts;
        }
        return times;
    }

    /** Segment → the moments after the departure at which it is passed. */
    public static Map<Integer, List<Double>> passes(RoadNetwork roads, Tour tour) {
        double[] times = of(roads, tour);
        Map<Integer, List<Double>> passes = new LinkedHashMap<>();
        for (int i = 0; i < times.length; i++) {
            Tour.Step step = tour.steps().get(i);
            if (passes(step)) {
                passes.computeIfAbsent(step.segment(), any -> new ArrayList<>()).add(times[i]);
            }
        }
        return passes;
    }

    /** Whether a step sees its segment from end to end, or inspects it. */
    public static boolean passes(Tour.Step step) {
        return step.required() || Math.abs(step.toFraction() - step.fromFraction()) == 1;
    }

    /** How long a step takes. */
    public static double seconds(RoadNetwork roads, Tour.Step step) {
        RoadSegment segment = roads.segment(step.segment());
        double speed = Math.max(1, segment.kmPerHour());
        double driven = step.required() ? Math.min(speed, TourRequest.INSPECTION_KM_PER_HOUR) : speed;
        return segment.lengthMeters() * Math.abs(step.toFraction() - step.fromFraction()) / driven * 3.6;
    }
}
