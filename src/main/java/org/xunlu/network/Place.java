package org.xunlu.network;

import org.xunlu.geo.LonLat;

/**
 * A named point that helps to read the map.
 *
 * @param kind {@code seat}, {@code town}, {@code village}, {@code gate} (border crossing) or {@code neighbour}
 * @param name its name
 * @param position where
 */
public record Place(String kind, String name, LonLat position) {}
