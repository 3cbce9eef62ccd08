package org.xunlu.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.xunlu.geo.Bounds;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadNetwork;

/**
 * Road land, control zones and areas of sight, road by road and side by side, made when they are asked for and kept. Of one
 * snapshot of the roads and one day's rules. Thread-safe.
 */
public final class RoadZones {
    private static final GeometryFactory METERS = new GeometryFactory();
    /** Some hundred metres: how far an area may reach beyond its road. */
    private static final double WIDEST_DEGREES = 0.005;

    private final RoadNetwork network;
    private final ZoneRuleBook.InForce rules;
    private final SightAreas sight;
    private final ConcurrentMap<Long, List<Zone>> byRoad = new ConcurrentHashMap<>();

    /** Zones of these roads by these rules. */
    public RoadZones(RoadNetwork network, ZoneRuleBook.InForce rules) {
        this.network = network;
        this.rules = rules;
        sight = new SightAreas(network, rules);
    }

    /** What an area is. */
    public enum Kind {
        /** 公路用地. */
        LAND,
        /** 建筑控制区 beyond the land. */
        CONTROL,
        /** 弯道内侧: between a bend and the line of sight across it. */
        INNER_CURVE,
        /** 平面交叉道口: a sight triangle of a junction. */
        JUNCTION
    }

    /**
     * One area.
     *
     * @param left on which side; null where it lies across the road
     * @param surveyed whether the land was measured; else it is an estimate, as all that is reckoned by sight distance
     * @param meters how wide; of sight the distance
     * @param article of the rule; empty of road land no rule speaks of
     * @param shape projected metres
     */
    public record Zone(
            Road road,
            Kind kind,
            @Nullable Boolean left,
            boolean surveyed,
            double meters,
            String article,
            Geometry shape) {}

    /** Areas of one road. */
    public List<Zone> of(Road road) {
        return byRoad.computeIfAbsent(road.id().value(), id -> make(road));
    }

    /**
     * Areas of all roads that come near a box, down to a class.
     *
     * @param toleranceMeters how much of a corner may be lost, so that a small map gets few numbers
     * @param sink takes each, in degrees
     */
    public void within(Bounds bounds, RoadClass least, double toleranceMeters, Consumer<Zone> sink) {
        Envelope box = bounds.envelope();
        box.expandBy(WIDEST_DEGREES);
        for (Road road : network.roads()) {
            if (road.roadClass().rank() <= least.rank()
                    && ZoneObject.of(road.roadClass()).isPresent()
                    && near(road, box)) {
                for (Zone zone : of(road)) {
                    Geometry degrees = network.projection()
                            .unproject(DouglasPeuckerSimplifier.simplify(zone.shape(), toleranceMeters));
                    if (!degrees.isEmpty() && degrees.getEnvelopeInternal().intersects(bounds.envelope())) {
                        sink.accept(new Zone(
                                road,
                                zone.kind(),
                                zone.left(),
                                zone.surveyed(),
                                zone.meters(),
                                zone.article(),
                                degrees));
                    }
                }
            }
        }
    }

    private boolean near(Road road, Envelope box) {
        return network.segmentsOf(road.id()).stream().anyMatch(segment -> network.segment(segment)
                .geometry()
                .getEnvelopeInternal()
                .intersects(box));
    }

    private List<Zone> make(Road road) {
        ZoneObject object = ZoneObject.of(road.roadClass()).orElse(null);
        if (object == null) {
            return List.of();
        }
        double control = new RoadLimits(rules, object).controlMeters();
        RoadStrip strip = new RoadStrip(network, road);
        Geometry allLand = METERS.createPolygon();
        List<Geometry> lands = new ArrayList<>();
        List<Geometry> reaches = new ArrayList<>();
        for (boolean left : new boolean[] {true, false}) {
            Geometry land = united(strip, left, 0);
            lands.add(land);
            reaches.add(control > 0 ? united(strip, left, control) : METERS.createPolygon());
            allLand = OverlayNGRobust.overlay(allLand, land, OverlayNG.UNION);
        }
        List<Zone> zones = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            boolean left = side == 0;
            RoadStrip.Leg first = strip.legs().isEmpty() ? null : strip.legs().get(0);
            double width = first == null ? 0 : first.land(left != first.against);
            add(
                    zones,
                    new Zone(
                            road,
                            Kind.LAND,
                            left,
                            strip.surveyed(),
                            width,
                            article(Matter.ROAD_LAND, object),
                            lands.get(side)));
            Geometry zone = OverlayNGRobust.overlay(reaches.get(side), allLand, OverlayNG.DIFFERENCE);
            add(
                    zones,
                    new Zone(
                            road,
                            Kind.CONTROL,
                            left,
                            strip.surveyed(),
                            control,
                            article(Matter.BUILDING, object),
                            zone));
        }
        for (SightAreas.Area area : sight.of(road)) {
            Kind kind = area.junction() ? Kind.JUNCTION : Kind.INNER_CURVE;
            add(
                    zones,
                    new Zone(
                            road,
                            kind,
                            null,
                            false,
                            area.rule().distanceMeters(),
                            area.rule().article(),
                            area.shape()));
        }
        return zones;
    }

    private String article(Matter matter, ZoneObject object) {
        return rules.find(matter, object).map(ZoneRule::article).orElse("");
    }

    private static void add(List<Zone> zones, Zone zone) {
        if (!zone.shape().isEmpty()) {
            zones.add(zone);
        }
    }

    private static Geometry united(RoadStrip strip, boolean left, double beyondMeters) {
        ZonePiece piece = new ZonePiece();
        List<Polygon> pieces = new ArrayList<>();
        for (RoadStrip.Leg leg : strip.legs()) {
            // the leg's own left, where the geometry runs against the chainage
            boolean own = left != leg.against;
            piece.make(leg, own, leg.land(own) + beyondMeters);
            Polygon polygon = piece.polygon(METERS, leg.x, leg.y);
            if (!polygon.isEmpty()) {
                pieces.add(polygon);
            }
        }
        Geometry united = pieces.isEmpty() ? null : UnaryUnionOp.union(pieces);
        return united == null ? METERS.createPolygon() : united;
    }
}
