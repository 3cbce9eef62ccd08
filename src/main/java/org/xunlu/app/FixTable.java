package org.xunlu.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.xunlu.geo.LonLat;
import org.xunlu.network.RoadNetwork;
import org.xunlu.track.PositionReport;
import org.xunlu.track.matching.TrackPoint;
import org.xunlu.track.protocol.TrackCsv;

/** A file of fixes on the command line: what cannot be read, or cannot be meant, is told and the rest taken. */
final class FixTable {
    private static final int MOST_ROWS = 20_000_000;
    /** A column of this name holds the track where its values repeat; else it numbers the rows. */
    private static final String ID = "id";

    private static final Pattern DELIMITER = Pattern.compile("[,;\t]");
    /** Degrees round the roads within which a fix may belong to them. */
    private static final double NEAR_DEGREES = 0.05;

    private final Path file;
    private final String columns;
    private final PrintWriter err;

    FixTable(Path file, String columns, PrintWriter err) {
        this.file = file;
        this.columns = columns;
        this.err = err;
    }

    /** The fixes by track, in the order of the file. */
    Map<String, List<TrackPoint>> read() throws IOException {
        TrackCsv.Reading reading = TrackCsv.read(Files.readAllBytes(file), mapping(), ZoneOffset.UTC, MOST_ROWS);
        tell(reading);
        Map<String, List<TrackPoint>> tracks = byTrack(reading, false);
        // a file that numbers its rows: every fix would be a track of its own
        return 2 * tracks.size() > reading.rows().size() && !mapping().equals(columns)
                ? byTrack(reading, true)
                : tracks;
    }

    /** What is asked for, and the track by its id where nothing else tells it. */
    private String mapping() throws IOException {
        if (columns.contains("track:")) {
            return columns;
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            for (String heading : DELIMITER.split(first == null ? "" : first, -1)) {
                String plain = heading.replace("\ufeff", "").replace("\"", "").strip();
                if (plain.equalsIgnoreCase(ID)) {
                    return columns + (columns.isEmpty() ? "" : ",") + "track:" + plain;
                }
            }
        }
        return columns;
    }

    private static Map<String, List<TrackPoint>> byTrack(TrackCsv.Reading reading, boolean one) {
        Map<String, List<TrackPoint>> tracks = new LinkedHashMap<>();
        for (TrackCsv.Row row : reading.rows()) {
            TrackPoint point = point(row.report());
            if (point != null) {
                tracks.computeIfAbsent(one ? "" : row.track(), name -> new ArrayList<>())
                        .add(point);
            }
        }
        return tracks;
    }

    private static @Nullable TrackPoint point(PositionReport report) {
        return report.time() == null
                ? null
                : new TrackPoint(
                        report.time(),
                        new LonLat(report.lon(), report.lat()),
                        report.speedKmPerHour(),
                        report.headingDegrees(),
                        report.accuracyMeters());
    }

    private void tell(TrackCsv.Reading reading) {
        for (TrackCsv.Fault fault : reading.faults()) {
            err.printf(
                    "%s: line %d, %s '%s': %s%n",
                    file.getFileName(),
                    fault.line(),
                    fault.column(),
                    fault.value(),
                    MatchCommand.words(fault.reason(), Map.of("value", fault.value())));
        }
        if (reading.faultCount() > reading.faults().size()) {
            err.printf("… %d rows cannot be read%n", reading.faultCount());
        }
        boolean offTheGlobe =
                reading.faults().stream().anyMatch(each -> each.reason().equals("track.off_the_globe"));
        if (reading.rows().isEmpty() && offTheGlobe) {
            err.println("lon and lat seem to be exchanged: name their columns with --columns lon:NAME,lat:NAME");
        }
    }

    /** Says which tracks lie far from all roads, and whether exchanging lon and lat would put them among these. */
    static void tellFarOff(RoadNetwork network, Map<String, List<TrackPoint>> tracks, PrintWriter err) {
        Envelope near = new Envelope(network.bounds().envelope());
        near.expandBy(NEAR_DEGREES);
        List<String> far = new ArrayList<>();
        boolean exchanged = false;
        for (Map.Entry<String, List<TrackPoint>> track : tracks.entrySet()) {
            if (track.getValue().stream().noneMatch(each -> isIn(near, each, false))) {
                far.add(track.getKey());
                exchanged |= track.getValue().stream().anyMatch(each -> isIn(near, each, true));
            }
        }
        if (!far.isEmpty()) {
            err.printf(
                    "%d of %d tracks lie far from all roads, the first is '%s'%n",
                    far.size(), tracks.size(), far.get(0));
        }
        if (exchanged) {
            err.println("lon and lat seem to be exchanged: name their columns with --columns lon:NAME,lat:NAME");
        }
    }

    private static boolean isIn(Envelope near, TrackPoint point, boolean exchanged) {
        LonLat at = point.position();
        return exchanged ? near.contains(at.lat(), at.lon()) : near.contains(at.lon(), at.lat());
    }
}
