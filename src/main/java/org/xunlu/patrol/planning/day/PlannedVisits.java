package org.xunlu.patrol.planning.day;

import java.util.List;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.patrol.planning.Tour;
import org.xunlu.patrol.planning.TourRequest;
import org.xunlu.patrol.planning.chance.VisitLog;

/** When planned routes pass where: what a spotter would see if all went as planned. */
public final class PlannedVisits {
    private PlannedVisits() {}

    /**
     * The passages of some days, whether the segment is inspected or only driven over.
     *
     * @param shiftStart hour at which shifts begin, local time
     */
    public static VisitLog log(RoadNetwork network, List<DayPlan> days, double shiftStart) {
        VisitLog log = new VisitLog(network.segmentCount(), days.size());
        for (int day = 0; day < days.size(); day++) {
            for (UnitRoute route : days.get(day).routes()) {
                double seconds = shiftStart * 3600 + route.departureSeconds();
                for (Tour.Step step : route.tour().steps()) {
                    log.add(day, step.segment(), (int) (seconds / 3600) % VisitLog.HOURS);
                    seconds += seconds(network.segment(step.segment()), step);
                }
            }
        }
        return log;
    }

    private static double seconds(RoadSegment segment, Tour.Step step) {
        double speed = Math.max(1, segment.kmPerHour());
        double driven = step.required() ? Math.min(speed, TourRequest.INSPECTION_KM_PER_HOUR) : speed;
        return segment.lengthMeters() * Math.abs(step.toFraction() - step.fromFraction()) / driven * 3.6;
    }
}
