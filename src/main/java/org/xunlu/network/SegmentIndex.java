package org.xunlu.network;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Finds segments near a place. Long segments are indexed in pieces of a few legs, so that a winding road of ten
 * kilometres is not looked at from everywhere inside its box. (A packed Hilbert R-tree: half the build time of an STR
 * tree, and quicker to query.)
 */
final class SegmentIndex {
    private static final int LEGS_PER_PIECE = 8;

    private final SegmentShapes shapes;
    private final HPRtree pieces = new HPRtree();
    private final int[] segmentOf;
    private final int[] firstLegOf;

    SegmentIndex(SegmentShapes shapes, int segments) {
        this.shapes = shapes;
        int[] owners = new int[Math.max(16, segments)];
        int[] legs = new int[Math.max(16, segments)];
        int count = 0;
        for (int s = 0; s < segments; s++) {
            for (int leg = shapes.first(s); leg < shapes.last(s); leg += LEGS_PER_PIECE) {
                if (count == owners.length) {
                    owners = Arrays.copyOf(owners, 2 * count);
                    legs = Arrays.copyOf(legs, 2 * count);
                }
                owners[count] = s;
                legs[count] = leg;
                pieces.insert(box(leg, lastVertex(s, leg)), count);
                count++;
            }
        }
        segmentOf = Arrays.copyOf(owners, count);
        firstLegOf = Arrays.copyOf(legs, count);
        if (count > 0) {
            pieces.build();
        }
    }

    private int lastVertex(int segment, int leg) {
        return Math.min(leg + LEGS_PER_PIECE, shapes.last(segment));
    }

    private Envelope box(int from, int to) {
        Envelope box = new Envelope();
        for (int v = from; v <= to; v++) {
            box.expandToInclude(shapes.x(v), shapes.y(v));
        }
        return box;
    }

    /** A run of legs of one segment. */
    @FunctionalInterface
    interface PieceVisitor {
        void visit(int segment, int firstLeg, int lastVertex);
    }

    /** Shows every piece whose box meets this one. */
    void pieces(Envelope box, PieceVisitor visitor) {
        if (segmentOf.length == 0) {
            return;
        }
        pieces.query(box, item -> {
            int piece = (Integer) item;
            int segment = segmentOf[piece];
            visitor.visit(segment, firstLegOf[piece], lastVertex(segment, firstLegOf[piece]));
        });
    }

    /** Shows every segment with a piece whose box meets this one; some of them more than once. */
    void segments(Envelope box, IntConsumer visitor) {
        pieces(box, (segment, firstLeg, lastVertex) -> visitor.accept(segment));
    }

    /** Segments that touch an area of projected metres, ascending. */
    List<Integer> touching(Geometry meters) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(meters);
        TreeSet<Integer> candidates = new TreeSet<>();
        segments(meters.getEnvelopeInternal(), candidates::add);
        return candidates.stream()
                .filter(segment -> prepared.intersects(shapes.line(segment)))
                .toList();
    }
}
