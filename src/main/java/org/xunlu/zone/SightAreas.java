package org.xunlu.zone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.xunlu.network.Road;
import org.xunlu.network.RoadNetwork;

/**
 * What must stay clear for sight at bends and junctions (条例 article 11), as areas of roads. Made when they are first asked
 * for. Thread-safe.
 */
final class SightAreas {
    private static final GeometryFactory METERS = new GeometryFactory();

    private final RoadNetwork network;
    private final ZoneRuleBook.InForce rules;
    private final Map<Long, List<Area>> byRoad = new HashMap<>();
    private boolean made;

    /** Areas of this network by these rules. */
    SightAreas(RoadNetwork network, ZoneRuleBook.InForce rules) {
        this.network = network;
        this.rules = rules;
    }

    /**
     * One area.
     *
     * @param junction whether it is a junction's, else a bend's
     * @param shape projected metres
     */
    record Area(boolean junction, ZoneRule rule, Geometry shape) {}

    /** Those told of a road: a junction's of the first of its roads, as a screening tells them. */
    synchronized List<Area> of(Road road) {
        if (!made) {
            bends();
            junctions();
            made = true;
        }
        return byRoad.getOrDefault(road.id().value(), List.of());
    }

    private void add(Road road, Area area) {
        byRoad.computeIfAbsent(road.id().value(), id -> new ArrayList<>()).add(area);
    }

    private void bends() {
        Map<Integer, List<Geometry>> bySegment = new LinkedHashMap<>();
        Map<Integer, ZoneRule> ruleOf = new HashMap<>();
        new Bends(network, rules).windows(road -> true, window -> {
            bySegment
                    .computeIfAbsent(window.segment(), s -> new ArrayList<>())
                    .add(polygon(window.from(), window.xs(), window.ys()));
            ruleOf.put(window.segment(), window.rule());
        });
        bySegment.forEach((segment, parts) -> {
            ZoneRule rule = ruleOf.get(segment);
            if (rule != null) {
                add(network.roadOf(segment), new Area(false, rule, UnaryUnionOp.union(parts)));
            }
        });
    }

    private void junctions() {
        new Junctions(network, rules).triangles(road -> true, triangles -> {
            Map<Road, List<Geometry>> parts = new LinkedHashMap<>();
            Map<Road, ZoneRule> ruleOf = new HashMap<>();
            for (Junctions.Triangle each : triangles) {
                double[] xs = {0, each.right().dx(), each.left().dx()};
                double[] ys = {0, each.right().dy(), each.left().dy()};
                parts.computeIfAbsent(each.first().road(), road -> new ArrayList<>())
                        .add(polygon(each.node(), xs, ys));
                ruleOf.put(each.first().road(), each.first().rule());
            }
            parts.forEach((road, shapes) -> {
                ZoneRule rule = ruleOf.get(road);
                if (rule != null) {
                    add(road, new Area(true, rule, UnaryUnionOp.union(shapes)));
                }
            });
        });
    }

    private static Geometry polygon(Coordinate from, double[] xs, double[] ys) {
        Coordinate[] ring = new Coordinate[xs.length + 1];
        for (int i = 0; i < ring.length; i++) {
            int corner = i % xs.length;
            ring[i] = new Coordinate(from.x + xs[corner], from.y + ys[corner]);
        }
        return METERS.createPolygon(ring);
    }
}
