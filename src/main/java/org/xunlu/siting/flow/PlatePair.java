package org.xunlu.siting.flow;

import org.xunlu.overload.CheckpointId;

/**
 * Trucks whose plates were read at one point and then at another: what passes tell of origins and destinations.
 *
 * @param from where they were read first
 * @param to where they were read next
 * @param trucks how many times
 * @param over how many of them above the limit at the first point
 * @param meanMinutes mean time between both
 */
public record PlatePair(CheckpointId from, CheckpointId to, long trucks, long over, double meanMinutes) {}
