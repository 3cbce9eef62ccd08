/**
 * The brigade's work of a day, and of the days of a week or a year: which unit drives which roads in which order, so that
 * what is owed is covered, the work is even, little is driven empty, and nobody can learn it. Pure and seeded.
 *
 * <p>Words: a <em>demand</em> is a segment wanted today with the weight of leaving it out; a <em>stretch</em> is a run of
 * them driven in one go; the <em>ground</em> holds what driving between stretches and bases takes; a <em>period</em> is
 * a number of days, in each of which a road that has it is visited once; a <em>block</em> is a few days planned as one; a
 * <em>turn</em> is an outing of a unit; what is driven without earning a visit owed is driven <em>for nothing</em>.
 *
 * <p>Laws: everything wanted is either in a route or listed with the reason; no unit drives beyond its shift; the seed
 * says all that is left to chance; times are whole tenths of a second, so sums are exact.
 */
@NullMarked
package org.xunlu.patrol.planning.day;

import org.jspecify.annotations.NullMarked;
