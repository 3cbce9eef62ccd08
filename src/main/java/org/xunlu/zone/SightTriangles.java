package org.xunlu.zone;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.geo.Side;
import org.xunlu.network.Road;
import org.xunlu.network.RoadLocation;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.Snap;

/**
 * Footprints in the sight triangles of junctions (条例 article 11: by sight distance): from the junction as far along
 * each of two roads as its class's sight distance, and straight across. What lies on road land or in the control zone is
 * told by those rules already, and again here, as it is another matter.
 */
public final class SightTriangles {
    /** Arms nearer to one line than this make no triangle to look across. */
    private static final double LEAST_SINE = 0.25;

    private final RoadNetwork network;
    private final ZoneRuleBook.InForce rules;
    private final Footprints footprints;
    private final double roadErrorMeters;
    private final ConvexClip clip = new ConvexClip();

    /** Triangles of this network by these rules. */
    public SightTriangles(
            RoadNetwork network, ZoneRuleBook.InForce rules, Footprints footprints, double roadErrorMeters) {
        this.network = network;
        this.rules = rules;
        this.footprints = footprints;
        this.roadErrorMeters = roadErrorMeters;
    }

    /** A way out of a junction: the place at sight distance, as far as its first segment goes straight on. */
    private record Arm(int segment, Road road, ZoneRule rule, double dx, double dy) {}

    /** All hits, computed as they are. */
    public List<Hit> screen() {
        Map<Integer, List<Arm>> byNode = new HashMap<>();
        for (int s = 0; s < network.segmentCount(); s++) {
            Road road = network.roadOf(s);
            int segment = s;
            ZoneObject.of(road.roadClass())
                    // expressways are crossed on bridges
                    .filter(object -> object != ZoneObject.EXPRESSWAY)
                    .flatMap(object -> rules.find(Matter.SIGHT, object))
                    .ifPresent(rule -> {
                        add(byNode, network.startNode(segment), arm(segment, road, rule, true));
                        add(byNode, network.endNode(segment), arm(segment, road, rule, false));
                    });
        }
        List<Hit> hits = new ArrayList<>();
        byNode.values().stream().filter(arms -> arms.size() > 2).forEach(arms -> junction(arms, hits));
        return hits;
    }

    private static void add(Map<Integer, List<Arm>> byNode, int node, Arm arm) {
        byNode.computeIfAbsent(node, each -> new ArrayList<>(4)).add(arm);
    }

    private Arm arm(int segment, Road road, ZoneRule rule, boolean fromStart) {
        double length = network.lengthMeters(segment);
        double share = length == 0 ? 0 : Math.min(1, rule.distanceMeters() / length);
        Coordinate node = at(segment, fromStart ? 0 : 1);
        Coordinate far = at(segment, fromStart ? share : 1 - share);
        double reach = node.distance(far);
        // a short segment is taken to go on straight
        double stretch = share < 1 || reach == 0 ? 1 : rule.distanceMeters() / reach;
        return new Arm(segment, road, rule, (far.x - node.x) * stretch, (far.y - node.y) * stretch);
    }

    private Coordinate at(int segment, double fraction) {
        return network.projection().toMeters(network.positionAt(segment, fraction));
    }

    private void junction(List<Arm> arms, List<Hit> hits) {
        Arm first = arms.get(0);
        Coordinate node = at(first.segment(), 0);
        Coordinate other = at(first.segment(), 1);
        for (Arm arm : arms.subList(1, arms.size())) {
            Coordinate start = at(arm.segment(), 0);
            Coordinate end = at(arm.segment(), 1);
            if (Math.min(other.distance(start), other.distance(end))
                    < Math.min(node.distance(start), node.distance(end))) {
                node = other;
                break;
            }
        }
        Set<Integer> told = new HashSet<>();
        for (int i = 0; i < arms.size(); i++) {
            for (int j = i + 1; j < arms.size(); j++) {
                triangle(node, arms.get(i), arms.get(j), told, hits);
            }
        }
    }

    private void triangle(Coordinate node, Arm one, Arm other, Set<Integer> told, List<Hit> hits) {
        double cross = one.dx() * other.dy() - one.dy() * other.dx();
        double sine = Math.abs(cross) / (Math.hypot(one.dx(), one.dy()) * Math.hypot(other.dx(), other.dy()));
        if (!(sine >= LEAST_SINE)) {
            return;
        }
        Arm left = cross > 0 ? other : one;
        Arm right = cross > 0 ? one : other;
        double[] xs = {0, right.dx(), left.dx()};
        double[] ys = {0, right.dy(), left.dy()};
        double reach = Math.max(one.rule().distanceMeters(), other.rule().distanceMeters());
        footprints.near(node.x, node.y, node.x, node.y, reach, footprint -> {
            Footprint what = footprints.get(footprint);
            if (!what.use().matters().contains(Matter.SIGHT) || told.contains(footprint)) {
                return;
            }
            double area = 0;
            for (int ring = footprints.firstRing(footprint); ring < footprints.endRing(footprint); ring++) {
                area += clip.area(
                        footprints.xs,
                        footprints.ys,
                        footprints.firstVertex(ring),
                        footprints.endVertex(ring),
                        node.x,
                        node.y,
                        xs,
                        ys,
                        3);
            }
            if (area > 0) {
                told.add(footprint);
                hits.add(hit(footprint, node, one, area));
            }
        });
    }

    private Hit hit(int footprint, Coordinate node, Arm arm, double area) {
        Nearest nearest = new Nearest(footprints);
        nearest.begin();
        nearest.take(footprint, new RoadStrip.Leg(0, 0, node.x, node.y, 1, 0, 0));
        RoadSegment segment = network.segment(arm.segment());
        boolean atStart = node.distance(at(arm.segment(), 0)) < node.distance(at(arm.segment(), 1));
        double fraction = atStart ? 0 : 1;
        RoadLocation place = network.location(new Snap(
                network.indexOf(segment.id()),
                nearest.centre,
                fraction,
                fraction * network.lengthMeters(arm.segment()),
                network.projection().toLonLat(node),
                0,
                Side.ON));
        double error = footprints.get(footprint).errorMeters() + roadErrorMeters;
        return new Hit(
                footprint,
                arm.rule(),
                place,
                nearest.centre,
                nearest.centre,
                arm.rule().distanceMeters(),
                0,
                area,
                // a strip as narrow as the error along the triangle's edge proves nothing
                area > error * error,
                network.projection().toLonLat(new Coordinate(nearest.x, nearest.y)),
                EnumSet.of(Hit.Remark.COMPUTED));
    }
}
