package org.xunlu.network.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;

/** The roads already stored, as far as an import has to fit in with them: their last keys, nodes and lines. */
final class StoredRoads {
    /** Grid steps of 1e-7 degrees, some centimetres: what two exports of one junction differ by in rounding. */
    private static final int BESIDE = 5;

    private final Map<Long, Long> nodeByPlace = new HashMap<>();
    private final Set<Long> inner = new HashSet<>();
    private final Set<List<Long>> lines = new HashSet<>();
    private long lastRoad;
    private long lastSegment;
    private long lastNode;

    StoredRoads(RoadNetwork network) {
        network.roads().forEach(road -> lastRoad = Math.max(lastRoad, road.id().value()));
        for (RoadSegment segment : network.segments()) {
            lastSegment = Math.max(lastSegment, segment.id().value());
            lastNode = Math.max(lastNode, Math.max(segment.fromNode(), segment.toNode()));
            LineString line = segment.geometry();
            nodeByPlace.put(place(line.getCoordinateN(0)), segment.fromNode());
            nodeByPlace.put(place(line.getCoordinateN(line.getNumPoints() - 1)), segment.toNode());
            for (int i = 1; i + 1 < line.getNumPoints(); i++) {
                inner.add(place(line.getCoordinateN(i)));
            }
            lines.add(key(line));
        }
    }

    /** Whether a stored segment passes this place without a node there. */
    boolean passes(double lon, double lat) {
        long at = place(new Coordinate(lon, lat));
        return inner.contains(at) && !nodeByPlace.containsKey(at);
    }

    /** The stored node at this place or a hand's breadth beside it; 0 where there is none. */
    long nodeAt(double lon, double lat) {
        long exact = nodeByPlace.getOrDefault(place(new Coordinate(lon, lat)), 0L);
        if (exact > 0) {
            return exact;
        }
        for (int east = -BESIDE; east <= BESIDE; east++) {
            for (int north = -BESIDE; north <= BESIDE; north++) {
                long near = nodeByPlace.getOrDefault(
                        ((LineCheck.grid(lon) + east) << 32) | ((LineCheck.grid(lat) + north) & 0xffffffffL), 0L);
                if (near > 0) {
                    return near;
                }
            }
        }
        return 0;
    }

    /** Whether a stored segment has just these vertices. */
    boolean has(LineString line) {
        return lines.contains(key(line)) || lines.contains(key(line.reverse()));
    }

    /** Keys after these were never given. */
    long lastRoad() {
        return lastRoad;
    }

    long lastSegment() {
        return lastSegment;
    }

    long lastNode() {
        return lastNode;
    }

    private static List<Long> key(LineString line) {
        List<Long> key = new ArrayList<>(line.getNumPoints());
        for (int i = 0; i < line.getNumPoints(); i++) {
            key.add(place(line.getCoordinateN(i)));
        }
        return key;
    }

    private static long place(Coordinate at) {
        return (LineCheck.grid(at.getX()) << 32) | (LineCheck.grid(at.getY()) & 0xffffffffL);
    }
}
