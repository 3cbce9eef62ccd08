package org.xunlu.demo.county;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.kdtree.KdNode;
import org.locationtech.jts.index.kdtree.KdTree;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;
import org.locationtech.jts.triangulate.quadedge.QuadEdge;

/**
 * Which settlements a road joins. Two are close neighbours when no third is nearer to both of them (the relative
 * neighbourhood graph, Toussaint 1980), and neighbours when no third lies in the circle between them (Gabriel graph):
 * the first looks like township roads and joins everything, the second like the village roads beside them.
 */
final class Neighbours {
    private Neighbours() {}

    /**
     * A pair of settlements.
     *
     * @param from index of one
     * @param to index of the other, larger
     * @param close whether they are close neighbours
     */
    record Pair(int from, int to, boolean close) {}

    static List<Pair> of(List<Coordinate> places) {
        KdTree tree = new KdTree();
        for (int i = 0; i < places.size(); i++) {
            tree.insert(places.get(i), i);
        }
        DelaunayTriangulationBuilder builder = new DelaunayTriangulationBuilder();
        builder.setSites(places);
        @SuppressWarnings("unchecked")
        Collection<QuadEdge> edges = builder.getSubdivision().getPrimaryEdges(false);
        List<Pair> pairs = new ArrayList<>();
        for (QuadEdge edge : edges) {
            int a = index(tree, edge.orig().getCoordinate());
            int b = index(tree, edge.dest().getCoordinate());
            judge(places, tree, Math.min(a, b), Math.max(a, b), pairs);
        }
        pairs.sort((one, other) -> one.from() != other.from()
                ? Integer.compare(one.from(), other.from())
                : Integer.compare(one.to(), other.to()));
        return pairs;
    }

    private static int index(KdTree tree, Coordinate at) {
        return (Integer) tree.query(at).getData();
    }

    private static void judge(List<Coordinate> places, KdTree tree, int from, int to, List<Pair> pairs) {
        Coordinate a = places.get(from);
        Coordinate b = places.get(to);
        double length = a.distance(b);
        Envelope around = new Envelope(a, b);
        around.expandBy(length);
        Coordinate middle = new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2);
        boolean close = true;
        for (Object found : tree.query(around)) {
            Coordinate other = ((KdNode) found).getCoordinate();
            if (other.equals2D(a) || other.equals2D(b)) {
                continue;
            }
            if (other.distance(middle) < length / 2) {
                return;
            }
            close &= Math.max(other.distance(a), other.distance(b)) >= length;
        }
        pairs.add(new Pair(from, to, close));
    }
}
