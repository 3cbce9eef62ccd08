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
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.Snap;

/**
 * Footprints on the inner side of bends so sharp that the view over the sight distance leaves the control zone, see
 * {@link Bends}.
 */
public final class InnerCurves {
    private final RoadNetwork network;
    private final ZoneRuleBook.InForce rules;
    private final Footprints footprints;
    private final double roadErrorMeters;
    private final ConvexClip clip = new ConvexClip();

    /** Bends of this network by these rules. */
    public InnerCurves(RoadNetwork network, ZoneRuleBook.InForce rules, Footprints footprints, double roadErrorMeters) {
        this.network = network;
        this.rules = rules;
        this.footprints = footprints;
        this.roadErrorMeters = roadErrorMeters;
    }

    /** All hits, computed as they are. */
    public List<Hit> screen() {
        return screen(road -> true);
    }

    /** Hits of these roads. */
    public List<Hit> screen(Predicate<Road> wanted) {
        List<Hit> hits = new ArrayList<>();
        Set<Long> told = new HashSet<>();
        new Bends(network, rules).windows(wanted, window -> look(window, told, hits));
        return hits;
    }

    private void look(Bends.Window window, Set<Long> told, List<Hit> hits) {
        Coordinate origin = window.from();
        Coordinate end = window.to();
        footprints.near(origin.x, origin.y, end.x, end.y, window.rule().distanceMeters(), footprint -> {
            Footprint what = footprints.get(footprint);
            long key = ((long) footprint << 32) | window.segment();
            if (!what.use().matters().contains(Matter.SIGHT) || told.contains(key)) {
                return;
            }
            double area = 0;
            for (int shell = footprints.firstRing(footprint); shell < footprints.endRing(footprint); shell++) {
                area += clip.area(
                        footprints.xs,
                        footprints.ys,
                        footprints.firstVertex(shell),
                        footprints.endVertex(shell),
                        origin.x,
                        origin.y,
                        window.xs(),
                        window.ys(),
                        window.xs().length);
            }
            if (area > 0) {
                told.add(key);
                hits.add(hit(footprint, window.segment(), window.middle(), window.along(), window.rule(), area));
            }
        });
    }

    private Hit hit(int footprint, int segment, Coordinate at, double along, ZoneRule rule, double area) {
        Nearest nearest = new Nearest(footprints);
        nearest.begin();
        nearest.take(footprint, new RoadStrip.Leg(segment, 0, at.x, at.y, 1, 0, 0));
        double fraction = Math.min(1, along / network.lengthMeters(segment));
        double error = footprints.get(footprint).errorMeters() + roadErrorMeters;
        return new Hit(
                footprint,
                rule,
                network.location(new Snap(
                        segment, nearest.centre, fraction, along, network.positionAt(segment, fraction), 0, Side.ON)),
                nearest.centre,
                nearest.centre,
                rule.distanceMeters(),
                0,
                area,
                area > error * error,
                network.projection().toLonLat(new Coordinate(nearest.x, nearest.y)),
                EnumSet.of(Hit.Remark.COMPUTED));
    }
}
