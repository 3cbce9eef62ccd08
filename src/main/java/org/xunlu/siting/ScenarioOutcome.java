package org.xunlu.siting;

import java.util.List;

/**
 * What a plan does in one scenario.
 *
 * @param scenario the scenario
 * @param caught worth of the flows caught
 * @param total worth of all flows that can be driven
 * @param flows what becomes of each flow, in the scenario's order
 */
public record ScenarioOutcome(Scenario scenario, double caught, double total, List<FlowOutcome> flows) {
    /** Copies. */
    public ScenarioOutcome {
        flows = List.copyOf(flows);
    }

    /** Caught ÷ total, 0 to 1; 0 when there is nothing to catch. */
    public double share() {
        return total > 0 ? caught / total : 0;
    }
}
