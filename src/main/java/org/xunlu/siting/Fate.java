package org.xunlu.siting;

/** What becomes of a flow. */
public enum Fate {
    /** Every way within the tolerance holds a point. */
    CAUGHT,
    /** A way within the tolerance is free of points. */
    EVADES,
    /** There is no way, no flow, or no such place: see the remarks. */
    LEFT_OUT
}
