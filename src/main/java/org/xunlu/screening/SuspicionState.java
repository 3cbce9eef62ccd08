package org.xunlu.screening;

/** What became of a suspicion. */
public enum SuspicionState {
    /** Waits for a person. */
    OPEN,
    /** A person confirmed it; it is a finding. */
    CONFIRMED,
    /** A person found nothing in it. */
    DISMISSED,
    /** A later screening found no hit any more. */
    GONE
}
