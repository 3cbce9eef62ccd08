/**
 * Makes a drivable tour of wanted segments: a rural postman tour over the road network, pure and seeded.
 *
 * <p>Words: a <em>stretch</em> is a run of wanted segments of one road that is driven in one go; a <em>tour</em> visits
 * every stretch once, in either direction it may be driven, and joins them by the fastest ways.
 *
 * <p>Laws: no I/O, no clock, no randomness but the given seed; one-way streets and closed roads are honoured; every
 * wanted segment is either in the tour or among the unreached with its reason.
 */
@NullMarked
package org.xunlu.patrol.planning;

import org.jspecify.annotations.NullMarked;
