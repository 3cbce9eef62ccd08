package org.xunlu.siting.post;

import java.util.Set;

/**
 * What is asked.
 *
 * @param goal what is made small
 * @param bases how many bases, standing ones that are kept among them
 * @param keepStanding whether bases that stand stay
 * @param weight what a part of the county counts
 * @param reachMinutes what counts as reached in time
 * @param forbidden names of spots that must not be bases
 */
public record PostTerms(
        Goal goal, int bases, boolean keepStanding, Weight weight, double reachMinutes, Set<String> forbidden) {
    public PostTerms {
        forbidden = Set.copyOf(forbidden);
    }

    /** What is made small. */
    public enum Goal {
        /** The mean time (p-median). */
        MEDIAN,
        /** The worst time (p-centre). */
        CENTRE
    }

    /** What a part of the county counts. */
    public enum Weight {
        /** Its kilometres of road. */
        ROADS,
        /** The trucks that drive there a day. */
        TRUCKS
    }
}
