package org.xunlu.demo.county;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/**
 * A part of a road from one junction to the next.
 *
 * @param road index of its alignment
 * @param measureMeters distance of its start along the alignment
 * @param course its points on the {@link LocalPlane}, in the direction of the alignment
 */
record Piece(int road, double measureMeters, LineString course) {
    Coordinate start() {
        return course.getCoordinateN(0);
    }

    Coordinate end() {
        return course.getCoordinateN(course.getNumPoints() - 1);
    }
}
