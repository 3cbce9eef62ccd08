/**
 * Where and when something concentrates, and how sure that is: statistics of points, areas and networks.
 *
 * <p>Words: a <i>unit</i> is what has a value (a road segment, a place in an hour of the week, an area); {@link
 * org.xunlu.hotspot.Weights} say which units are neighbours; a <i>hot spot</i> is a unit whose surroundings hold more
 * than chance would put there; <i>exposure</i> is how much could have happened (trucks that passed); a <i>q-value</i> is
 * the share of false ones to expect among all that are as sure as this.
 *
 * <p>Laws: pure functions of their inputs; no I/O, no clock; chance comes from a seed and equal seeds give equal
 * answers. Units are numbered from 0 in the order given. Distances are metres in one plane, or along a {@link
 * org.xunlu.hotspot.LineGraph}. What cannot be told (a unit without neighbours, values that are all the same) is NaN,
 * never a guess.
 */
@NullMarked
package org.xunlu.hotspot;

import org.jspecify.annotations.NullMarked;
