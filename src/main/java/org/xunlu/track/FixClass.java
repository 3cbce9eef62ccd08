package org.xunlu.track;

/** How far a fix is believed, judged when it comes in. */
public enum FixClass {
    /** Believed. */
    VALID,
    /** The vehicle stands still and the receiver wanders: shown, and no distance is counted. */
    PARKED_JITTER,
    /** The file had no times; the person who uploaded it said, or let us assume, when it was driven. */
    TIME_ASSUMED,
    /** The device itself said that it had no satellite fix. */
    NO_FIX,
    /** The device hid the position by a secrecy plug-in (GCJ-02 terminals do): the coordinates say nothing. */
    ENCRYPTED,
    /** The time is before 2000 or more than ten minutes ahead of the server. */
    CLOCK_WRONG,
    /** No vehicle gets from the fixes around it to here in the time. */
    IMPOSSIBLE_JUMP,
    /** The report carried no time. Never stored. */
    NO_TIME,
    /** Longitude or latitude is missing, not a number, or off the globe. Never stored. */
    OUT_OF_RANGE;

    /** Whether the position is shown on the map. */
    public boolean shown() {
        return this == VALID || this == PARKED_JITTER || this == TIME_ASSUMED;
    }

    /** Whether the fix can enter the log at all. */
    public boolean storable() {
        return this != NO_TIME && this != OUT_OF_RANGE;
    }
}
