package org.xunlu.network.importing;

import org.jspecify.annotations.Nullable;

/**
 * One line of a feature.
 *
 * @param ordinates x, y, x, y, … in the file's own coordinates, later WGS84 degrees, longitude first
 * @param nodes the file's own keys of the vertices, where it says which vertices are the same junction; else null, and
 *     vertices are the same when their coordinates are
 */
// arrays, as there are millions of ordinates; nobody asks whether two of these are equal
@SuppressWarnings("ArrayRecordComponent")
record RawLine(double[] ordinates, long @Nullable [] nodes) {
    /** The vertices' number. */
    int size() {
        return ordinates.length / 2;
    }
}
