package org.xunlu.hotspot.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.index.strtree.ItemBoundable;
import org.locationtech.jts.index.strtree.ItemDistance;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.xunlu.hotspot.LineGraph;
import org.xunlu.refusal.Refusal;
import org.xunlu.table.Table;

/**
 * A network of lines: CSV with a column {@code wkt} (LINESTRING) and, where wanted, {@code id}; or a text with one
 * LINESTRING a line and no headings. Lines are connected where they end in the same place, to the millimetre.
 */
public final class LineTable {
    private static final double SAME_PLACE = 1000;
    private static final GeometryFactory METERS = new GeometryFactory();

    private final List<String> ids = new ArrayList<>();
    private final List<LineString> lines = new ArrayList<>();
    private final STRtree index = new STRtree();

    private LineTable() {}

    /**
     * Reads it.
     *
     * @param file name for messages
     */
    public static LineTable read(Reader reader, String file, Ground ground) throws IOException {
        String text = Table.text(reader);
        LineTable table = new LineTable();
        if (text.stripLeading().toUpperCase(Locale.ROOT).matches("(?s)(MULTI)?LINESTRING.*")) {
            long row = 0;
            for (String line : text.lines().toList()) {
                row++;
                if (!line.isBlank()) {
                    table.add(String.valueOf(row), line, file, row, ground);
                }
            }
        } else {
            Table rows = Table.read(text, file).filled();
            int wkt = rows.get("wkt", "geometry", "geom", "line", "the_geom");
            OptionalInt id = rows.find("id", "link", "segment", "name");
            for (Table.Row row : rows.rows()) {
                String name = id.isPresent() ? row.text(id.getAsInt()) : String.valueOf(row.number() - 1);
                table.add(name, row.text(wkt), file, row.number(), ground);
            }
        }
        table.index.build();
        return table;
    }

    private void add(String id, String wkt, String file, long row, Ground ground) {
        Geometry geometry;
        try {
            geometry = new WKTReader(METERS).read(wkt);
        } catch (ParseException | IllegalArgumentException e) {
            throw noLine(file, row, wkt);
        }
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            if (!(geometry.getGeometryN(part) instanceof LineString line) || line.getLength() == 0) {
                throw noLine(file, row, wkt);
            }
            Coordinate[] meters = line.getCoordinates();
            for (int i = 0; i < meters.length; i++) {
                meters[i] = ground.place(meters[i].getX(), meters[i].getY(), file, row);
            }
            ids.add(id);
            lines.add(METERS.createLineString(meters));
            index.insert(lines.get(lines.size() - 1).getEnvelopeInternal(), lines.size() - 1);
        }
    }

    private static Refusal noLine(String file, long row, String wkt) {
        String start = wkt.length() > 60 ? wkt.substring(0, 60) + "…" : wkt;
        return Refusal.invalid("hotspot_file.no_line", "wkt", Map.of("file", file, "row", row, "text", start));
    }

    /** The network. */
    public LineGraph graph() {
        Map<String, Integer> nodes = new HashMap<>();
        int[] from = new int[lines.size()];
        int[] to = new int[lines.size()];
        double[] length = new double[lines.size()];
        for (int i = 0; i < from.length; i++) {
            LineString line = lines.get(i);
            from[i] = node(nodes, line.getCoordinateN(0));
            to[i] = node(nodes, line.getCoordinateN(line.getNumPoints() - 1));
            length[i] = line.getLength();
        }
        return new LineGraph(nodes.size(), from, to, length);
    }

    private static int node(Map<String, Integer> nodes, Coordinate at) {
        String key = Math.round(at.getX() * SAME_PLACE) + " " + Math.round(at.getY() * SAME_PLACE);
        return nodes.computeIfAbsent(key, any -> nodes.size());
    }

    /** The name of a line. */
    public String id(int line) {
        return ids.get(line);
    }

    /** Where a place is, in metres. */
    public Coordinate at(LineGraph.Place place) {
        return new LengthIndexedLine(lines.get(place.line())).extractPoint(place.offsetMeters());
    }

    /**
     * The nearest places on the network.
     *
     * @param places x of all, then y of all
     * @param mostMeters how far they may be off
     * @param file name for messages
     */
    public LineGraph.Place[] snap(double[][] places, double mostMeters, String file) {
        LineGraph.Place[] snapped = new LineGraph.Place[places[0].length];
        for (int i = 0; i < snapped.length; i++) {
            Geometry point = METERS.createPoint(new Coordinate(places[0][i], places[1][i]));
            ItemDistance distance = (one, other) -> shape(one, point).distance(shape(other, point));
            int line = (Integer) index.nearestNeighbour(point.getEnvelopeInternal(), -1, distance);
            double off = lines.get(line).distance(point);
            if (off > mostMeters) {
                throw Refusal.invalid(
                        "hotspot_file.off_network", "x", Map.of("file", file, "row", i + 2, "meters", Math.round(off)));
            }
            double offset = new LengthIndexedLine(lines.get(line)).project(point.getCoordinate());
            snapped[i] = new LineGraph.Place(line, offset);
        }
        return snapped;
    }

    private Geometry shape(ItemBoundable item, Geometry point) {
        @Nullable Object number = item.getItem();
        return number instanceof Integer line && line >= 0 ? lines.get(line) : point;
    }
}
