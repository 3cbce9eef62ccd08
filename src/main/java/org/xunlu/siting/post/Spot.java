package org.xunlu.siting.post;

import org.xunlu.geo.LonLat;

/**
 * A place that could be a base.
 *
 * @param name its name
 * @param position where
 * @param standing whether a base is there already
 */
public record Spot(String name, LonLat position, boolean standing) {}
