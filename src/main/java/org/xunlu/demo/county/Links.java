package org.xunlu.demo.county;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.xunlu.network.RoadClass;

/** Finds what cannot be reached and joins it to the rest by short village roads. */
final class Links {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private final Map<Coordinate, Coordinate> parent = new HashMap<>();

    private Links() {}

    /**
     * The missing roads; none when all pieces hang together.
     *
     * @param numberedFrom number of the first link
     */
    static List<Alignment> missing(List<Piece> pieces, List<Alignment> roads, int numberedFrom) {
        Links links = new Links();
        for (Piece piece : pieces) {
            links.join(piece.start(), piece.end());
        }
        Map<Coordinate, List<Coordinate>> parts = new TreeMap<>();
        for (Piece piece : pieces) {
            if (roads.get(piece.road()).roadClass() != RoadClass.EXPRESSWAY) {
                parts.computeIfAbsent(links.root(piece.start()), any -> new ArrayList<>())
                        .addAll(List.of(piece.start(), piece.end()));
            }
        }
        List<Coordinate> main = List.of();
        for (List<Coordinate> part : parts.values()) {
            main = part.size() > main.size() ? part : main;
        }
        List<Alignment> missing = new ArrayList<>();
        for (List<Coordinate> part : parts.values()) {
            if (part != main) {
                missing.add(shortest(part, main, numberedFrom + missing.size()));
            }
        }
        return missing;
    }

    private static Alignment shortest(List<Coordinate> part, List<Coordinate> main, int number) {
        Coordinate from = part.get(0);
        Coordinate to = main.get(0);
        for (Coordinate a : part) {
            for (Coordinate b : main) {
                if (a.distance(b) < from.distance(to)) {
                    from = a;
                    to = b;
                }
            }
        }
        return new Alignment(
                String.format(Locale.ROOT, "C%03d", number),
                "连接路" + number,
                RoadClass.VILLAGE,
                0,
                GEOMETRY.createLineString(new Coordinate[] {from, to}));
    }

    private void join(Coordinate a, Coordinate b) {
        parent.put(root(a), root(b));
    }

    private Coordinate root(Coordinate at) {
        Coordinate top = at;
        while (true) {
            Coordinate up = parent.putIfAbsent(top, top);
            if (up == null || up.equals(top)) {
                break;
            }
            top = up;
        }
        for (Coordinate each = at; !each.equals(top); ) {
            Coordinate up = parent.get(each);
            parent.put(each, top);
            each = up == null ? top : up;
        }
        return top;
    }
}
