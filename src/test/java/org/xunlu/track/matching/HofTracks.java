package org.xunlu.track.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.xunlu.geo.CountyProjection;
import org.xunlu.geo.LonLat;
import org.xunlu.network.Direction;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.SegmentId;

/** Real tracks round the town of Hof, with the ways that were driven (figshare 19785835; geometry ODbL). */
public final class HofTracks {
    private static final Pattern POINT = Pattern.compile("(\\d+),([^,]+),POINT \\((\\S+) (\\S+)\\)");
    private static final CountyProjection ZONE = CountyProjection.around(new LonLat(11.9, 50.3));

    private HofTracks() {}

    /** Fixes by track. */
    public static Map<Integer, List<TrackPoint>> fixes(Path points) throws IOException {
        Map<Integer, List<TrackPoint>> tracks = new TreeMap<>();
        for (String line : Files.readAllLines(points)) {
            Matcher matcher = POINT.matcher(line);
            if (matcher.matches()) {
                LonLat at = new LonLat(Double.parseDouble(matcher.group(3)), Double.parseDouble(matcher.group(4)));
                var time =
                        OffsetDateTime.parse(matcher.group(2).replace(' ', 'T')).toInstant();
                tracks.computeIfAbsent(Integer.parseInt(matcher.group(1)), id -> new ArrayList<>())
                        .add(TrackPoint.of(time, at));
            }
        }
        return tracks;
    }

    /** The ways driven, by track, in metres. */
    public static Map<Integer, Geometry> truth(Path file) throws IOException, ParseException {
        Map<Integer, Geometry> truth = new TreeMap<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int comma = line.indexOf(',');
                String wkt = line.substring(comma + 1).replace("\"", "");
                truth.put(Integer.parseInt(line.substring(0, comma)), ZONE.project(new WKTReader().read(wkt)));
            }
        }
        return truth;
    }

    public static Geometry meters(Geometry degrees) {
        return ZONE.project(degrees);
    }

    /** What a match says was driven, in metres; nothing is drawn over the gaps. */
    public static Geometry driven(MatchedTrack track) {
        return meters(LonLat.WGS84.buildGeometry(track.traversals().stream()
                .map(each -> track.network().line(List.of(each.traversal())))
                .toList()));
    }

    /** A network of every piece of road in the truth, from crossing to crossing, driven both ways. */
    public static RoadNetwork network(Map<Integer, Geometry> truth) {
        Map<Coordinate, Long> nodes = new HashMap<>();
        Map<List<Long>, LineString> pieces = new LinkedHashMap<>();
        for (Geometry way : truth.values()) {
            for (int g = 0; g < way.getNumGeometries(); g++) {
                Coordinate[] line = way.getGeometryN(g).getCoordinates();
                for (int i = 1; i < line.length; i++) {
                    long a = node(nodes, line[i - 1]);
                    long b = node(nodes, line[i]);
                    if (a != b) {
                        pieces.putIfAbsent(
                                List.of(Math.min(a, b), Math.max(a, b)),
                                way.getFactory().createLineString(new Coordinate[] {line[i - 1], line[i]}));
                    }
                }
            }
        }
        LineMerger merger = new LineMerger();
        merger.add(pieces.values());
        List<RoadSegment> segments = new ArrayList<>();
        for (Object merged : merger.getMergedLineStrings()) {
            LineString line = (LineString) merged;
            Coordinate[] vertices = line.getCoordinates();
            long from = node(nodes, vertices[0]);
            long to = node(nodes, vertices[vertices.length - 1]);
            segments.add(segment(segments.size() + 1L, from, to, line));
        }
        return RoadNetwork.of(1, List.of(new Road(new RoadId(1), "", "Hof", RoadClass.STREET, "", 1)), segments);
    }

    private static long node(Map<Coordinate, Long> nodes, Coordinate at) {
        Coordinate rounded = new Coordinate(Math.rint(at.x * 20), Math.rint(at.y * 20));
        return nodes.computeIfAbsent(rounded, key -> nodes.size() + 1L);
    }

    private static RoadSegment segment(long id, long from, long to, LineString line) {
        return new RoadSegment(
                new SegmentId(id),
                new RoadId(1),
                from,
                to,
                (LineString) ZONE.unproject(line),
                line.getLength(),
                Direction.BOTH,
                0,
                0,
                0,
                50,
                "");
    }
}
