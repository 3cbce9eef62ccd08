package org.xunlu.screening.importing;

import java.util.List;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/** Counts how often a ring crosses itself, no further than needed: repairing takes time by the square of it. */
final class CrossingCount implements SegmentIntersector {
    /** A slip of the hand crosses a few times; this is scribble. */
    private static final int MOST = 500;

    private final LineIntersector lines = new RobustLineIntersector();
    private int crossings;

    private CrossingCount() {}

    /** Whether it crosses itself too often to be repaired. */
    static boolean tangled(Polygon polygon) {
        CrossingCount count = new CrossingCount();
        new MCIndexNoder(count)
                .computeNodes(
                        List.of(new BasicSegmentString(polygon.getExteriorRing().getCoordinates(), "ring")));
        return count.isDone();
    }

    @Override
    public void processIntersections(SegmentString one, int first, SegmentString other, int second) {
        if (first < second) {
            lines.computeIntersection(
                    one.getCoordinate(first),
                    one.getCoordinate(first + 1),
                    other.getCoordinate(second),
                    other.getCoordinate(second + 1));
            if (lines.hasIntersection() && lines.isProper()) {
                crossings++;
            }
        }
    }

    @Override
    public boolean isDone() {
        return crossings > MOST;
    }
}
