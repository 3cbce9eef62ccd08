package org.xunlu.patrol;

import java.time.Instant;
import org.xunlu.network.SegmentId;

/**
 * A part of one segment that a unit drove.
 *
 * @param fromFraction where along the geometry driving began, 0 to 1
 * @param toFraction where it ended; smaller than the first when driven against the geometry
 * @param at when driving began
 * @param until when it ended
 */
public record DrivenPart(SegmentId segment, double fromFraction, double toFraction, Instant at, Instant until) {}
