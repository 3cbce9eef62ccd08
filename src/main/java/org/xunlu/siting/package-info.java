/**
 * Where off-site enforcement points and squadron bases should stand: what is asked, what is answered, and why not there.
 *
 * <p>Words: a <em>link</em> is a directed piece of road with a cost (metres or seconds: the unit that trucks minimise);
 * a <em>flow</em> goes from an origin to a destination; its <em>detour tolerance</em> λ says that a truck takes any way
 * that costs at most (1 + λ) times the cheapest; a <em>candidate</em> is a place where a point could be built, and
 * covers the links whose traffic it weighs; a flow is <em>caught</em> when every way within its tolerance passes a
 * point; the <em>bound</em> is proven: no choice of points catches more; the <em>gap</em> is how far the answer may be
 * from it.
 *
 * <p>Laws: pure functions of their inputs, no I/O, no clock, no randomness but a given seed; every claim can be checked
 * by plain shortest paths on the network; bad input never ends the work, it is answered with remarks and the best that
 * can be done. The searches live in {@code capture} and {@code location}.
 */
@NullMarked
package org.xunlu.siting;

import org.jspecify.annotations.NullMarked;
