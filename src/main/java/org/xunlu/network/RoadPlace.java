package org.xunlu.network;

import org.xunlu.geo.LonLat;
import org.xunlu.geo.StakeLabel;

/**
 * A place found by its address.
 *
 * @param segment the segment's index in the snapshot
 * @param fraction where on its geometry
 * @param position the place, beside the road where a side and a distance were given
 * @param stake its label, with its number where the label exists twice
 */
public record RoadPlace(int segment, double fraction, LonLat position, StakeLabel stake) {}
