/**
 * Chance as a duty: how often to be where, how to draw it, and how much of it somebody who watches could guess. Pure;
 * randomness comes in as a seed.
 *
 * <p>Words: <em>coverage</em> is the probability that a target is visited; the <em>spotter</em> 车托 writes down where patrols
 * were seen and guesses tomorrow from it; <em>excess</em> is what he guesses better than by the mere shares of roads and
 * hours.
 *
 * <p>Laws: all entropies in bits; a plan's frequencies are the ones asked for, only their timing is left to chance.
 */
@NullMarked
package org.xunlu.patrol.planning.chance;

import org.jspecify.annotations.NullMarked;
