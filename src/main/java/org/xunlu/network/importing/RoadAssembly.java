package org.xunlu.network.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Area;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.SegmentId;

/** Makes roads and segments, with keys of their own, from pieces. */
final class RoadAssembly {
    private final Optional<StoredRoads> joined;
    private final CellFinder cells;
    private final long firstNode;
    private final Map<Integer, Long> nodes = new HashMap<>();
    private final List<Road> roads = new ArrayList<>();
    private final List<RoadSegment> segments = new ArrayList<>();
    private final Envelope extent = new Envelope();
    private long nextRoad;
    private long nextSegment;
    private long alreadyThere;

    /**
     * Begins.
     *
     * @param stored the roads already there; their keys are not given again
     * @param join whether the new roads join them
     * @param cells which grid cell a segment counts to where the file does not say
     */
    RoadAssembly(StoredRoads stored, boolean join, CellFinder cells) {
        this.cells = cells;
        joined = join ? Optional.of(stored) : Optional.empty();
        firstNode = stored.lastNode() + 1;
        nextRoad = stored.lastRoad() + 1;
        nextSegment = stored.lastSegment() + 1;
    }

    /** Adds a road with all its pieces. */
    void add(List<Piece> pieces) {
        List<double[]> measures = RoadMeasures.of(pieces);
        RoadId road = new RoadId(nextRoad);
        int before = segments.size();
        Map<String, Double> squadrons = new HashMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            addSegment(road, pieces.get(i), measures.get(i), squadrons);
        }
        if (segments.size() > before) {
            nextRoad++;
            RoadTraits traits = pieces.get(0).traits();
            roads.add(new Road(road, traits.routeCode(), nameOf(pieces), classOf(pieces), longest(squadrons, ""), 1));
        }
    }

    private void addSegment(RoadId road, Piece piece, double[] measure, Map<String, Double> squadrons) {
        LineString line = LonLat.WGS84.createLineString(new PackedCoordinateSequence.Double(piece.ordinates(), 2, 0));
        if (joined.isPresent() && joined.get().has(line)) {
            alreadyThere++;
            return;
        }
        double[] at = piece.ordinates();
        RoadTraits traits = piece.traits();
        extent.expandToInclude(line.getEnvelopeInternal());
        Optional<Area> cell = cells.find(line);
        String squadron = traits.squadron().isEmpty() ? cell.map(Area::squadron).orElse("") : traits.squadron();
        if (!squadron.isEmpty()) {
            squadrons.merge(squadron, piece.lengthMeters(), Double::sum);
        }
        segments.add(new RoadSegment(
                new SegmentId(nextSegment++),
                road,
                node(piece.from(), at[0], at[1]),
                node(piece.to(), at[at.length - 2], at[at.length - 1]),
                line,
                piece.lengthMeters(),
                traits.direction(),
                traits.lanes(),
                traits.widthMeters(),
                measure[0],
                measure[1],
                traits.kmPerHour() > 0 ? traits.kmPerHour() : traits.roadClass().defaultKmPerHour(),
                traits.gridCell().isEmpty() ? cell.map(Area::code).orElse("") : traits.gridCell()));
    }

    private long node(int number, double lon, double lat) {
        return nodes.computeIfAbsent(number, each -> {
            long stored = joined.map(roads -> roads.nodeAt(lon, lat)).orElse(0L);
            return stored > 0 ? stored : firstNode + each;
        });
    }

    /** The name that most of a road's length has: one route code runs through many streets. */
    private static String nameOf(List<Piece> pieces) {
        Map<String, Double> meters = new HashMap<>();
        pieces.forEach(piece -> meters.merge(piece.traits().name(), piece.lengthMeters(), Double::sum));
        return longest(meters, "");
    }

    private static RoadClass classOf(List<Piece> pieces) {
        Map<RoadClass, Double> meters = new EnumMap<>(RoadClass.class);
        pieces.forEach(piece -> meters.merge(piece.traits().roadClass(), piece.lengthMeters(), Double::sum));
        return longest(meters, RoadClass.OTHER);
    }

    private static <T> T longest(Map<T, Double> meters, T otherwise) {
        return meters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(otherwise);
    }

    List<Road> roads() {
        return roads;
    }

    List<RoadSegment> segments() {
        return segments;
    }

    /** Segments left out because the stored roads have them. */
    long alreadyThere() {
        return alreadyThere;
    }

    /** The box around the new roads; null envelope where there are none. */
    Envelope extent() {
        return extent;
    }

    /** How many separate networks the new roads form, directions disregarded. */
    int components() {
        Map<Long, Long> leader = new HashMap<>();
        int count = 0;
        for (RoadSegment segment : segments) {
            count += leader.putIfAbsent(segment.fromNode(), segment.fromNode()) == null ? 1 : 0;
            count += leader.putIfAbsent(segment.toNode(), segment.toNode()) == null ? 1 : 0;
            long a = find(leader, segment.fromNode());
            long b = find(leader, segment.toNode());
            if (a != b) {
                leader.put(a, b);
                count--;
            }
        }
        return count;
    }

    private static long find(Map<Long, Long> leader, long node) {
        long at = node;
        while (true) {
            long up = leader.getOrDefault(at, at);
            if (up == at) {
                return at;
            }
            leader.put(at, leader.getOrDefault(up, up));
            at = up;
        }
    }
}
