package org.xunlu.patrol.demand;

import org.xunlu.geo.LonLat;

/**
 * A place around which roads are wanted most in certain hours of every day.
 *
 * @param name of the place
 * @param kind what is more in these hours
 * @param at where, WGS84
 * @param radiusMeters how far around
 * @param fromHour hour of the day at which it begins, Chinese time
 * @param toHour hour at which it ends, 24 for midnight
 */
public record KeyPlace(String name, RiskKind kind, LonLat at, double radiusMeters, int fromHour, int toHour) {}
