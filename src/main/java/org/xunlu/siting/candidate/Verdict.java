package org.xunlu.siting.candidate;

/** What a rule says of a place. */
public enum Verdict {
    PASS,
    FAIL,
    /** Nobody has measured it. */
    UNKNOWN
}
