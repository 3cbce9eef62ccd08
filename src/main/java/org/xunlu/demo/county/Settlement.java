package org.xunlu.demo.county;

import org.locationtech.jts.geom.Coordinate;

/**
 * A place where people live, on the {@link LocalPlane}.
 *
 * @param name its name; hamlets carry their village's
 * @param town index of its township in the anchors
 * @param seat whether it is the township's seat
 * @param at its place, made up
 */
record Settlement(String name, int town, boolean seat, Coordinate at) {}
