package org.xunlu.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xunlu.database.Database;
import org.xunlu.geo.Datum;
import org.xunlu.http.Json;
import org.xunlu.http.Messages;
import org.xunlu.network.importing.FieldMapping;
import org.xunlu.network.importing.ImportMode;
import org.xunlu.network.importing.ImportOptions;
import org.xunlu.network.importing.ImportReport;
import org.xunlu.network.importing.RoadImport;
import org.xunlu.network.sql.NetworkStore;
import org.xunlu.network.sql.PlaceTable;
import org.xunlu.refusal.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code xunlu import}: brings real data in from the command line; the server must not be running on the same data. */
@Command(
        name = "import",
        description = "Import real data",
        mixinStandardHelpOptions = true,
        subcommands = {ImportCommand.Roads.class})
final class ImportCommand {
    /** {@code xunlu import roads FILE}. */
    @Command(
            name = "roads",
            description = {
                "Import a county's roads from an OpenStreetMap extract (.osm.pbf), GeoJSON (.geojson, .geojson.gz), or a"
                        + " shapefile (.shp with its companions beside it, or a .zip of them).",
                "A file that is no good as a whole is refused and the stored roads stay as they are."
            },
            mixinStandardHelpOptions = true)
    static final class Roads implements Callable<Integer> {
        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(paramLabel = "FILE", description = "the file")
        private Path file = Path.of("");

        @Option(names = "--data", description = "data folder (default: ${DEFAULT-VALUE})", defaultValue = "data")
        private Path data = Path.of("data");

        @Option(
                names = "--datum",
                description =
                        "what the coordinates refer to: ${COMPLETION-CANDIDATES} (default: WGS84, unless the roads"
                                + " already stored show that it must be another; then it is asked for)")
        private @Nullable Datum datum;

        @Option(names = "--latitude-first", description = "the file has latitude before longitude")
        private boolean latitudeFirst;

        @Option(
                names = "--mapping",
                description = "JSON or a file of it saying which column holds what, e.g."
                        + " {\"routeCode\":\"LXBM\",\"name\":\"LXMC\"}")
        private String mapping = "";

        @Option(
                names = "--encoding",
                description = "of a shapefile's table, e.g. GBK or UTF-8 (default: as the file says, else as it reads)")
        private String encoding = "";

        @Option(
                names = "--mode",
                description = {
                    "REPLACE puts these roads in place of all that are stored; ADD joins them to the stored ones where they"
                            + " share a junction (default: ${DEFAULT-VALUE})"
                })
        private ImportMode mode = ImportMode.REPLACE;

        @Option(names = "--dry-run", description = "read and report, store nothing")
        private boolean dryRun;

        @Option(names = "--json", description = "print the report as JSON")
        private boolean json;

        @Override
        public Integer call() throws Exception {
            Messages messages = Messages.load();
            String language = Messages.language(System.getenv("LANG"));
            PrintWriter out = spec.commandLine().getOut();
            try {
                ImportReport report = run(new ProgressLine(spec.commandLine().getErr(), messages, language));
                if (json) {
                    out.println(Json.text(report));
                } else {
                    new ReportText(messages, language).print(report, out);
                }
                return 0;
            } catch (Refusal refusal) {
                spec.commandLine()
                        .getErr()
                        .println("xunlu: " + messages.text(language, "refusal." + refusal.code(), refusal.figures()));
                return 1;
            }
        }

        private ImportReport run(ProgressLine progress) throws Exception {
            if (!Files.isRegularFile(file)) {
                throw Refusal.invalid("not_found", "file", Map.of("thing", "file", "key", file));
            }
            String columns =
                    mapping.isBlank() || mapping.strip().startsWith("{") ? mapping : Files.readString(Path.of(mapping));
            ImportOptions options = new ImportOptions(
                    datum,
                    latitudeFirst,
                    FieldMapping.parse(columns),
                    ImportOptions.encodingOf(encoding),
                    mode,
                    dryRun);
            Files.createDirectories(data);
            Config config = Config.load(data, System.getenv());
            try (Database database = Database.open(config.database())) {
                NetworkStore store = new NetworkStore(database);
                RoadImport roads = new RoadImport(
                        store::load,
                        ImportFeature.shelf(store),
                        ImportFeature.uploads(config),
                        ImportFeature.surroundings(database, new PlaceTable(database)));
                return roads.run(file, options, progress);
            } finally {
                progress.end();
            }
        }
    }

    private ImportCommand() {}

    /** A whole number with thousands separated. */
    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
