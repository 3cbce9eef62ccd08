package org.xunlu.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xunlu.geo.Datum;
import org.xunlu.geo.LonLat;
import org.xunlu.http.Messages;
import org.xunlu.job.Progress;
import org.xunlu.network.NetworkHolder;
import org.xunlu.network.Road;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.network.importing.FieldMapping;
import org.xunlu.network.importing.ImportMode;
import org.xunlu.network.importing.ImportOptions;
import org.xunlu.network.importing.RoadImport;
import org.xunlu.refusal.Refusal;
import org.xunlu.track.PositionReport;
import org.xunlu.track.matching.RoadMatcher;
import org.xunlu.track.matching.TrackPoint;
import org.xunlu.track.protocol.TrackCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code xunlu match}: puts a file of fixes on a file of roads, without a server, for anybody to compare. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = {
            "Put a table of fixes on a file of roads and print the way driven with its confidence.",
            "",
            "--roads  what 'import roads' takes: .osm.pbf, .geojson(.gz), .shp, .zip",
            "--fixes  CSV whose first line names the columns: track, time, lon, lat [, speed_km_per_hour,"
                    + " heading_degrees, accuracy_meters], or geometry with POINT (lon lat) instead of the two;"
                    + " times as ISO 8601 or epoch seconds, UTC where they name no zone. A row that cannot be read is told on the error output and left out."
        },
        footer = {
            "CSV columns: track, stretch (an unbroken run on roads, from 1), from, to, route_code, road, meters,"
                    + " confidence (0 to 1), bridged (over a silence of more than two minutes), geometry (WKT).",
            "Example: xunlu match --roads county.geojson --fixes day.csv > matched.csv",
            "         xunlu match --roads county.geojson --fixes points.csv --columns track:id > matched.csv"
        })
final class MatchCommand implements Callable<Integer> {
    private static final int MOST_ROWS = 20_000_000;

    /** How the answer is written. */
    enum Form {
        CSV,
        GEOJSON
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--roads", paramLabel = "FILE", required = true, description = "the roads")
    private Path roads = Path.of("");

    @Option(names = "--fixes", paramLabel = "FILE", required = true, description = "the fixes")
    private Path fixes = Path.of("");

    @Option(
            names = "--format",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})",
            defaultValue = "CSV")
    private Form format = Form.CSV;

    @Option(names = "--mapping", description = "columns of the roads, as for 'import roads'")
    private String mapping = "";

    @Option(
            names = "--columns",
            description = "columns of the fixes where they are named otherwise: time:A,lon:B,lat:C")
    private String columns = "";

    @Option(names = "--datum", description = "of the roads: ${COMPLETION-CANDIDATES} (default: WGS84)")
    private Datum datum = Datum.WGS84;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        Path reading = roads;
        try {
            RoadNetwork network = network();
            reading = fixes;
            Map<String, List<TrackPoint>> tracks = tracks(err);
            print(network, tracks, err);
            return 0;
        } catch (Refusal refusal) {
            err.println("xunlu: " + reading.getFileName() + ": " + words(refusal.code(), refusal.figures()));
            return 1;
        }
    }

    private RoadNetwork network() throws Exception {
        mustExist(roads);
        List<Road> kept = new ArrayList<>();
        List<RoadSegment> segments = new ArrayList<>();
        NetworkHolder holder = new NetworkHolder(RoadNetwork::empty);
        Path scratch = Files.createTempDirectory("xunlu-match");
        try {
            new RoadImport(
                            holder::current,
                            (mode, newRoads, newSegments, progress) -> {
                                kept.addAll(newRoads);
                                segments.addAll(newSegments);
                            },
                            scratch)
                    .run(
                            roads,
                            new ImportOptions(
                                    datum, false, FieldMapping.parse(mapping), null, ImportMode.REPLACE, false),
                            Progress.unwatched());
        } finally {
            Files.deleteIfExists(scratch);
        }
        return RoadNetwork.of(1, kept, segments);
    }

    private Map<String, List<TrackPoint>> tracks(PrintWriter err) throws Exception {
        mustExist(fixes);
        TrackCsv.Reading reading = TrackCsv.read(Files.readAllBytes(fixes), columns, ZoneOffset.UTC, MOST_ROWS);
        for (TrackCsv.Fault fault : reading.faults()) {
            err.printf(
                    "%s: line %d, %s '%s': %s%n",
                    fixes.getFileName(),
                    fault.line(),
                    fault.column(),
                    fault.value(),
                    words(fault.reason(), Map.of("value", fault.value())));
        }
        if (reading.faultCount() > reading.faults().size()) {
            err.printf("… %d rows cannot be read%n", reading.faultCount());
        }
        Map<String, List<TrackPoint>> tracks = new LinkedHashMap<>();
        for (TrackCsv.Row row : reading.rows()) {
            TrackPoint point = point(row.report());
            if (point != null) {
                tracks.computeIfAbsent(row.track(), name -> new ArrayList<>()).add(point);
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

    private void print(RoadNetwork network, Map<String, List<TrackPoint>> tracks, PrintWriter err) {
        RoadMatcher matcher = new RoadMatcher(network);
        MatchReport report = new MatchReport(network, spec.commandLine().getOut(), format == Form.GEOJSON);
        long start = System.nanoTime();
        long count = 0;
        report.begin();
        for (Map.Entry<String, List<TrackPoint>> track : tracks.entrySet()) {
            report.print(track.getKey(), matcher.match(track.getValue()));
            count += track.getValue().size();
        }
        report.end();
        err.printf(
                Locale.ROOT,
                "%d tracks, %d fixes, %.1f km on roads, %d gaps, %d strays, %.1f s%n",
                tracks.size(),
                count,
                report.meters() / 1000,
                report.gaps(),
                report.strays(),
                (System.nanoTime() - start) / 1e9);
    }

    private static void mustExist(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Refusal.invalid("not_found", "file", Map.of("thing", "file", "key", file));
        }
    }

    private static String words(String code, Map<String, Object> figures) {
        return Messages.load().text(Messages.language(System.getenv("LANG")), "refusal." + code, figures);
    }
}
