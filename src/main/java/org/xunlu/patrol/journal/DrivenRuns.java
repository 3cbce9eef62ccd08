package org.xunlu.patrol.journal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xunlu.geo.LonLat;
import org.xunlu.geo.Side;
import org.xunlu.network.Road;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.SegmentId;
import org.xunlu.network.Snap;
import org.xunlu.patrol.DrivenPart;

/** Joins driven parts of segments into runs of roads, cut where the unit turns round or leaves the road. */
final class DrivenRuns {
    /** Shorter runs are crossings of a road, not drives on it. */
    private static final double SHORTEST_METERS = 60;

    private final RoadNetwork roads;
    private final Set<SegmentId> wanted;

    DrivenRuns(RoadNetwork roads, List<SegmentId> wanted) {
        this.roads = roads;
        this.wanted = new HashSet<>(wanted);
    }

    List<DrivenRun> of(List<DrivenPart> parts) {
        List<DrivenRun> runs = new ArrayList<>();
        List<DrivenPart> run = new ArrayList<>();
        boolean turned = false;
        for (DrivenPart part : parts) {
            int segment = roads.indexOf(part.segment());
            if (segment < 0) {
                continue;
            }
            if (!run.isEmpty()) {
                DrivenPart last = run.get(run.size() - 1);
                boolean sameRoad = road(last).equals(road(part));
                boolean sameWay = rising(last) == rising(part);
                if (!sameRoad || !sameWay) {
                    close(run, turned, runs);
                    turned = sameRoad;
                }
            }
            run.add(part);
        }
        close(run, turned, runs);
        return runs;
    }

    private void close(List<DrivenPart> run, boolean turned, List<DrivenRun> runs) {
        double meters = run.stream().mapToDouble(this::meters).sum();
        if (meters >= SHORTEST_METERS) {
            DrivenPart first = run.get(0);
            DrivenPart last = run.get(run.size() - 1);
            Road road = road(first);
            double inspected = run.stream()
                    .filter(part -> wanted.contains(part.segment()))
                    .mapToDouble(this::meters)
                    .sum();
            runs.add(new DrivenRun(
                    road.id(),
                    road.routeCode(),
                    road.name(),
                    road.roadClass(),
                    stake(first, first.fromFraction()),
                    stake(last, last.toFraction()),
                    first.at(),
                    last.until(),
                    meters,
                    inspected >= meters / 2,
                    turned));
        }
        run.clear();
    }

    private Road road(DrivenPart part) {
        return roads.roadOf(roads.indexOf(part.segment()));
    }

    private double meters(DrivenPart part) {
        return roads.lengthMeters(roads.indexOf(part.segment())) * Math.abs(part.toFraction() - part.fromFraction());
    }

    private boolean rising(DrivenPart part) {
        RoadSegment segment = roads.segment(roads.indexOf(part.segment()));
        return segment.measureAt(part.fromFraction()) <= segment.measureAt(part.toFraction());
    }

    private String stake(DrivenPart part, double fraction) {
        int segment = roads.indexOf(part.segment());
        LonLat position = roads.positionAt(segment, fraction);
        double offset = fraction * roads.lengthMeters(segment);
        return roads.location(new Snap(segment, 0, fraction, offset, position, 0, Side.ON))
                .stake()
                .format();
    }
}
