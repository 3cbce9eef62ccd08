package org.xunlu.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import org.xunlu.network.importing.OutlineFile;
import org.xunlu.network.importing.RoadImport;
import org.xunlu.refusal.Refusal;
import org.xunlu.screening.importing.FootprintReading;
import org.xunlu.zone.EdgeDistances;
import org.xunlu.zone.Footprint;
import org.xunlu.zone.FootprintUse;
import org.xunlu.zone.Footprints;
import org.xunlu.zone.Hit;
import org.xunlu.zone.Screener;
import org.xunlu.zone.ZoneRuleBook;
import org.xunlu.zone.importing.ZoneRuleSeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code xunlu screen}: holds a file of footprints against a file of roads, without a server, for anybody to compare. */
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        description = {
            "Hold footprints (buildings) against roads and their zones.",
            "",
            "--roads, --footprints  .osm.pbf, .geojson(.gz), .shp, .zip; one OSM extract may be both",
            "With --count, counts the footprints whose nearest edge is no farther than so many metres from the centre"
                    + " line of a road, to be compared with any other program. Without, screens them by"
                    + " the zone rules in force on --date and prints one line a hit, as CSV."
        },
        footer = "Example: xunlu screen --roads area.osm.pbf --footprints area.osm.pbf --count 10,15,20,30")
final class ScreenCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--roads", paramLabel = "FILE", required = true, description = "the roads")
    private Path roads = Path.of("");

    @Option(names = "--footprints", paramLabel = "FILE", required = true, description = "the footprints")
    private Path footprints = Path.of("");

    @Option(names = "--count", paramLabel = "METRES", split = ",", description = "distances to count within")
    private List<Double> count = List.of();

    @Option(
            names = "--highways",
            split = ",",
            description = "of an OSM extract, values of highway= to count beside (default: ${DEFAULT-VALUE}; add"
                    + " motorway_link … for slip roads); of other files all lines count",
            defaultValue = "motorway,trunk,primary,secondary,tertiary")
    private Set<String> highways = Set.of();

    @Option(names = "--date", description = "day whose rules hold (default: today)")
    private @Nullable LocalDate date;

    @Option(names = "--province", description = "two digits (default: ${DEFAULT-VALUE})", defaultValue = "34")
    private String province = "34";

    @Option(names = "--error", description = "how far outlines may be off, metres", defaultValue = "2")
    private double error = 2;

    @Option(names = "--road-error", description = "how far edges of roads may be off, metres", defaultValue = "2")
    private double roadError = 2;

    @Option(names = "--datum", description = "of both files: ${COMPLETION-CANDIDATES} (default: WGS84)")
    private Datum datum = Datum.WGS84;

    @Override
    public Integer call() throws Exception {
        Path reading = roads;
        Path scratch = Files.createTempDirectory("xunlu-screen");
        try {
            RoadNetwork network = network(scratch);
            reading = footprints;
            mustExist(footprints);
            FootprintReading.Result read = FootprintReading.read(
                    footprints,
                    scratch,
                    new FootprintReading.Options(datum, FootprintUse.BUILDING, error),
                    at -> near(network, at),
                    Progress.unwatched());
            spec.commandLine()
                    .getErr()
                    .printf(
                            "%d footprints read, %d taken, %d refused, %d repaired%n",
                            read.report().read(),
                            read.report().taken(),
                            read.report().refused(),
                            read.report().repaired());
            if (count.isEmpty()) {
                screen(network, read.footprints());
            } else {
                count(network, read.footprints(), scratch);
            }
            return 0;
        } catch (Refusal refusal) {
            String words = Messages.load()
                    .text(Messages.language(System.getenv("LANG")), "refusal." + refusal.code(), refusal.figures());
            spec.commandLine().getErr().println("xunlu: " + reading.getFileName() + ": " + words);
            return 1;
        } finally {
            clear(scratch);
        }
    }

    private static boolean near(RoadNetwork network, LonLat at) {
        return Math.abs(at.lon() - network.bounds().centre().lon()) < 5;
    }

    private RoadNetwork network(Path scratch) throws Exception {
        mustExist(roads);
        List<Road> kept = new ArrayList<>();
        List<RoadSegment> segments = new ArrayList<>();
        NetworkHolder holder = new NetworkHolder(RoadNetwork::empty);
        new RoadImport(
                        holder::current,
                        (mode, newRoads, newSegments, progress) -> {
                            kept.addAll(newRoads);
                            segments.addAll(newSegments);
                        },
                        scratch)
                .run(
                        roads,
                        new ImportOptions(datum, false, FieldMapping.parse(""), null, ImportMode.REPLACE, false),
                        Progress.unwatched());
        return RoadNetwork.of(1, kept, segments);
    }

    private void count(RoadNetwork network, List<Footprint> all, Path scratch) throws IOException {
        List<Footprint> built =
                all.stream().filter(each -> each.use() != FootprintUse.MINING).toList();
        double most = count.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        List<double[]> lines = new ArrayList<>();
        OutlineFile.readLines(roads, scratch, line -> {
            String highway = line.attributes().get("highway");
            if (highway == null || highways.contains(highway)) {
                lines.addAll(line.rings());
            }
        });
        EdgeDistances distances =
                new EdgeDistances(lines, network.projection(), new Footprints(built, network.projection()), most + 1);
        PrintWriter out = spec.commandLine().getOut();
        out.println("metres,footprints");
        for (double meters : count) {
            out.printf(
                    Locale.ROOT, "%s,%d%n", Double.toString(meters).replaceAll("\\.0$", ""), distances.count(meters));
        }
        out.flush();
    }

    private void screen(RoadNetwork network, List<Footprint> all) {
        LocalDate day = date == null ? LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")) : date;
        ZoneRuleBook.InForce rules =
                new ZoneRuleBook(BundledRules.read("zone-rules.csv", ZoneRuleSeed::read)).inForce(province, day);
        Footprints measured = new Footprints(all, network.projection());
        long start = System.nanoTime();
        List<Hit> hits = new Screener(network, rules, measured, roadError).screen(done -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        PrintWriter out = spec.commandLine().getOut();
        out.println("footprint,name,use,matter,article,route_code,stake,side,edge_m,limit_m,depth_m,land_m2,zone_m2,"
                + "certain,remarks,lon,lat");
        for (Hit hit : hits) {
            Footprint what = measured.get(hit.footprint());
            out.printf(
                    Locale.ROOT,
                    "%s,%s,%s,%s,%s,%s,%s,%s,%.2f,%.2f,%.2f,%.2f,%.2f,%s,%s,%.7f,%.7f%n",
                    quoted(what.key()),
                    quoted(what.name()),
                    what.use(),
                    hit.rule().matter(),
                    quoted(hit.rule().article()),
                    quoted(hit.place().routeCode()),
                    hit.place().stake().format(),
                    hit.place().side(),
                    hit.edgeMeters(),
                    hit.limitMeters(),
                    hit.depthMeters(),
                    hit.landSquareMeters(),
                    hit.zoneSquareMeters(),
                    hit.certain(),
                    quoted(String.join(
                            " ", hit.remarks().stream().map(Enum::name).sorted().toList())),
                    hit.nearest().lon(),
                    hit.nearest().lat());
        }
        out.flush();
        long certain = hits.stream().filter(Hit::certain).count();
        spec.commandLine()
                .getErr()
                .printf(
                        Locale.ROOT,
                        "%d hits, %d certain, %d uncertain, %.2f s%n",
                        hits.size(),
                        certain,
                        hits.size() - certain,
                        seconds);
    }

    private static String quoted(String text) {
        return text.matches("[^\",\n\r]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static void mustExist(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Refusal.invalid("not_found", "file", Map.of("thing", "file", "key", file));
        }
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
