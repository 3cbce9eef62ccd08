package org.xunlu.siting.flow;

/** What time a set of flows stands for. */
public enum ScenarioKind {
    /** An ordinary day. */
    BASE,
    /** Harvest: grain leaves the towns. */
    HARVEST,
    /** Construction: stone, sand and cement. */
    CONSTRUCTION,
    /** Anything else. */
    OTHER
}
