package org.xunlu.track.matching;

import java.time.Instant;
import org.xunlu.network.Traversal;

/**
 * A stretch of a segment that was driven.
 *
 * @param traversal which part, which way; the segment's index is that of the matcher's snapshot
 * @param from when it was entered
 * @param to when it was left
 * @param confidence 0 to 1: how much better this is than the next best place
 * @param bridged whether it was driven within a silence longer than the options allow to pass unmarked
 * @param onlyWay false where it was bridged and another way is about as plausible: nobody knows that it was driven
 * @param slowShare which share of its length, 0 to 1, was driven slowly enough to look at the road while driving
 */
public record MatchedTraversal(
        Traversal traversal,
        Instant from,
        Instant to,
        double confidence,
        boolean bridged,
        boolean onlyWay,
        double slowShare) {}
