package org.xunlu.roadside.stop;

import java.util.Map;

/**
 * What confirmed stops of a period add up to.
 *
 * @param stops all
 * @param overLimit 查扣超限: stops over the limit
 * @param severe 严重超限 of these
 * @param unloadedVehicles stops with unloading
 * @param unloadedKg 卸载: first mass less second, summed
 * @param policePoints points reported by the police for joint stops
 * @param byOffence stops by offence; a stop counts for each of its own
 */
public record StopFigures(
        long stops,
        long overLimit,
        long severe,
        long unloadedVehicles,
        long unloadedKg,
        long policePoints,
        Map<Offence, Long> byOffence) {
    public StopFigures {
        byOffence = Map.copyOf(byOffence);
    }

    /** Unloaded vehicles by over-limit vehicles in percent; 0 without any. */
    public double unloadRatePercent() {
        return overLimit == 0 ? 0 : 100.0 * unloadedVehicles / overLimit;
    }
}
