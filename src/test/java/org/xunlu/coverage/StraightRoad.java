package org.xunlu.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Direction;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.SegmentId;
import org.xunlu.track.DeviceId;
import org.xunlu.track.Fix;
import org.xunlu.track.FixClass;

/** Twenty segments of one road in a straight line, and cars on it. */
final class StraightRoad {
    static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    static final double METERS_A_DEGREE = 92_200;
    static final int SEGMENTS = 20;
    private static final double STEP = 0.01;

    private StraightRoad() {}

    static RoadNetwork network(long firstId) {
        RoadId road = new RoadId(1);
        List<RoadSegment> segments = new ArrayList<>();
        for (int i = 0; i < SEGMENTS; i++) {
            Coordinate from = new Coordinate(117 + i * STEP, 34.2);
            Coordinate to = new Coordinate(117 + (i + 1) * STEP, 34.2);
            segments.add(new RoadSegment(
                    new SegmentId(firstId + i),
                    road,
                    i,
                    i + 1,
                    LonLat.WGS84.createLineString(new Coordinate[] {from, to}),
                    STEP * METERS_A_DEGREE,
                    Direction.BOTH,
                    2,
                    7,
                    i * STEP * METERS_A_DEGREE,
                    60,
                    ""));
        }
        return RoadNetwork.of(firstId, List.of(new Road(road, "G311", "演示公路", RoadClass.NATIONAL, null, 1)), segments);
    }

    /** A car driving east from the western end at 15 m/s, a fix every ten seconds. */
    static List<Fix> drive(DeviceId device, Long unitId, int count, long firstNumber) {
        List<Fix> fixes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            fixes.add(at(device, unitId, i * 10, i * 150, firstNumber + i));
        }
        return fixes;
    }

    static Fix at(DeviceId device, Long unitId, int seconds, double meters, long number) {
        return new Fix(
                number,
                device,
                unitId,
                START.plusSeconds(seconds),
                new LonLat(117.0005 + meters / METERS_A_DEGREE, 34.20001),
                54.0,
                90.0,
                5.0,
                FixClass.VALID);
    }
}
