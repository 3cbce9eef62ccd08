package org.xunlu.demo.county;

import org.xunlu.geo.LonLat;

/**
 * A named point of the illustrative county.
 *
 * @param kind {@code town}, {@code village}, {@code gate} or {@code neighbour}
 * @param name its name
 * @param position where, schematic
 */
public record DemoPlace(String kind, String name, LonLat position) {}
