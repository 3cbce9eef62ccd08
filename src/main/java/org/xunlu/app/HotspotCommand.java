package org.xunlu.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xunlu.hotspot.EmergingHotspots;
import org.xunlu.hotspot.GetisOrd;
import org.xunlu.hotspot.Kernel;
import org.xunlu.hotspot.NetworkKernelDensity;
import org.xunlu.http.Messages;
import org.xunlu.refusal.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code xunlu hotspot}: each statistic of the hotspot engine on text files, for anybody to compare. */
@Command(
        name = "hotspot",
        mixinStandardHelpOptions = true,
        description = {
            "Run one statistic on a CSV file (UTF-8; comma, semicolon or tab; the first line names the columns) and print"
                    + " CSV with full precision. Notes and summaries go to the error output.",
            "",
            "--input columns: id (else the row's number), x, y or lon, lat, value [, exposure, time, p].",
            "  gi, gi-star     value; weights              local G of Getis and Ord",
            "  local-moran     value; weights              quadrant 1 HH, 2 LH, 3 LL, 4 HL",
            "  moran, general-g value; weights             one row for the whole",
            "  eb-rate         value, exposure             empirical Bayes rates (Marshall)",
            "  fdr             p                           Benjamini and Hochberg at --alpha",
            "  mann-kendall    value [, id, time]          a row a series; without id one series",
            "  emerging        id, time, value; weights    Gi* step by step, and what becomes of it",
            "  dbscan          x, y; --band (eps), --min-points",
            "  scan            x, y, value [, exposure]    Kulldorff, Poisson; circles, or along --network",
            "  knox            x, y, time; --band, --time-window (dates and times: days)",
            "  network-kde     x, y [, value]; --network, --bandwidth, --samples or --lixel",
            "",
            "Weights: --band or --k (straight, or along --network), or --neighbours. Binary unless --row-standardise."
        },
        footer = {
            "",
            "Examples",
            "  Gi* as ArcGIS has it (binary, within 1500 m):",
            "    xunlu hotspot --statistic gi-star --input places.csv --band 1500",
            "  Gi* and Gi as PySAL's G_Local(y, w, transform='R', star=True/False), 999 permutations:",
            "    xunlu hotspot --statistic gi-star --input p.csv --k 8 --row-standardise --permutations 999 --seed 1",
            "  Local Moran on a neighbour list (CSV id,neighbour[,weight], or .gal, .gwt):",
            "    xunlu hotspot --statistic local-moran --input areas.csv --neighbours areas.gal --row-standardise",
            "  DBSCAN with eps 1 and min_samples 3 (the point itself counts):",
            "    xunlu hotspot --statistic dbscan --input points.csv --band 1 --min-points 3",
            "  Kernel density along lines (one WKT LINESTRING a row), as spNetwork's nkde:",
            "    xunlu hotspot --statistic network-kde --input events.csv --network lines.csv --bandwidth 10"
                    + " --split continuous --samples at.csv",
            "  Scan with exposure, 999 random dealings:",
            "    xunlu hotspot --statistic scan --input counties.csv --permutations 999 --seed 7",
            "  Emerging hot spots, ArcGIS's way (one earlier step is near, all steps compared):",
            "    xunlu hotspot --statistic emerging --input weeks.csv --band 2000 --window cube --steps-back 1",
            "",
            "p is two-sided from the normal distribution, p_one_sided its half; p_sim is one-sided and folded as in PySAL,"
                    + " q is the false discovery rate of p (q_sim: of 2 × p_sim). NaN: cannot be told (no neighbours, or"
                    + " all values the same). Coincident points are neighbours. Ties of --k go by row."
        })
final class HotspotCommand implements Callable<Integer> {
    /** What can be asked. */
    enum Statistic {
        GI,
        GI_STAR,
        LOCAL_MORAN,
        MORAN,
        GENERAL_G,
        EB_RATE,
        FDR,
        MANN_KENDALL,
        EMERGING,
        DBSCAN,
        SCAN,
        KNOX,
        NETWORK_KDE,
        KDE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What the coordinates are. */
    enum Coordinates {
        METRIC,
        LONLAT
    }

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Option(names = "--statistic", required = true, description = "one of ${COMPLETION-CANDIDATES}")
    Statistic statistic = Statistic.GI_STAR;

    @Option(names = "--input", paramLabel = "FILE", required = true, description = "units or events")
    Path input = Path.of("");

    @Option(
            names = "--coordinates",
            description = "metric (any one unit) or lonlat (measured in the 3-degree zone of the first place);"
                    + " default: as the columns are named")
    @Nullable
    Coordinates coordinates;

    @Option(names = "--band", paramLabel = "M", description = "neighbours are within this distance, itself included")
    @Nullable
    Double band;

    @Option(names = "--k", paramLabel = "N", description = "neighbours are the so many nearest")
    @Nullable
    Integer k;

    @Option(names = "--neighbours", paramLabel = "FILE", description = "neighbours are listed: CSV, .gal or .gwt")
    @Nullable
    Path neighbours;

    @Option(names = "--network", paramLabel = "FILE", description = "lines, WKT; distances run along them")
    @Nullable
    Path network;

    @Option(names = "--snap", paramLabel = "M", description = "refuse places farther than this from the network")
    double snap = Double.MAX_VALUE;

    @Option(names = "--row-standardise", description = "divide each row of weights by its sum")
    boolean rowStandardise;

    @Option(
            names = "--moments",
            description = "of Gi and Gi*: getis_ord_1992 (PySAL, ArcGIS) or ord_getis_1995 (no change by"
                    + " standardising); uneven weights always take the latter (default: ${DEFAULT-VALUE})")
    GetisOrd.Moments moments = GetisOrd.Moments.GETIS_ORD_1992;

    @Option(
            names = "--permutations",
            paramLabel = "N",
            description = "random draws (default: none for local statistics, 999 for scan and knox)")
    @Nullable
    Integer permutations;

    @Option(names = "--seed", description = "any number; equal seeds give equal answers (default: ${DEFAULT-VALUE})")
    long seed = 1;

    @Option(names = "--alpha", description = "level of significance (default: ${DEFAULT-VALUE})")
    double alpha = 0.05;

    @Option(names = "--min-points", paramLabel = "N", description = "dbscan: to be dense (default: ${DEFAULT-VALUE})")
    int minPoints = 5;

    @Option(names = "--time-window", paramLabel = "T", description = "knox: near in time")
    @Nullable
    Double timeWindow;

    @Option(names = "--max-share", description = "scan: most of the exposure in a window (default: ${DEFAULT-VALUE})")
    double maxShare = 0.5;

    @Option(names = "--max-radius", paramLabel = "M", description = "scan: widest window")
    double maxRadius = Double.MAX_VALUE;

    @Option(names = "--clusters", description = "scan: how many to print at most (default: ${DEFAULT-VALUE})")
    int clusters = 10;

    @Option(names = "--window", description = "emerging: step (each on its own) or cube (default: ${DEFAULT-VALUE})")
    EmergingHotspots.Window window = EmergingHotspots.Window.STEP;

    @Option(names = "--steps-back", description = "emerging, cube: earlier steps that are near (default: 1)")
    int stepsBack = 1;

    @Option(names = "--cells", description = "emerging: print every unit in every step")
    boolean cells;

    @Option(names = "--bandwidth", paramLabel = "M", split = ",", description = "network-kde: one or several")
    List<Double> bandwidths = new ArrayList<>();

    @Option(names = "--kernel", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    Kernel kernel = Kernel.QUARTIC;

    @Option(names = "--split", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    NetworkKernelDensity.Split split = NetworkKernelDensity.Split.SIMPLE;

    @Option(names = "--samples", paramLabel = "FILE", description = "network-kde: where to tell it: [id,] x, y")
    @Nullable
    Path samples;

    @Option(names = "--lixel", paramLabel = "M", description = "network-kde: tell it every so many metres")
    @Nullable
    Double lixel;

    @Option(
            names = "--cross-validate",
            description = "network-kde: print the mean log likelihood of each bandwidth instead, and which is best")
    boolean crossValidate;

    @Override
    public Integer call() throws Exception {
        try {
            check();
            new HotspotRun(this).run();
            return 0;
        } catch (Refusal refusal) {
            String language = Messages.language(System.getenv("LANG"));
            spec.commandLine()
                    .getErr()
                    .println(
                            "xunlu: " + Messages.load().text(language, "refusal." + refusal.code(), refusal.figures()));
            return 1;
        }
    }

    private void check() {
        atLeast("--band", band, 0);
        atLeast("--k", k, 1);
        atLeast("--permutations", permutations, 0);
        atLeast("--min-points", minPoints, 1);
        atLeast("--time-window", timeWindow, 0);
        atLeast("--clusters", clusters, 1);
        atLeast("--steps-back", stepsBack, 0);
        atLeast("--lixel", lixel, Double.MIN_VALUE);
        atLeast("--snap", snap, 0);
        bandwidths.forEach(each -> atLeast("--bandwidth", each, Double.MIN_VALUE));
        if (!(alpha > 0 && alpha < 1)) {
            throw refused("--alpha", alpha);
        }
        if (!(maxShare > 0 && maxShare <= 1)) {
            throw refused("--max-share", maxShare);
        }
    }

    private static void atLeast(String option, @Nullable Number value, double least) {
        if (value != null && !(value.doubleValue() >= least && value.doubleValue() < Double.POSITIVE_INFINITY)) {
            throw refused(option, value);
        }
    }

    private static Refusal refused(String option, Number value) {
        return Refusal.invalid("hotspot_file.option_wrong", option, java.util.Map.of("option", option, "value", value));
    }
}
