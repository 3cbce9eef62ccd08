package org.xunlu.patrol.demand;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;

/** A season where it is, in projected metres; no place for the whole county. */
record SeasonSpot(Season season, @Nullable Point at) {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    static SeasonSpot of(RoadNetwork network, Season season) {
        LonLat place = season.place();
        if (place == null) {
            return new SeasonSpot(season, null);
        }
        Coordinate meters = network.projection().toMeters(place);
        return new SeasonSpot(season, GEOMETRY.createPoint(meters));
    }

    boolean reaches(RoadNetwork network, int segment) {
        if (!season.classes().isEmpty()
                && !season.classes().contains(network.roadOf(segment).roadClass())) {
            return false;
        }
        return at == null || network.projectedLine(segment).isWithinDistance(at, season.radiusMeters());
    }
}
