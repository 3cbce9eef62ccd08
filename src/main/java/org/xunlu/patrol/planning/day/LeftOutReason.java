package org.xunlu.patrol.planning.day;

/** Why a wanted segment is in no route. */
public enum LeftOutReason {
    /** The road is closed. */
    CLOSED,
    /** No way leads from any base to it. */
    NO_WAY_THERE,
    /** It can be reached, but no way leads back. */
    NO_WAY_BACK,
    /** There and back takes longer than any shift. */
    TOO_FAR,
    /** The shifts are full with what weighs more or lies nearer. */
    OVER_CAPACITY,
    /** Nobody is on duty, or no base lies near a road. */
    NO_UNIT
}
