package org.xunlu.demo.county;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;

/** Cuts roads where they meet. Expressways meet only each other and the ends of ramps. */
final class Junctions {
    /** Points are snapped to half a metre, so that lines that meet share their point exactly. */
    private static final PrecisionModel HALF_METERS = new PrecisionModel(2);

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private Junctions() {}

    /** A line to cut: part of an alignment. */
    private record Source(int road, double offsetMeters, LineString line) {}

    /** All pieces, without doubles, ordered by road and measure. */
    static List<Piece> cut(List<Alignment> roads, Ramps ramps) {
        List<Source> surface = new ArrayList<>();
        List<Source> expressways = new ArrayList<>();
        for (int i = 0; i < roads.size(); i++) {
            Alignment road = roads.get(i);
            switch (road.roadClass()) {
                case EXPRESSWAY -> expressways.addAll(cutAtRamps(i, road, ramps));
                default -> surface.add(new Source(i, 0, road.line()));
            }
        }
        List<Piece> pieces = new ArrayList<>(noded(expressways));
        pieces.addAll(noded(surface));
        pieces.sort(Comparator.comparingInt(Piece::road).thenComparingDouble(Piece::measureMeters));
        return withoutDoubles(pieces);
    }

    private static List<Source> cutAtRamps(int index, Alignment road, Ramps ramps) {
        List<Source> parts = new ArrayList<>();
        LengthIndexedLine along = new LengthIndexedLine(road.line());
        double from = 0;
        List<Double> cuts = new ArrayList<>();
        if (ramps.cuts().containsKey(road.code())) {
            cuts.addAll(ramps.cuts().get(road.code()));
        }
        cuts.add(road.line().getLength());
        for (double to : cuts) {
            parts.add(new Source(index, from, (LineString) along.extractLine(from, to)));
            from = to;
        }
        return parts;
    }

    private static List<Piece> noded(List<Source> sources) {
        List<SegmentString> strings = new ArrayList<>();
        for (Source source : sources) {
            strings.add(new NodedSegmentString(source.line().getCoordinates(), source));
        }
        SnapRoundingNoder noder = new SnapRoundingNoder(HALF_METERS);
        noder.computeNodes(strings);
        @SuppressWarnings("unchecked")
        Collection<SegmentString> cut = noder.getNodedSubstrings();
        Map<Source, LengthIndexedLine> rulers = new HashMap<>();
        List<Piece> pieces = new ArrayList<>();
        for (SegmentString string : cut) {
            Source source = (Source) string.getData();
            Coordinate[] points = CoordinateArrays.removeRepeatedPoints(string.getCoordinates());
            if (points.length < 2) {
                continue;
            }
            LineString course = GEOMETRY.createLineString(points);
            LengthIndexedLine ruler = rulers.computeIfAbsent(source, any -> new LengthIndexedLine(any.line()));
            double middle = ruler.indexOf(new LengthIndexedLine(course).extractPoint(course.getLength() / 2));
            double measure = Math.max(0, source.offsetMeters() + middle - course.getLength() / 2);
            pieces.add(new Piece(source.road(), Math.rint(measure * 10) / 10, course));
        }
        return pieces;
    }

    /** Where two roads share a stretch, the one that comes first keeps it. */
    private static List<Piece> withoutDoubles(List<Piece> pieces) {
        Map<LineString, Piece> seen = new HashMap<>();
        List<Piece> kept = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.course().isClosed()) {
                continue;
            }
            LineString key = (LineString) piece.course().norm();
            if (seen.putIfAbsent(key, piece) == null) {
                kept.add(piece);
            }
        }
        return kept;
    }
}
