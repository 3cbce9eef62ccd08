package org.xunlu.patrol.planning;

/** Why a wanted segment cannot be part of a tour. */
public enum UnreachedReason {
    /** The road is closed. */
    CLOSED,
    /** No way leads from the base to it. */
    NO_WAY_THERE,
    /** It can be reached, but no way leads back to the base. */
    NO_WAY_BACK,
    /** The network no longer has it. */
    NOT_ON_NETWORK
}
