package org.xunlu.overload.upkeep;

/** How a weighing place stands today, the gravest first. */
public enum PointState {
    /** A repair is open, or an off-site point sent nothing for two days. */
    FAULTY,
    /** Verification has run out or soon will, or there is none. */
    VERIFICATION_DUE,
    /** Not announced to the public for long enough: its records are no evidence. */
    NOT_ANNOUNCED,
    /** Works. */
    ONLINE,
    /** Only proposed. */
    CANDIDATE
}
