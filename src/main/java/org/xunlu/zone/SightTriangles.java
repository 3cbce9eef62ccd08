package org.xunlu.zone;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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

    /** All hits, computed as they are. */
    public List<Hit> screen() {
        return screen(road -> true);
    }

    /** Hits told of these roads. */
    public List<Hit> screen(Predicate<Road> wanted) {
        List<Hit> hits = new ArrayList<>();
        new Junctions(network, rules).triangles(wanted, triangles -> {
            Set<Integer> told = new HashSet<>();
            triangles.forEach(triangle -> look(triangle, told, hits));
        });
        hits.removeIf(hit -> !wanted.test(network.road(hit.place().roadId())));
        return hits;
    }

    private void look(Junctions.Triangle triangle, Set<Integer> told, List<Hit> hits) {
        Coordinate node = triangle.node();
        double[] xs = {0, triangle.right().dx(), triangle.left().dx()};
        double[] ys = {0, triangle.right().dy(), triangle.left().dy()};
        footprints.near(node.x, node.y, node.x, node.y, triangle.reachMeters(), footprint -> {
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
                hits.add(hit(footprint, node, triangle.first(), area));
            }
        });
    }

    private Hit hit(int footprint, Coordinate node, Junctions.Arm arm, double area) {
        Nearest nearest = new Nearest(footprints);
        nearest.begin();
        nearest.take(footprint, new RoadStrip.Leg(0, 0, node.x, node.y, 1, 0, 0));
        RoadSegment segment = network.segment(arm.segment());
        double fraction = arm.fromStart() ? 0 : 1;
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
