/**
 * Puts tracks on roads: a hidden Markov model (Newson, Krumm: <i>Hidden Markov Map Matching Through Noise and
 * Sparseness</i>, 2009) with what real tracks need besides: thinning by distance, noise estimated from the track,
 * turning round at a price, small moves back for nothing, stray fixes left out, breaks where no road leads on.
 * Between fixes more than half a minute apart ways are judged by the time they usually take ({@code FarMoves}).
 *
 * <p>Words: a <i>layer</i> is one fix with the places on roads where it may have been; a <i>stretch</i> is an unbroken
 * run on roads; a <i>gap</i> is what lies between stretches, with its reason. A stretch says for each traversal when it
 * was driven and how certain that is.
 *
 * <p>Laws: pure functions of network and track.
 */
@NullMarked
package org.xunlu.track.matching;

import org.jspecify.annotations.NullMarked;
