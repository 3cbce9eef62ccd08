package org.xunlu.siting.location;

import org.xunlu.siting.SearchControl;

/** The four classic questions of where to stand. Stateless. Stopped early, an answer still has its bound. */
public final class LocationPlanner {
    /** The least Σ weight × distance to the nearest open site (Hakimi 1964; ReVelle and Swain 1970). */
    public LocationPlan pMedian(LocationProblem problem, SearchControl control) {
        throw new UnsupportedOperationException("" + problem + control);
    }

    /** The least greatest distance to the nearest open site; weights do not count (Hakimi 1964). */
    public LocationPlan pCentre(LocationProblem problem, SearchControl control) {
        throw new UnsupportedOperationException("" + problem + control);
    }

    /**
     * The most weight within {@code radius} of an open site (MCLP: Church and ReVelle 1974).
     *
     * @param radius in the table's unit; the distance itself still counts as within
     */
    public LocationPlan maxCover(LocationProblem problem, double radius, SearchControl control) {
        throw new UnsupportedOperationException("" + problem + radius + control);
    }

    /**
     * The fewest sites that have every demand within {@code radius} (LSCP: Toregas and others 1971). Demands that no
     * site can cover are left uncovered, see {@link LocationPlan#servedBy}.
     */
    public LocationPlan setCover(LocationProblem problem, double radius, SearchControl control) {
        throw new UnsupportedOperationException("" + problem + radius + control);
    }
}
