package org.xunlu.track.matching;

import org.xunlu.network.Cost;

/**
 * Between two fixes.
 *
 * @param straight metres as the crow flies
 * @param seconds time between them
 * @param noise standard deviation of the fixes
 * @param mostMeters farther nobody drives in the time
 * @param by what a way is best in
 * @param beta how much longer than straight a way usually is: noise, bends, corners
 */
record Step(double straight, double seconds, double noise, double mostMeters, Cost by, double beta) {}
