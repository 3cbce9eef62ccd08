package org.xunlu.report;

import java.time.Instant;

/**
 * The figures of a period.
 *
 * @param from its first moment
 * @param to the first moment after it
 * @param patrols what was sent out
 * @param findings what was found beside the roads
 * @param passes what was weighed
 */
public record PeriodFigures(Instant from, Instant to, Patrols patrols, Findings findings, Passes passes) {

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
     */
    public record Findings(long found, long closed) {}

    /**
     * Weighings of trucks.
     *
     * @param passes uncontested passes
     * @param overLimit of these, those above the limit
     * @param contested record codes delivered with different contents; in none of the others
     */
    public record Passes(long passes, long overLimit, long contested) {}
}
