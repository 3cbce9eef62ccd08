package org.xunlu.zone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.network.Road;
import org.xunlu.network.RoadNetwork;

/**
 * Sight triangles of junctions (条例 article 11: by sight distance): from the junction as far along each of two roads as
 * its class's sight distance, and straight across.
 */
final class Junctions {
    /** Arms nearer to one line than this make no triangle to look across. */
    private static final double LEAST_SINE = 0.25;

    private final RoadNetwork network;
    private final Map<Integer, List<Arm>> byNode = new TreeMap<>();

    /** Junctions of this network by these rules. */
    Junctions(RoadNetwork network, ZoneRuleBook.InForce rules) {
        this.network = network;
        for (int s = 0; s < network.segmentCount(); s++) {
            int segment = s;
            Road road = network.roadOf(s);
            ZoneObject.of(road.roadClass())
                    // expressways are crossed on bridges
                    .filter(object -> object != ZoneObject.EXPRESSWAY)
                    .flatMap(object -> rules.find(Matter.SIGHT, object))
                    .ifPresent(rule -> {
                        add(network.startNode(segment), arm(segment, road, rule, true));
                        add(network.endNode(segment), arm(segment, road, rule, false));
                    });
        }
        byNode.values().removeIf(arms -> arms.size() <= 2);
    }

    /** A way out of a junction: the place at sight distance, as far as its first segment goes straight on. */
    record Arm(int segment, boolean fromStart, Road road, ZoneRule rule, double dx, double dy) {
        double length() {
            return Math.hypot(dx, dy);
        }
    }

    /**
     * What must stay clear between two arms.
     *
     * @param node the junction, projected metres
     * @param first the arm it is told of
     * @param right with {@code left} counterclockwise around the node
     */
    record Triangle(Coordinate node, Arm first, Arm right, Arm left) {
        double reachMeters() {
            return Math.max(right.rule.distanceMeters(), left.rule.distanceMeters());
        }
    }

    private void add(int node, Arm arm) {
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
        return new Arm(segment, fromStart, road, rule, (far.x - node.x) * stretch, (far.y - node.y) * stretch);
    }

    private Coordinate at(int segment, double fraction) {
        return network.projection().toMeters(network.positionAt(segment, fraction));
    }

    /** Arms of each junction. */
    Collection<List<Arm>> arms() {
        return byNode.values();
    }

    /**
     * Triangles of junctions that one of these roads comes to, junction by junction.
     *
     * @param sink takes those of one junction
     */
    void triangles(Predicate<Road> wanted, Consumer<List<Triangle>> sink) {
        for (List<Arm> arms : byNode.values()) {
            if (arms.stream().anyMatch(arm -> wanted.test(arm.road))) {
                sink.accept(triangles(arms));
            }
        }
    }

    private List<Triangle> triangles(List<Arm> arms) {
        Arm any = arms.get(0);
        Coordinate node = at(any.segment, any.fromStart ? 0 : 1);
        List<Triangle> triangles = new ArrayList<>();
        for (int i = 0; i < arms.size(); i++) {
            for (int j = i + 1; j < arms.size(); j++) {
                Arm one = arms.get(i);
                Arm other = arms.get(j);
                double cross = one.dx * other.dy - one.dy * other.dx;
                double sine = Math.abs(cross) / (one.length() * other.length());
                if (sine >= LEAST_SINE) {
                    triangles.add(new Triangle(node, one, cross > 0 ? one : other, cross > 0 ? other : one));
                }
            }
        }
        return triangles;
    }
}
