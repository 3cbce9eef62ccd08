package org.xunlu.network;

/** How sharply one arc is left for the next. An arc is {@code 2 × segment} driven forward, one more backward. */
final class ArcTurns {
    /** The way an arc begins and ends, degrees clockwise from grid north. */
    private final float[] leaving;

    private final float[] arriving;

    ArcTurns(RoadNetwork network) {
        leaving = new float[2 * network.segmentCount()];
        arriving = new float[2 * network.segmentCount()];
        SegmentShapes shapes = network.shapes();
        for (int s = 0; s < network.segmentCount(); s++) {
            double begin = shapes.bearing(shapes.first(s));
            double end = shapes.bearing(shapes.last(s) - 1);
            leaving[2 * s] = (float) begin;
            arriving[2 * s] = (float) end;
            leaving[2 * s + 1] = (float) (end + 180);
            arriving[2 * s + 1] = (float) (begin + 180);
        }
    }

    /** Degrees from going straight on, to the right positive, -180 to 180. */
    double degrees(int arc, int next) {
        return Math.IEEEremainder(leaving[next] - arriving[arc], 360);
    }
}
