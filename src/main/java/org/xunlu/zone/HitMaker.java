package org.xunlu.zone;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.xunlu.geo.LonLat;
import org.xunlu.geo.Side;
import org.xunlu.network.RoadLocation;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.Snap;

/** Judges one footprint beside one road by each rule that speaks of it. */
final class HitMaker {
    private final RoadStrip strip;
    private final RoadLimits limits;
    private final Footprints footprints;
    private final Nearest nearest;
    private final StripArea areas;
    private final double roadErrorMeters;

    HitMaker(
            RoadStrip strip,
            RoadLimits limits,
            Footprints footprints,
            Nearest nearest,
            StripArea areas,
            double roadErrorMeters) {
        this.strip = strip;
        this.limits = limits;
        this.footprints = footprints;
        this.nearest = nearest;
        this.areas = areas;
        this.roadErrorMeters = roadErrorMeters;
    }

    void add(int footprint, List<RoadStrip.Leg> legs, List<Hit> hits) {
        Footprint what = footprints.get(footprint);
        double error = what.errorMeters() + roadErrorMeters;
        for (ZoneRule rule : limits.of(what.use())) {
            if (rule.matter() == Matter.FALL) {
                fall(footprint, what, rule, error, hits);
            } else if (nearest.edge < limits.limit(rule) + error) {
                zone(footprint, legs, rule, error, hits);
            }
        }
    }

    private void zone(int footprint, List<RoadStrip.Leg> legs, ZoneRule rule, double error, List<Hit> hits) {
        double limit = limits.limit(rule);
        double land = 0;
        double both = 0;
        if (nearest.edge < limit) {
            both = areas.within(footprint, legs, (leg, left) -> leg.land(left) + limit);
            land = nearest.edge < 0 ? areas.within(footprint, legs, RoadStrip.Leg::land) : 0;
        }
        // past the end of a road nothing of it lies in the zone, which ends as flat as the road does
        if (nearest.beyond > error && both == 0) {
            return;
        }
        Set<Hit.Remark> remarks = remarks(nearest.edge >= limit);
        hits.add(hit(footprint, rule, nearest.edge, limit, land, Math.max(0, both - land), error, remarks));
    }

    /** A thing as high as it is far from the carriageway could fall on it. */
    private void fall(int footprint, Footprint what, ZoneRule rule, double error, List<Hit> hits) {
        Double height = what.heightMeters();
        if (height == null) {
            return;
        }
        double fromCarriageway = nearest.centre - nearest.leg.halfCarriageway;
        double limit = rule.distanceMeters() + height;
        if (fromCarriageway >= limit + error || nearest.beyond > error) {
            return;
        }
        Set<Hit.Remark> remarks = remarks(fromCarriageway >= limit);
        if (strip.network.segment(nearest.leg.segment).widthMeters() <= 0) {
            remarks.add(Hit.Remark.CARRIAGEWAY_ESTIMATED);
        }
        hits.add(hit(footprint, rule, fromCarriageway, limit, 0, 0, error, remarks));
    }

    private Set<Hit.Remark> remarks(boolean outside) {
        Set<Hit.Remark> remarks = EnumSet.noneOf(Hit.Remark.class);
        if (strip.defaulted()) {
            remarks.add(Hit.Remark.LAND_UNKNOWN);
        } else if (!strip.surveyed()) {
            remarks.add(Hit.Remark.LAND_ESTIMATED);
        }
        if (outside) {
            remarks.add(Hit.Remark.OUTSIDE);
        }
        return remarks;
    }

    private Hit hit(
            int footprint,
            ZoneRule rule,
            double distance,
            double limit,
            double land,
            double zone,
            double error,
            Set<Hit.Remark> remarks) {
        LonLat at = strip.network.projection().toLonLat(new Coordinate(nearest.x, nearest.y));
        return new Hit(
                footprint,
                rule,
                place(),
                distance,
                nearest.centre,
                limit,
                land,
                zone,
                Math.abs(distance - limit) > error,
                at,
                remarks);
    }

    private RoadLocation place() {
        RoadStrip.Leg leg = nearest.leg;
        RoadSegment segment = strip.network.segment(leg.segment);
        double length = strip.network.lengthMeters(leg.segment);
        double offset = Math.min(length, leg.along + nearest.foot);
        double fraction = length == 0 ? 0 : offset / length;
        Side side = nearest.centre == 0 ? Side.ON : nearest.left ? Side.LEFT : Side.RIGHT;
        double bearing = Math.toDegrees(Math.atan2(leg.ux, leg.uy));
        return strip.network.location(new Snap(
                strip.network.indexOf(segment.id()),
                nearest.centre,
                fraction,
                offset,
                strip.network.positionAt(leg.segment, fraction),
                bearing < 0 ? bearing + 360 : bearing,
                side));
    }
}
