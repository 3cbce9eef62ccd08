package org.xunlu.overload;

/**
 * The limit that applies to one vehicle.
 *
 * @param limitKg greatest lawful total mass
 * @param uncertain whether the vehicle's configuration leaves a lower limit possible
 * @param source law and article of the row applied
 */
public record MassLimit(int limitKg, boolean uncertain, String source) {}
