package org.xunlu.roadside.stop;

/** How far a stop is. */
public enum StopState {
    /** Written down by an officer; counts nowhere yet. */
    RECORDED,
    /** Confirmed by another person; counts. */
    CONFIRMED,
    /** Taken back with a reason; counts nowhere. */
    VOID
}
