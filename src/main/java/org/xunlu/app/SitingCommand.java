package org.xunlu.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.xunlu.http.Messages;
import org.xunlu.refusal.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code xunlu siting}: where points or bases should stand, from text files, without a server. */
@Command(
        name = "siting",
        mixinStandardHelpOptions = true,
        description = {
            "Choose off-site points that trucks cannot drive round, or bases, from text files (CSV, UTF-8, separated by"
                    + " comma, semicolon or tab; the first line names the columns).",
            "",
            "--links       from, to, length [, link, both_ways]   a row is a road in both directions, unless both_ways"
                    + " says no or some road stands there in each direction; link is its name (else FROM-TO)",
            "--flows       origin, destination, trucks [, flow_id, overloaded]",
            "--candidates  candidate, links and/or node [, cost (CNY), existing]   links: names apart by spaces; without"
                    + " this file every link is a candidate",
            "--demands, --sites  node [, weight]                  for the models of bases; without them every node",
            "--pmed        a p-median instance of the OR-Library",
            "",
            "Prints lines '# name: value' (caught, total, bound, gap, proven, ...) and then the chosen sites as CSV.",
            "Samples: gis-data/siting in the source, e.g.",
            "  xunlu siting --links links.csv --flows flows.csv --points 3 --tolerance 0.25"
        })
final class SitingCommand implements Callable<Integer> {
    /** What can be asked. */
    enum Question {
        EVASIVE,
        CAPTURE,
        BUSIEST,
        P_MEDIAN,
        P_CENTRE,
        MCLP,
        LSCP;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(names = "--links", paramLabel = "FILE", description = "the network")
    @Nullable
    Path links;

    @Option(names = "--flows", paramLabel = "FILE", description = "who drives from where to where")
    @Nullable
    Path flows;

    @Option(names = "--candidates", paramLabel = "FILE", description = "where points could stand")
    @Nullable
    Path candidates;

    @Option(names = "--demands", paramLabel = "FILE", description = "nodes to be served (bases)")
    @Nullable
    Path demands;

    @Option(names = "--sites", paramLabel = "FILE", description = "nodes to serve from (bases)")
    @Nullable
    Path sites;

    @Option(names = "--pmed", paramLabel = "FILE", description = "a p-median instance instead of the other files")
    @Nullable
    Path pmed;

    @Option(names = "--points", paramLabel = "N", description = "most points to build, beside the fixed")
    @Nullable
    Integer points;

    @Option(names = "--budget", paramLabel = "CNY", description = "most money to spend; with or instead of --points")
    @Nullable
    Double budget;

    @Option(
            names = "--tolerance",
            paramLabel = "SHARE",
            split = ",",
            description = "how much farther than the shortest way a truck drives to avoid points, e.g. 0.25; several"
                    + " apart by commas (default: 0.25)")
    List<Double> tolerances = new ArrayList<>();

    @Option(names = "--weights", split = ",", description = "what each tolerance counts (default: all the same)")
    List<Double> weights = new ArrayList<>();

    @Option(names = "--worst-case", description = "of several tolerances, make the smallest caught share large")
    boolean worstCase;

    @Option(
            names = "--worth",
            paramLabel = "T,O",
            split = ",",
            description = "what a truck counts, and how much more an overloaded one (default: 1,0)")
    List<Double> worth = List.of(1.0, 0.0);

    @Option(names = "--fixed", paramLabel = "ID", split = ",", description = "points that stand already")
    Set<String> fixed = Set.of();

    @Option(names = "--required", paramLabel = "ID", split = ",", description = "points that must be built")
    Set<String> required = Set.of();

    @Option(names = "--forbidden", paramLabel = "ID", split = ",", description = "points that must not be built")
    Set<String> forbidden = Set.of();

    @Option(
            names = "--exclusive",
            paramLabel = "ID,ID...",
            description = "of these at most one may stand; may be given several times")
    List<String> exclusive = new ArrayList<>();

    @Option(names = "--model", description = "${COMPLETION-CANDIDATES} (default: evasive; with --pmed p-median)")
    @Nullable
    Question model;

    @Option(names = "--radius", description = "how far a base covers (mclp, lscp)")
    @Nullable
    Double radius;

    @Option(names = "--seconds", description = "stop then with what is known (default: ${DEFAULT-VALUE})")
    double seconds = 60;

    @Option(names = "--outcomes", paramLabel = "FILE", description = "write what becomes of each flow as CSV")
    @Nullable
    Path outcomes;

    @Override
    public Integer call() throws Exception {
        Messages messages = Messages.load();
        String language = Messages.language(System.getenv("LANG"));
        long start = System.nanoTime();
        BooleanSupplier stop = () -> System.nanoTime() - start > seconds * 1e9;
        try {
            Question asked = model != null ? model : pmed != null ? Question.P_MEDIAN : Question.EVASIVE;
            switch (asked) {
                case EVASIVE, CAPTURE, BUSIEST -> new SitingRun(this, asked, messages, language).run(stop);
                case P_MEDIAN, P_CENTRE, MCLP, LSCP -> new BasesRun(this, asked).run(stop);
            }
            return 0;
        } catch (Refusal refusal) {
            spec.commandLine()
                    .getErr()
                    .println("xunlu: " + messages.text(language, "refusal." + refusal.code(), refusal.figures()));
            return 1;
        }
    }
}
