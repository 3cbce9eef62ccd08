package org.xunlu.siting.flow;

import java.time.Instant;

/**
 * A stored set of flows.
 *
 * @param madeBy login of the person
 * @param account how it was made and how well it explains the counts
 * @param trucksPerDay sum over its flows
 * @param overPerDay sum over its flows
 * @param flows how many pairs it has
 */
public record FlowScenario(
        long id,
        String name,
        ScenarioKind kind,
        FlowBasis basis,
        String madeBy,
        Instant madeAt,
        FlowAccount account,
        double trucksPerDay,
        double overPerDay,
        int flows) {
    /** A set of flows that is not stored yet. */
    public static FlowScenario made(
            String name, ScenarioKind kind, FlowBasis basis, String by, Instant at, FlowAccount account) {
        return new FlowScenario(0, name, kind, basis, by, at, account, 0, 0, 0);
    }
}
