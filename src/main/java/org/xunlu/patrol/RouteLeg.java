package org.xunlu.patrol;

import org.xunlu.network.SegmentId;

/**
 * One segment of a route, in driving order.
 *
 * @param forward whether it is driven in the direction of its geometry
 * @param fromFraction where on the geometry it is entered, 0 to 1 along the geometry whatever the driving direction
 * @param toFraction where it is left
 * @param required whether it is driven to be inspected; otherwise only to get on
 */
public record RouteLeg(SegmentId segment, boolean forward, double fromFraction, double toFraction, boolean required) {}
