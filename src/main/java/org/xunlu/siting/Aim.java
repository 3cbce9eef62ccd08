package org.xunlu.siting;

/** What is made as large as possible when there are several scenarios. */
public enum Aim {
    /** The sum over the scenarios of weight × caught worth. */
    WEIGHTED,
    /** The smallest over the scenarios of caught worth ÷ all worth: a choice that is good whatever comes. */
    WORST_CASE
}
