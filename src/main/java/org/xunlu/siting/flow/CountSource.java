package org.xunlu.siting.flow;

/** Where a count comes from. */
public enum CountSource {
    /** People beside the road. */
    MANUAL,
    /** Weigh-in-motion passes of a checkpoint. */
    PASSES,
    /** A file of a survey. */
    SURVEY
}
