package org.xunlu.siting.flow;

import java.util.List;

/** Where counts and flows are kept. */
public interface FlowRegister {
    /** All counts, newest first. */
    List<TrafficCount> counts();

    /** Adds counts, in one transaction. */
    void addCounts(List<TrafficCount> counts);

    /** Removes a count. */
    void removeCount(long id);

    /** All scenarios, in the order they were made. */
    List<FlowScenario> scenarios();

    /** The flows of a scenario; none where there is no such scenario. */
    List<OdFlow> flows(long scenario);

    /** Adds a scenario with its flows, in one transaction, and answers its key. */
    long addScenario(FlowScenario scenario, List<OdFlow> flows);

    /** Removes a scenario with its flows. */
    void removeScenario(long id);
}
