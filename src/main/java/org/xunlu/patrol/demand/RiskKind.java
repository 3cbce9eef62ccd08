package org.xunlu.patrol.demand;

/** What makes a road weigh more. */
public enum RiskKind {
    /** Findings that are not closed yet. */
    FINDINGS,
    /** Trucks over their limit that were weighed near. */
    OVERLOAD,
    /** What people reported. */
    COMPLAINTS,
    /** Days beyond the road's period. */
    OVERDUE,
    /** Threshing, markets and other times. */
    SEASON,
    /** What new weigh-in-motion points leave for cars to watch. */
    UNWATCHED
}
