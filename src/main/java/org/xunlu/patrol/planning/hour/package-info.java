/**
 * When a tour passes the roads that are wanted in certain hours: its departure, its direction and the order of its loops
 * are drawn by lot, the better ones more often. Pure; randomness comes in as dice.
 *
 * <p>Words: a <em>window</em> is hours of the day in which a road is wanted; a <em>loop</em> is a part of a tour that ends
 * where it begins; <em>temperature</em> says how much chance is left: the draw is the one of greatest entropy among all
 * that meet as much of what is wanted.
 *
 * <p>Laws: a tour that was turned drives the same roads for the same time and inspects the same, no road against its
 * direction; it leaves in whole minutes within the time it is given; nothing is ever certain that could be otherwise.
 */
@NullMarked
package org.xunlu.patrol.planning.hour;

import org.jspecify.annotations.NullMarked;
