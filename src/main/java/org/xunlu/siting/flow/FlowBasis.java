package org.xunlu.siting.flow;

/** What a set of flows was made from. */
public enum FlowBasis {
    /** Gravity model matched to counts. */
    COUNTS,
    /** A file of a survey. */
    SURVEY
}
