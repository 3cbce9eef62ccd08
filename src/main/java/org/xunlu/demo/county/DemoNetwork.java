package org.xunlu.demo.county;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.xunlu.demo.Seeds;
import org.xunlu.geo.Chainage;
import org.xunlu.geo.ChainageScale;
import org.xunlu.geo.CountyProjection;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Direction;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.SegmentId;

/**
 * The illustrative county as the register stores it. Keys count from 1 in a fixed order.
 *
 * @param roads the roads
 * @param segments their segments
 * @param startChainageMeters chainage at measure 0 of roads that do not start at K0, by road key
 * @param areas boundary and grid cells
 * @param places towns, villages, border gates and neighbours
 */
public record DemoNetwork(
        List<Road> roads,
        List<RoadSegment> segments,
        Map<Long, Double> startChainageMeters,
        List<DemoArea> areas,
        List<DemoPlace> places) {
    private static final double ONE_WAY_SHARE = 0.15;

    public DemoNetwork {
        roads = List.copyOf(roads);
        segments = List.copyOf(segments);
        startChainageMeters = Map.copyOf(startChainageMeters);
        areas = List.copyOf(areas);
        places = List.copyOf(places);
    }

    /** Invents the county. */
    public static DemoNetwork generate(Anchors anchors, double scale, Seeds seeds) {
        CountyRoads county = CountyRoads.invent(anchors, scale, seeds);
        Surroundings around = new Surroundings(anchors, county);
        SplittableRandom chance = seeds.stream("directions");
        CountyProjection metric = CountyProjection.around(new LonLat(116.85, 34.2));
        Set<Integer> used = new HashSet<>();
        Map<Coordinate, Long> nodes = new HashMap<>();
        List<Road> roads = new ArrayList<>();
        List<RoadSegment> segments = new ArrayList<>();
        Map<Long, Double> starts = new HashMap<>();
        Map<RoadId, Double> measures = new HashMap<>();
        for (Piece piece : county.pieces()) {
            Alignment alignment = county.roads().get(piece.road());
            RoadId road = new RoadId(piece.road() + 1L);
            int cell = around.cellOf(piece.course());
            if (used.add(piece.road())) {
                String squadron = around.squadronOf(cell);
                roads.add(new Road(road, alignment.code(), alignment.name(), alignment.roadClass(), squadron, 1));
                if (alignment.startMeters() > 0) {
                    starts.put(road.value(), alignment.startMeters());
                }
            }
            LineString line = degrees(piece.course());
            boolean oneWay = alignment.roadClass() == RoadClass.STREET
                    && chance.nextDouble() < ONE_WAY_SHARE
                    && alignment.name().startsWith("龙城镇");
            double meters = Math.rint(metric.project(line).getLength() * 100) / 100;
            // pieces come in the order of their road; what is measured is what lies behind, so that chainage has no
            // gaps
            double measure = measures.getOrDefault(road, 0.0);
            measures.put(road, measure + meters);
            segments.add(new RoadSegment(
                    new SegmentId(segments.size() + 1L),
                    road,
                    node(nodes, piece.start()),
                    node(nodes, piece.end()),
                    line,
                    meters,
                    oneWay ? Direction.FORWARD : Direction.BOTH,
                    lanes(alignment.roadClass()),
                    widthMeters(alignment.roadClass()),
                    measure,
                    alignment.roadClass().defaultKmPerHour(),
                    around.cellCode(cell)));
        }
        return new DemoNetwork(roads, segments, starts, around.areas(), around.places());
    }

    /** The roads as the program sees them, with their chainage. */
    public RoadNetwork snapshot() {
        Map<RoadId, ChainageScale> scales = new HashMap<>();
        Map<RoadId, Double> lengths = new HashMap<>();
        segments.forEach(each -> lengths.merge(each.roadId(), each.endMeasureMeters(), Math::max));
        startChainageMeters.forEach((key, start) -> {
            RoadId road = new RoadId(key);
            double length = lengths.getOrDefault(road, 0.0);
            scales.put(road, ChainageScale.starting(new Chainage(start), length));
        });
        return RoadNetwork.of(1, roads, segments, scales);
    }

    private static long node(Map<Coordinate, Long> nodes, Coordinate at) {
        return nodes.computeIfAbsent(at, any -> nodes.size() + 1L);
    }

    private static LineString degrees(LineString course) {
        Coordinate[] points = course.getCoordinates();
        Coordinate[] degrees = new Coordinate[points.length];
        for (int i = 0; i < points.length; i++) {
            degrees[i] = LocalPlane.toLonLat(points[i]).coordinate();
        }
        return LonLat.WGS84.createLineString(degrees);
    }

    private static int lanes(RoadClass roadClass) {
        return switch (roadClass) {
            case EXPRESSWAY, NATIONAL -> 4;
            case PROVINCIAL, COUNTY, TOWNSHIP, DEDICATED, STREET -> 2;
            case VILLAGE, OTHER -> 1;
        };
    }

    /** Carriageway widths as in the technical classes one to four of Chinese highways, rounded. */
    private static double widthMeters(RoadClass roadClass) {
        return switch (roadClass) {
            case EXPRESSWAY -> 26;
            case NATIONAL -> 15;
            case PROVINCIAL -> 12;
            case COUNTY, DEDICATED -> 7;
            case TOWNSHIP, STREET -> 6;
            case VILLAGE, OTHER -> 4.5;
        };
    }
}
