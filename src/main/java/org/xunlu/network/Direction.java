package org.xunlu.network;

/** Which way a segment may be driven, relative to its geometry. */
public enum Direction {
    BOTH,
    FORWARD,
    BACKWARD;

    /** Whether driving from the geometry's first to its last vertex (or the other way) is allowed. */
    public boolean allows(boolean forward) {
        return this == BOTH || (this == FORWARD) == forward;
    }
}
