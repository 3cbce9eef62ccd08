package org.xunlu.overload;

/**
 * Passes of one place in one hour of the week, or in one week.
 *
 * @param slot the hour of the week (0 to 167), or the number of the week since the first Monday of 1970
 * @param passes all that were asked for
 * @param over those over the limit by at least what was asked for
 * @param overKg sum of the excess of all that were over at all
 */
public record HourCount(CheckpointId checkpoint, int slot, long passes, long over, long overKg) {}
