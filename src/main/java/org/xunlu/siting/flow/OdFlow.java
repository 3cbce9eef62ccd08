package org.xunlu.siting.flow;

/**
 * Trucks from one place to another.
 *
 * @param from key of the place they leave
 * @param to key of the place they go to
 * @param trucksPerDay loaded trucks a day
 * @param overPerDay those above the limit
 */
public record OdFlow(FreightPlaceId from, FreightPlaceId to, double trucksPerDay, double overPerDay) {}
