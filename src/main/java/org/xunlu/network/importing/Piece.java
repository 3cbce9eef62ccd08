package org.xunlu.network.importing;

/**
 * A line from junction to junction.
 *
 * @param ordinates WGS84 degrees, longitude first
 * @param from number of the node at the first vertex
 * @param to number of the node at the last
 * @param startStake what the stakes say at the first vertex; NaN where not known
 * @param endStake what they say at the last
 */
// arrays, as there are millions of ordinates; nobody asks whether two of these are equal
@SuppressWarnings("ArrayRecordComponent")
record Piece(
        RoadTraits traits,
        double[] ordinates,
        int from,
        int to,
        double lengthMeters,
        double startStake,
        double endStake) {}
