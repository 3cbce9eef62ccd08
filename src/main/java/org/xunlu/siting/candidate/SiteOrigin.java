package org.xunlu.siting.candidate;

/** How a place came to be looked at. */
public enum SiteOrigin {
    /** Found by screening the roads. */
    SCREENED,
    /** Entered by a person, in the register of checkpoints as a candidate. */
    DRAWN,
    /** A point that stands. */
    EXISTING
}
