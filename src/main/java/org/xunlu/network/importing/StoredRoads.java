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
    private final Map<Long, Long> nodeByPlace = new HashMap<>();
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
            lines.add(key(line));
        }
    }

    /** The stored node at this place; 0 where there is none. */
    long nodeAt(double lon, double lat) {
        return nodeByPlace.getOrDefault(place(new Coordinate(lon, lat)), 0L);
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
