package org.xunlu.roadside.spotter;

import java.time.Instant;

/**
 * A plate an officer noted from the car.
 *
 * @param road the road it was on, empty where none is near
 * @param unit the officer's unit, or the person where there is none
 */
public record Tag(String plate, Instant at, String road, long unit) {}
