package org.xunlu.coverage;

/**
 * One day of one rider in figures.
 *
 * @param day whose and when
 * @param networkMeters driven on the network, each passing counted
 * @param straightMeters straight from fix to fix, as the receiver saw it
 * @param fixes how many fixes came in, of every class
 * @param through the number of the last fix they are made of
 */
public record DayFigures(RiderDay day, double networkMeters, double straightMeters, int fixes, long through) {}
