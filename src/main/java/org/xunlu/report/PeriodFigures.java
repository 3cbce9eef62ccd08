package org.xunlu.report;

import java.time.Instant;
import java.util.Map;
import org.xunlu.finding.casework.ClosureFigure;

/**
 * The figures of a period.
 *
 * @param from its first moment
 * @param to the first moment after it
 * @param patrols what was sent out
 * @param findings what was found beside the roads
 * @param passes what was weighed
 * @param stops who was stopped on the road
 * @param offsite what became of the records of off-site points, and permits revoked
 */
public record PeriodFigures(
        Instant from, Instant to, Patrols patrols, Findings findings, Passes passes, Stops stops, Offsite offsite) {

    /**
     * Evidence from off-site points.
     *
     * @param evidenceSets 证据做齐: passes whose second review passed in the period
     * @param filed 立案: cases with their filing date in the period, whenever the evidence was collected
     * @param cohortFiled of the evidence sets of the period, those filed by now
     * @param overTenPercent uncontested passes above the limit by 10 % and more; the published rate leaves the rest out
     * @param permitsRevoked revocations decided in the period
     */
    public record Offsite(long evidenceSets, long filed, long cohortFiled, long overTenPercent, long permitsRevoked) {}

    /**
     * Patrols.
     *
     * @param dispatches departed in the period, not cancelled afterwards (出动执法车辆 辆次)
     * @param officers officers on board, summed over the dispatches (人次)
     * @param done of the dispatches, those that have ended
     * @param open planned to depart in the period, published and not ended
     */
    public record Patrols(long dispatches, long officers, long done, long open) {}

    /**
     * Findings.
     *
     * @param found found in the period, without the dismissed
     * @param closed closed in the period with a verification at the spot, whenever found
     * @param closures of these, how many each figure of the report counts (清理障碍物、拆除非标物 …)
     */
    public record Findings(long found, long closed, Map<ClosureFigure, Long> closures) {
        /** Keeps a copy of the map. */
        public Findings {
            closures = Map.copyOf(closures);
        }
    }

    /**
     * Weighings of trucks.
     *
     * @param passes uncontested passes
     * @param overLimit of these, those above the limit
     * @param contested record codes delivered with different contents; in none of the others
     */
    public record Passes(long passes, long overLimit, long contested) {}

    /**
     * Confirmed stops on the road.
     *
     * @param overLimit 查扣超限: over the limit and dealt with on the spot
     * @param severe of these, at double the limit or 100 t and more
     * @param unloadedVehicles stops with unloading
     * @param unloadedKg first mass less second, summed, in kilograms
     * @param policePoints points reported by the police for joint stops
     * @param modified stops of modified vehicles 改型
     * @param noPermit stops of vehicles without transport permit 无证
     * @param spillage stops for spillage 扬撒脱落
     * @param illegalCoaches stops for illegal coach and taxi trade 违规经营客运、出租
     * @param illegalTaxis stops of illegal taxis 黑车
     */
    public record Stops(
            long overLimit,
            long severe,
            long unloadedVehicles,
            long unloadedKg,
            long policePoints,
            long modified,
            long noPermit,
            long spillage,
            long illegalCoaches,
            long illegalTaxis) {}
}
