package org.xunlu.network.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.xunlu.geo.Bounds;
import org.xunlu.geo.CountyProjection;
import org.xunlu.geo.Datum;
import org.xunlu.job.Progress;
import org.xunlu.network.Area;
import org.xunlu.network.Road;
import org.xunlu.network.RoadClass;
import org.xunlu.network.RoadId;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.RoadSegment;
import org.xunlu.refusal.Refusal;

/** Reads a file of roads, checks it as a whole, and stores what is good. */
public final class RoadImport {
    private final Supplier<RoadNetwork> networks;
    private final RoadShelf shelf;
    private final Path scratch;
    private final Surroundings surroundings;

    /** What an import finds beside the roads, and leaves behind. */
    public interface Surroundings {
        /** Nothing beside the roads. */
        Surroundings NONE = new Surroundings() {
            @Override
            public List<Area> cells() {
                return List.of();
            }

            @Override
            public Map<String, Long> leaveDemo() {
                return Map.of();
            }
        };

        /** The county's grid cells. */
        List<Area> cells();

        /**
         * Real roads stand in place of the demonstration's, if these were: no longer calls the data a demonstration.
         *
         * @return how many things of each kind the demonstration left, which stay; empty where there was none
         */
        Map<String, Long> leaveDemo();
    }

    /**
     * Imports into this shelf.
     *
     * @param networks the roads that are stored now
     * @param scratch folder for unpacking zips
     */
    public RoadImport(Supplier<RoadNetwork> networks, RoadShelf shelf, Path scratch) {
        this(networks, shelf, scratch, Surroundings.NONE);
    }

    /** Imports into this shelf, with these surroundings. */
    public RoadImport(Supplier<RoadNetwork> networks, RoadShelf shelf, Path scratch, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.networks = networks;
        this.shelf = shelf;
        this.scratch = scratch;
    }

    /**
     * Imports a file.
     *
     * @param file an OSM extract, GeoJSON (gzipped or not), a .shp with its siblings beside it, or a zip of one of them
     * @param options the person's choices
     * @param progress told stage and counts
     * @throws Refusal when the file as a whole is no good, with the way out; the stored roads are then as before
     * @throws IOException when it cannot be read
     */
    public ImportReport run(Path file, ImportOptions options, Progress progress) throws IOException {
        long started = System.nanoTime();
        Path folder = Files.createTempDirectory(Files.createDirectories(scratch), "unpacked-");
        try {
            ImportReport report =
                    run(file, SourceFiles.open(file, folder, options.encoding(), Wanted.ROADS), options, progress);
            return report.in(Math.round((System.nanoTime() - started) / 1e6) / 1000.0);
        } finally {
            delete(folder);
        }
    }

    private ImportReport run(Path file, RoadSource source, ImportOptions options, Progress progress)
            throws IOException {
        RoadNetwork before = networks.get();
        Tally tally = new Tally();
        Acceptance acceptance = new Acceptance(source, options, tally);
        progress.stage("import.stage.reading", 0);
        Progress reading = new PartOfProgress(progress, 0, 0.5);
        source.read(
                feature -> {
                    acceptance.take(feature);
                    if (tally.features() % 1000 == 0) {
                        progress.count("read", tally.features());
                        progress.count("refused", tally.refused());
                    }
                },
                tally,
                reading);
        progress.stage("import.stage.checking", 0.5);
        check(acceptance, options, before, tally);
        progress.stage("import.stage.joining", 0.55);
        Topology topology = topology(acceptance, tally);
        StoredRoads stored = new StoredRoads(before);
        if (options.mode() == ImportMode.ADD) {
            topology.meet(stored).forEach(row -> tally.count(Doubt.NOT_JOINED, row));
        }
        CountyProjection projection = projection(acceptance.lines(), before, options.mode());
        RoadAssembly assembly =
                new RoadAssembly(stored, options.mode() == ImportMode.ADD, new CellFinder(surroundings.cells()));
        RoadGroups.of(topology.cut(projection)).forEach(assembly::add);
        progress.count("read", tally.features());
        progress.count("refused", tally.refused());
        progress.count("segments", assembly.segments().size());
        progress.stage("import.stage.storing", 0.65);
        if (!options.dryRun()) {
            shelf.store(
                    options.mode(), assembly.roads(), assembly.segments(), new PartOfProgress(progress, 0.65, 0.99));
        }
        Map<String, Long> demoLeft =
                options.mode() == ImportMode.REPLACE && !options.dryRun() ? surroundings.leaveDemo() : Map.of();
        return report(file, source, options, tally, assembly, before, demoLeft);
    }

    private static void check(Acceptance acceptance, ImportOptions options, RoadNetwork before, Tally tally) {
        acceptance.checkColumns();
        PlaceCheck places = new PlaceCheck(before);
        if (!options.swapped()) {
            places.swapped(acceptance.lines(), acceptance.fitSwapped());
        }
        if (acceptance.lines().isEmpty()) {
            List<DoubtCount> refused = tally.list(true);
            throw Refusal.invalid(
                    "import.nothing_taken",
                    "file",
                    Map.of(
                            "read",
                            tally.features(),
                            "reason",
                            refused.isEmpty() ? "-" : refused.get(0).doubt()));
        }
        if (options.datum() == null) {
            places.datum(acceptance.lines());
        }
    }

    /** Joins the lines of each feature; a feature of which every line came before is a duplicate. */
    private static Topology topology(Acceptance acceptance, Tally tally) {
        Topology topology = new Topology();
        List<DraftLine> lines = acceptance.lines();
        boolean keysUsable = acceptance.keysUsable();
        tally.endOfFeatures();
        if (!keysUsable) {
            tally.count(Doubt.NODE_KEYS_UNUSABLE, lines.get(0).row());
        }
        int i = 0;
        while (i < lines.size()) {
            String row = lines.get(i).row();
            boolean added = false;
            for (; i < lines.size() && lines.get(i).row().equals(row); i++) {
                DraftLine line = lines.get(i);
                added |= topology.add(keysUsable ? line : new DraftLine(row, line.traits(), line.ordinates(), null));
            }
            if (!added) {
                tally.count(Doubt.DUPLICATE, row);
            }
        }
        return topology;
    }

    private static CountyProjection projection(List<DraftLine> lines, RoadNetwork before, ImportMode mode) {
        Envelope extent = new Envelope();
        for (DraftLine line : lines) {
            for (int i = 0; i < line.ordinates().length; i += 2) {
                extent.expandToInclude(line.ordinates()[i], line.ordinates()[i + 1]);
            }
        }
        if (mode == ImportMode.ADD && before.segmentCount() > 0) {
            extent.expandToInclude(before.bounds().envelope());
        }
        return CountyProjection.around(Bounds.of(extent).centre());
    }

    private static ImportReport report(
            Path file,
            RoadSource source,
            ImportOptions options,
            Tally tally,
            RoadAssembly assembly,
            RoadNetwork before,
            Map<String, Long> demoLeft) {
        Datum datum = options.datum();
        double meters = assembly.segments().stream()
                .mapToDouble(RoadSegment::lengthMeters)
                .sum();
        return new ImportReport(
                String.valueOf(file.getFileName()),
                source.kind(),
                source.positions().name(),
                datum == null ? Datum.WGS84.name() : datum.name(),
                datum != null,
                options.mode(),
                !options.dryRun(),
                tally.features(),
                tally.features() - tally.refused(),
                tally.refused(),
                assembly.roads().size(),
                assembly.segments().size(),
                Math.round(meters) / 1000.0,
                assembly.alreadyThere(),
                classes(assembly),
                tally.list(true),
                tally.list(false),
                assembly.components(),
                assembly.extent().isNull() ? before.bounds() : Bounds.of(assembly.extent()),
                demoLeft,
                0);
    }

    private static List<ImportReport.ClassTotal> classes(RoadAssembly assembly) {
        Map<RoadId, RoadClass> classOf = new HashMap<>();
        Map<RoadClass, double[]> totals = new EnumMap<>(RoadClass.class);
        for (Road road : assembly.roads()) {
            classOf.put(road.id(), road.roadClass());
            totals.computeIfAbsent(road.roadClass(), each -> new double[3])[0]++;
        }
        for (RoadSegment segment : assembly.segments()) {
            double[] total = totals.computeIfAbsent(
                    classOf.getOrDefault(segment.roadId(), RoadClass.OTHER), each -> new double[3]);
            total[1]++;
            total[2] += segment.lengthMeters();
        }
        List<ImportReport.ClassTotal> list = new ArrayList<>();
        totals.forEach((roadClass, total) -> list.add(new ImportReport.ClassTotal(
                roadClass, (long) total[0], (long) total[1], Math.round(total[2]) / 1000.0)));
        return list;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
