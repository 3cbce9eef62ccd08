package org.xunlu.zone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.geo.ChainageScale;
import org.xunlu.network.Road;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;

/**
 * One number a road, of all its zones come from: course, width, class, stakes, arms of its junctions, and the rules in
 * force for it. A road whose number is another than at the last screening has to be screened again; others have not.
 */
public final class RoadMarks {
    /** Stakes looked at along each segment. */
    private static final int STAKES = 8;

    private final RoadNetwork network;
    private final ZoneRuleBook.InForce rules;

    /** Marks of these roads by these rules. */
    public RoadMarks(RoadNetwork network, ZoneRuleBook.InForce rules) {
        this.network = network;
        this.rules = rules;
    }

    /** By the key of the road; roads without zones have none. */
    public Map<Long, Long> all() {
        Map<Long, Long> marks = new HashMap<>();
        long structures = 17;
        for (ZoneRule rule : rules.list()) {
            // in no order
            structures += rule.object().structure() ? mark(rule) : 0;
        }
        for (Road road : network.roads()) {
            ZoneObject object = ZoneObject.of(road.roadClass()).orElse(null);
            if (object != null) {
                marks.put(road.id().value(), structures * 31 + mark(road, object));
            }
        }
        for (List<Junctions.Arm> arms : new Junctions(network, rules).arms()) {
            long junction = 1;
            for (Junctions.Arm arm : arms) {
                junction += Objects.hash(
                        arm.road().id().value(),
                        Math.round(arm.dx() * 100),
                        Math.round(arm.dy() * 100),
                        arm.rule().article());
            }
            for (Junctions.Arm arm : arms) {
                marks.merge(arm.road().id().value(), junction, Long::sum);
            }
        }
        return marks;
    }

    private long mark(Road road, ZoneObject object) {
        long mark = Objects.hash(
                road.roadClass().name(),
                road.routeCode(),
                road.name(),
                road.land().leftMeters(),
                road.land().rightMeters(),
                road.land().surveyed());
        ChainageScale scale = network.findScale(road.id()).orElse(null);
        for (int segment : network.segmentsOf(road.id())) {
            RoadSegment each = network.segment(segment);
            for (int i = 0; scale != null && i <= STAKES; i++) {
                mark = mark * 31
                        + scale.labelAt(each.measureAt((double) i / STAKES)).hashCode();
            }
            mark = mark * 31 + Double.hashCode(each.widthMeters());
            mark = mark * 31 + Double.hashCode(each.startMeasureMeters());
            mark = mark * 31 + Double.hashCode(each.endMeasureMeters());
            for (Coordinate at : each.geometry().getCoordinates()) {
                mark = (mark * 31 + Double.hashCode(at.x)) * 31 + Double.hashCode(at.y);
            }
        }
        for (ZoneRule rule : rules.list()) {
            mark += rule.object() == object ? mark(rule) : 0;
        }
        return mark;
    }

    /** The same for rules that say the same, whatever their row. */
    private static long mark(ZoneRule rule) {
        return 1_000_003L
                * Objects.hash(
                        rule.matter().name(),
                        rule.object().name(),
                        rule.from().name(),
                        rule.distanceMeters(),
                        rule.upMeters(),
                        rule.article());
    }
}
