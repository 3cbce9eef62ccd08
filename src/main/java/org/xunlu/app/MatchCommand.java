package org.xunlu.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.xunlu.geo.Datum;
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
import org.xunlu.track.matching.MatchOptions;
import org.xunlu.track.matching.RoadMatcher;
import org.xunlu.track.matching.TrackPoint;
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
                    + " heading_degrees, accuracy_meters] in any order, or geometry with POINT (lon lat) instead of the two;"
                    + " times as ISO 8601 or epoch seconds, UTC where they name no zone. A row that cannot be read is told on the error output and left out."
        },
        footer = {
            "CSV columns: track, stretch (an unbroken run on roads, from 1), from, to, route_code, road, meters,"
                    + " confidence (0 to 1), bridged (over a silence of more than two minutes), geometry (WKT).",
            "Example: xunlu match --roads county.geojson --fixes day.csv > matched.csv",
            "         xunlu match --roads county.geojson --fixes points.csv --columns track:plate,lon:E,lat:N > matched.csv"
        })
final class MatchCommand implements Callable<Integer> {
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

    @Option(
            names = "--longest-gap-seconds",
            description = "a longer silence ends a stretch; within it the most likely way is printed, however uncertain"
                    + " (default: ${DEFAULT-VALUE})",
            defaultValue = "1800")
    private double longestGapSeconds = 1800;

    @Option(names = "--datum", description = "of the roads: ${COMPLETION-CANDIDATES} (default: WGS84)")
    private Datum datum = Datum.WGS84;

    @Override
    public Integer call() throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        Path reading = roads;
        try {
            RoadNetwork network = network();
            reading = fixes;
            mustExist(fixes);
            Map<String, List<TrackPoint>> tracks = new FixTable(fixes, columns, err).read();
            FixTable.tellFarOff(network, tracks, err);
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

    private void print(RoadNetwork network, Map<String, List<TrackPoint>> tracks, PrintWriter err) {
        RoadMatcher matcher = new RoadMatcher(network, options());
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

    private MatchOptions options() {
        MatchOptions usual = MatchOptions.DEFAULT;
        return new MatchOptions(
                usual.leastNoiseMeters(),
                usual.mostNoiseMeters(),
                usual.topKmPerHour(),
                longestGapSeconds,
                usual.bridgedAfterSeconds(),
                usual.slowKmPerHour());
    }

    private static void mustExist(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Refusal.invalid("not_found", "file", Map.of("thing", "file", "key", file));
        }
    }

    static String words(String code, Map<String, Object> figures) {
        return Messages.load().text(Messages.language(System.getenv("LANG")), "refusal." + code, figures);
    }
}
