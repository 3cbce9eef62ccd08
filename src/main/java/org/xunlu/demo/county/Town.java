package org.xunlu.demo.county;

import org.xunlu.geo.LonLat;

/**
 * A township unit; its grid cell is what lies nearer to it than to the others.
 *
 * @param code code of the national division list, e.g. {@code 341322100}
 * @param name real name
 * @param position schematic position, up to 8 km off
 * @param squadron number of the squadron that patrols it
 */
public record Town(String code, String name, LonLat position, int squadron) {}
