package org.xunlu.demo.county;

import org.locationtech.jts.geom.Polygon;

/**
 * An area of the illustrative county.
 *
 * @param kind {@code boundary} or {@code grid}
 * @param code code of its township; empty for the boundary
 * @param name its name
 * @param squadron number of the squadron that patrols it; 0 for the boundary
 * @param polygon EPSG:4326, longitude first
 */
public record DemoArea(String kind, String code, String name, int squadron, Polygon polygon) {}
