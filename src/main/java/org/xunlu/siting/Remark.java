package org.xunlu.siting;

/**
 * Something about the question that the asker should know; the answer is the best that can be done in spite of it.
 *
 * @param kind what it is
 * @param subject the flow, candidate or node concerned, or a figure; empty when it concerns the whole
 */
public record Remark(Kind kind, String subject) {
    /** The kinds; in lower case they are message keys. */
    public enum Kind {
        /** No flow is left to be caught. */
        NO_FLOW,
        /** The flow's origin or destination is no node of the network. */
        PLACE_UNKNOWN,
        /** No way leads from the origin to the destination. */
        NO_WAY,
        /** Origin and destination are one place. */
        SAME_PLACE,
        /** The flow is zero and counts for nothing. */
        NO_WEIGHT,
        /** The flow is negative, which cannot be; it is left out. */
        NEGATIVE_WEIGHT,
        /** Within this flow's tolerance a way holds no candidate at all: nothing can catch it. */
        NEVER_CAUGHT,
        /** No candidate may be built. */
        NO_CANDIDATE,
        /** The candidate covers no link of the network; it is left out. */
        CANDIDATE_OFF_NETWORK,
        /** The candidate covers exactly what an earlier one covers: one of them is enough. */
        CANDIDATE_OVERLAPS,
        /** A rule names a candidate that does not exist. */
        CANDIDATE_UNKNOWN,
        /** There are fewer candidates than points; all are taken. The subject is the number of candidates. */
        MORE_POINTS_THAN_CANDIDATES,
        /** The budget buys not even the cheapest point. The subject is that point. */
        BUDGET_TOO_SMALL,
        /** The required points alone are more than the limit allows; nothing is added to them. */
        REQUIRED_OVER_LIMIT,
        /** A required point is forbidden too; it is built. */
        REQUIRED_AND_FORBIDDEN,
        /** Two points that exclude each other are both required or existing; both stand. */
        REQUIRED_EXCLUDE,
        /** No exact solver on this machine: own search and bound. */
        NO_EXACT_SOLVER
    }
}
