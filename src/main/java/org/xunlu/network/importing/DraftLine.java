package org.xunlu.network.importing;

import org.jspecify.annotations.Nullable;

/**
 * A line that was taken, before it is cut at junctions.
 *
 * @param row the feature it came from
 * @param ordinates WGS84 degrees, longitude first, on the grid of 1e-7 degrees (1 cm); no vertex follows its like
 * @param nodes the file's own keys of the vertices, or null; {@link #BY_PLACE} where a vertex has none
 */
// arrays, as there are millions of ordinates; nobody asks whether two of these are equal
@SuppressWarnings("ArrayRecordComponent")
record DraftLine(String row, RoadTraits traits, double[] ordinates, long @Nullable [] nodes) {
    /** Key of a vertex that is known by its coordinates alone. */
    static final long BY_PLACE = Long.MIN_VALUE;
}
