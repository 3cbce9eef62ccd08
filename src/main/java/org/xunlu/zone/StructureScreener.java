package org.xunlu.zone;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.network.RoadLocation;
import org.xunlu.network.RoadNetwork;

/**
 * Holds footprints against the zones round bridges, ferries and tunnels. A structure is known as a place with a length,
 * and rivers are not known at all: what only the direction of the bridge or of the river decides is uncertain.
 */
public final class StructureScreener {
    private static final double ROAD_METERS = 200;

    private final RoadNetwork network;
    private final ZoneRuleBook.InForce rules;
    private final Footprints footprints;
    private final double errorMeters;
    private final Nearest nearest;

    /** A screener of these footprints; the error is that of structures' places. */
    public StructureScreener(
            RoadNetwork network, ZoneRuleBook.InForce rules, Footprints footprints, double errorMeters) {
        this.network = network;
        this.rules = rules;
        this.footprints = footprints;
        this.errorMeters = errorMeters;
        nearest = new Nearest(footprints);
    }

    /** All hits near these structures; one that lies on no road has no address and is passed over. */
    public List<Hit> screen(List<Structure> structures) {
        List<Hit> hits = new ArrayList<>();
        for (Structure structure : structures) {
            RoadLocation place =
                    network.findLocation(structure.position(), ROAD_METERS).orElse(null);
            if (place != null) {
                for (ZoneRule rule : rules.list()) {
                    if (rule.from() == MeasuredFrom.STRUCTURE && structure.concerns(rule)) {
                        screen(structure, rule, place, hits);
                    }
                }
            }
        }
        return hits;
    }

    private void screen(Structure structure, ZoneRule rule, RoadLocation place, List<Hit> hits) {
        Coordinate at = network.projection().toMeters(structure.position());
        double half = structure.lengthMeters() / 2;
        RoadStrip.Leg spot = new RoadStrip.Leg(0, 0, at.x, at.y, 1, 0, 0);
        Set<Integer> seen = new HashSet<>();
        footprints.near(at.x, at.y, at.x, at.y, rule.mostMeters() + half + errorMeters, footprint -> {
            Footprint what = footprints.get(footprint);
            if (!what.use().matters().contains(rule.matter()) || !seen.add(footprint)) {
                return;
            }
            nearest.begin();
            nearest.take(footprint, spot);
            double error = errorMeters + what.errorMeters();
            // from its middle it is farther than from any of its ends
            double least = Math.max(0, nearest.centre - half);
            if (least >= rule.mostMeters() + error) {
                return;
            }
            Set<Hit.Remark> remarks = EnumSet.noneOf(Hit.Remark.class);
            if (nearest.centre > rule.leastMeters() && rule.upMeters() != null) {
                remarks.add(Hit.Remark.STREAM_UNKNOWN);
            }
            if (least >= rule.mostMeters()) {
                remarks.add(Hit.Remark.OUTSIDE);
            }
            hits.add(new Hit(
                    footprint,
                    rule,
                    place,
                    least,
                    nearest.centre,
                    rule.mostMeters(),
                    0,
                    0,
                    nearest.centre + error < rule.leastMeters(),
                    network.projection().toLonLat(new Coordinate(nearest.x, nearest.y)),
                    remarks));
        });
    }
}
