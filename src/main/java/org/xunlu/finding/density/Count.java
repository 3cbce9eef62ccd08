package org.xunlu.finding.density;

import org.xunlu.geo.Bounds;

/**
 * Findings counted together.
 *
 * @param routeCode of the road; empty where it has none, and of squares
 * @param roadName empty where it has none, and of squares
 * @param stake the kilometre, {@code K725}; empty of roads and squares
 * @param cell number of the square, {@link RoadKilometres#cellOf}; 0 of roads
 * @param bounds smallest box around them
 */
public record Count(String routeCode, String roadName, String stake, long cell, long findings, Bounds bounds) {}
