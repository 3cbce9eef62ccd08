package org.xunlu.network;

import org.locationtech.jts.geom.Geometry;

/**
 * A part of the county.
 *
 * @param kind {@code boundary} (the county itself) or {@code grid} (a grid cell, 网格)
 * @param code its code; empty where it has none
 * @param name its name
 * @param squadron the squadron responsible for it; empty where none is
 * @param geometry polygon or multipolygon, EPSG:4326, longitude first
 */
public record Area(String kind, String code, String name, String squadron, Geometry geometry) {}
