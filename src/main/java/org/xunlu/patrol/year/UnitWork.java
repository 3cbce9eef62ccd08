package org.xunlu.patrol.year;

/**
 * What a unit did on patrols that departed in a period.
 *
 * @param squadron the name of its squadron
 * @param km driven
 * @param inspectedKm of it on roads that were to be inspected
 * @param hours on the road, of patrols that are over
 * @param crewHours the same, once for each officer on board
 */
public record UnitWork(
        long unitId,
        String unit,
        long squadronId,
        String squadron,
        int patrols,
        double km,
        double inspectedKm,
        double hours,
        double crewHours) {}
