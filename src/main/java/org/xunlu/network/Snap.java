package org.xunlu.network;

import org.xunlu.geo.LonLat;
import org.xunlu.geo.Side;

/**
 * The place on a segment nearest to some position.
 *
 * @param segment the segment's index in the snapshot
 * @param distanceMeters from the position to the segment
 * @param fraction 0 at the geometry's first vertex to 1 at its last
 * @param offsetMeters the same as a length from the first vertex
 * @param position the place
 * @param bearingDegrees the way the geometry runs there, clockwise from north
 * @param side on which side of the geometry the position lies
 */
public record Snap(
        int segment,
        double distanceMeters,
        double fraction,
        double offsetMeters,
        LonLat position,
        double bearingDegrees,
        Side side) {}
