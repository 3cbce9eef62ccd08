package org.xunlu.geo;

import org.locationtech.jts.geom.Coordinate;

/**
 * Where a place lies along a line.
 *
 * @param measureMeters length from the line's start
 * @param offsetMeters distance from the line, not negative
 * @param side which side of the line, looking the way it runs
 * @param foot the nearest place on the line, projected metres
 */
public record LinearPosition(double measureMeters, double offsetMeters, Side side, Coordinate foot) {}
