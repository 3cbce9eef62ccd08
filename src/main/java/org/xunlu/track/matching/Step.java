package org.xunlu.track.matching;

/**
 * Between two fixes.
 *
 * @param straight metres as the crow flies
 * @param seconds time between them
 * @param noise standard deviation of the fixes
 * @param mostMeters farther nobody drives in the time
 * @param far whether there was time for more than the straight way tells, see {@link FarMoves}
 * @param beta how much longer than straight a way usually is: noise, bends, corners
 */
record Step(double straight, double seconds, double noise, double mostMeters, boolean far, double beta) {}
