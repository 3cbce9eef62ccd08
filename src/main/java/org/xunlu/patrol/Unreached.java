package org.xunlu.patrol;

import org.xunlu.network.SegmentId;
import org.xunlu.patrol.planning.UnreachedReason;

/** A wanted segment that the route leaves out, and why. */
public record Unreached(SegmentId segment, UnreachedReason reason) {}
