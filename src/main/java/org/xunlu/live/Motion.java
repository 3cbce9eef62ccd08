package org.xunlu.live;

/** What a rider does, as far as its fixes tell. */
public enum Motion {
    MOVING,
    STOPPED,
    /** No fix for ten minutes. */
    OFFLINE
}
