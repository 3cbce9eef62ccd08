package org.xunlu.track;

/**
 * What became of one report.
 *
 * @param classification how far it is believed
 * @param fate whether it is in the log
 */
public record Verdict(FixClass classification, Fate fate) {
    /** Whether a report is in the log. */
    public enum Fate {
        /** Stored by this call. */
        STORED,
        /** A fix of this device and time is stored already. */
        DUPLICATE,
        /** Not stored; the classification says why. */
        REFUSED
    }
}
