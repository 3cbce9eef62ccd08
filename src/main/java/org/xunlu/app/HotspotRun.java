package org.xunlu.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xunlu.hotspot.Dbscan;
import org.xunlu.hotspot.EmpiricalBayes;
import org.xunlu.hotspot.FalseDiscovery;
import org.xunlu.hotspot.GetisOrd;
import org.xunlu.hotspot.GlobalG;
import org.xunlu.hotspot.GlobalMoran;
import org.xunlu.hotspot.Knox;
import org.xunlu.hotspot.LocalMoran;
import org.xunlu.hotspot.Normal;
import org.xunlu.hotspot.Permutation;
import org.xunlu.hotspot.ScanStatistic;
import org.xunlu.hotspot.ScanZones;
import org.xunlu.hotspot.Weights;
import org.xunlu.hotspot.table.UnitTable;
import org.xunlu.refusal.Refusal;

/** One run of {@code xunlu hotspot}. */
final class HotspotRun {
    private static final int USUAL_DRAWS = 999;
    private static final String[] QUADRANTS = {"", "HH", "LH", "LL", "HL"};

    private final HotspotCommand command;
    private final HotspotTables tables;
    private final UnitTable input;
    private final PrintWriter out;
    private final PrintWriter err;

    HotspotRun(HotspotCommand command) throws IOException {
        this.command = command;
        tables = new HotspotTables(command);
        input = tables.input();
        out = command.spec.commandLine().getOut();
        err = command.spec.commandLine().getErr();
    }

    void run() throws IOException {
        switch (command.statistic) {
            case GI -> localG(false);
            case GI_STAR -> localG(true);
            case LOCAL_MORAN -> localMoran();
            case MORAN -> moran();
            case GENERAL_G -> generalG();
            case EB_RATE -> rates();
            case FDR -> discoveries();
            case DBSCAN -> clusters();
            case SCAN -> scan();
            case KNOX -> knox();
            case MANN_KENDALL -> new HotspotSeries(command, tables).trends();
            case EMERGING -> new HotspotSeries(command, tables).emerging();
            case NETWORK_KDE, KDE -> new HotspotDensity(command, tables).run();
        }
        out.flush();
    }

    private Weights standardised(Weights weights) {
        long islands = 0;
        for (int i = 0; i < weights.size(); i++) {
            islands += weights.degree(i) == 0 ? 1 : 0;
        }
        if (islands > 0) {
            err.println("# units without neighbours: " + islands);
        }
        return command.rowStandardise ? weights.rowStandardised() : weights;
    }

    private void localG(boolean star) throws IOException {
        double[] values = input.values();
        Weights near = tables.weights();
        Weights weights = standardised(star ? near.withSelf() : near.withoutSelf());
        GetisOrd found = star
                ? GetisOrd.giStar(values, weights, command.moments)
                : GetisOrd.gi(values, weights, command.moments);
        print(
                "neighbours,g,expected,variance,z",
                values,
                weights,
                found.z(),
                false,
                i -> row(weights.degree(i), found.g()[i], found.expected()[i], found.variance()[i], found.z()[i]));
    }

    private void localMoran() throws IOException {
        double[] values = input.values();
        Weights weights = standardised(tables.weights().withoutSelf());
        LocalMoran found = LocalMoran.of(values, weights);
        print(
                "neighbours,i,quadrant,label,z",
                values,
                weights,
                found.z(),
                true,
                i -> row(
                        weights.degree(i),
                        found.i()[i],
                        found.quadrant()[i],
                        QUADRANTS[found.quadrant()[i]],
                        found.z()[i]));
    }

    /** A local statistic with its z-scores: p, q, and the same by permutation where wanted. */
    private void print(
            String columns,
            double[] values,
            Weights weights,
            double[] z,
            boolean centred,
            java.util.function.IntFunction<String> row) {
        double[] p = Arrays.stream(z).map(Normal::twoSided).toArray();
        FalseDiscovery found = FalseDiscovery.of(p, command.alpha);
        int draws = command.permutations == null ? 0 : command.permutations;
        Permutation drawn = draws == 0 || values.length < 2
                ? null
                : Permutation.of(centred ? LocalMoran.centred(values) : values, weights, draws, command.seed);
        FalseDiscovery byDraws = drawn == null ? null : FalseDiscovery.of(told(drawn.twoSided(), z), command.alpha);
        out.println("id," + columns + ",p,p_one_sided,q,significant" + (drawn == null ? "" : ",p_sim,z_sim,q_sim"));
        List<String> ids = input.ids();
        for (int i = 0; i < z.length; i++) {
            boolean significant = found.isSignificant(i, command.alpha);
            String verdict = !significant ? "no" : centred ? "yes" : z[i] > 0 ? "hot" : "cold";
            out.println(row(ids.get(i)) + "," + row.apply(i) + ","
                    + row(p[i], p[i] / 2, found.q()[i], verdict)
                    + (drawn == null || byDraws == null ? "" : "," + row(drawn.p()[i], drawn.z()[i], byDraws.q()[i])));
        }
        err.println("# significant after false discovery rate " + command.alpha + ": " + found.rejected() + " of "
                + z.length + (byDraws == null ? "" : " (by permutation: " + byDraws.rejected() + ")"));
    }

    /** Where the statistic cannot be told, neither can its p. */
    private static double[] told(double[] p, double[] z) {
        for (int i = 0; i < p.length; i++) {
            p[i] = Double.isNaN(z[i]) ? Double.NaN : p[i];
        }
        return p;
    }

    private void moran() throws IOException {
        Weights weights = standardised(tables.weights().withoutSelf());
        GlobalMoran found = GlobalMoran.of(input.values(), weights);
        out.println("n,i,expected,variance_norm,z_norm,p_norm,variance_rand,z_rand,p_rand");
        out.println(row(
                input.size(),
                found.i(),
                found.expected(),
                found.varianceNormal(),
                found.zNormal(),
                Normal.twoSided(found.zNormal()),
                found.varianceRandom(),
                found.zRandom(),
                Normal.twoSided(found.zRandom())));
    }

    private void generalG() throws IOException {
        Weights weights = standardised(tables.weights().withoutSelf());
        GlobalG found = GlobalG.of(input.counts(), weights);
        out.println("n,g,expected,variance,z,p,p_one_sided");
        double p = Normal.twoSided(found.z());
        out.println(row(input.size(), found.g(), found.expected(), found.variance(), found.z(), p, p / 2));
    }

    private void rates() {
        double[] events = input.counts();
        double[] exposure = input.exposures();
        EmpiricalBayes found = EmpiricalBayes.of(events, exposure);
        out.println("id,value,exposure,rate,eb_rate,weight");
        List<String> ids = input.ids();
        for (int i = 0; i < events.length; i++) {
            out.println(
                    row(ids.get(i), events[i], exposure[i], found.raw()[i], found.smoothed()[i], found.weight()[i]));
        }
        err.println("# rate of all: " + found.mean() + ", variance between units: " + found.between());
    }

    private void discoveries() {
        double[] p = input.probabilities();
        FalseDiscovery found = FalseDiscovery.of(p, command.alpha);
        out.println("id,p,q,rejected");
        List<String> ids = input.ids();
        for (int i = 0; i < p.length; i++) {
            out.println(row(ids.get(i), p[i], found.q()[i], p[i] <= found.threshold() && found.rejected() > 0));
        }
        err.println("# rejected: " + found.rejected() + ", threshold: " + found.threshold());
    }

    private void clusters() throws IOException {
        Dbscan found = Dbscan.of(tables.band(), command.minPoints);
        out.println("id,label,core");
        List<String> ids = input.ids();
        for (int i = 0; i < found.label().length; i++) {
            out.println(row(ids.get(i), found.label()[i], found.core()[i]));
        }
        err.println("# clusters: " + (Arrays.stream(found.label()).max().orElse(-1) + 1));
    }

    private void scan() throws IOException {
        double[] cases = input.counts();
        for (double each : cases) {
            if (each != Math.rint(each) || each > 1e7) {
                throw Refusal.invalid("hotspot_file.no_counts", "value", Map.of("value", each));
            }
        }
        double[] exposure = input.exposuresOrOnes();
        ScanZones zones = tables.onNetwork()
                ? ScanZones.network(
                        tables.lines().graph(), tables.onLines(), exposure, command.maxShare, command.maxRadius)
                : ScanZones.circles(tables.points(), exposure, command.maxShare, command.maxRadius);
        out.println("cluster,centre,units,cases,expected,relative_risk,llr,p,members");
        List<String> ids = input.ids();
        int number = 0;
        for (ScanStatistic.Cluster each :
                ScanStatistic.of(cases, exposure, zones, draws(), command.seed, command.clusters)) {
            out.println(row(
                    ++number,
                    ids.get(each.centre()),
                    each.units().size(),
                    each.cases(),
                    each.expected(),
                    each.relativeRisk(),
                    each.logLikelihoodRatio(),
                    each.p(),
                    String.join(" ", each.units().stream().map(ids::get).toList())));
        }
    }

    private void knox() throws IOException {
        Double window = command.timeWindow;
        if (window == null) {
            throw Refusal.invalid("siting_file.option_missing", "--time-window", Map.of("option", "--time-window"));
        }
        Knox found = Knox.of(tables.band(), input.times(), window, draws(), command.seed);
        out.println("near,soon,both,expected,ratio,p");
        out.println(row(
                found.near(),
                found.soon(),
                found.both(),
                found.expected(),
                found.both() / found.expected(),
                found.p()));
    }

    private int draws() {
        return command.permutations == null ? USUAL_DRAWS : command.permutations;
    }

    /** Cells of CSV; texts with separators or quotes are quoted. */
    static String row(@Nullable Object... cells) {
        StringBuilder row = new StringBuilder();
        for (Object cell : cells) {
            String text = String.valueOf(cell);
            boolean quoted = text.contains(",") || text.contains("\"");
            row.append(row.length() == 0 ? "" : ",").append(quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text);
        }
        return row.toString();
    }
}
