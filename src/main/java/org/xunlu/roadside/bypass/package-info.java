/**
 * Trucks that leave the road before a weighing point and come back after it.
 *
 * <p>Two ways to see it. <em>Trips</em>: a plate read on both sides of a point and not at it, in a time that fits the way
 * round; that overloaded trucks do so more than lawful ones is tested by Fisher's exact test. <em>Rates</em>: after a
 * point went live its over-limit rate falls and another's rises, more than at the points left (difference in
 * differences, variance by week).
 *
 * <p>Laws: pure functions of what they are given; no clock, no I/O.
 */
@NullMarked
package org.xunlu.roadside.bypass;

import org.jspecify.annotations.NullMarked;
