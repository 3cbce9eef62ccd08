package org.xunlu.hotspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Kulldorff's spatial scan (1997), Poisson with exposure: the window that holds most above what its exposure lets
 * expect, and how often chance makes as strong a one anywhere; then further ones that do not overlap it.
 */
public final class ScanStatistic {
    private ScanStatistic() {}

    /**
     * A window with more than expected.
     *
     * @param centre the number of the order of units it comes from; of circles and network windows, the unit in its
     *     middle
     * @param units its units, in the order in which they were taken in
     * @param cases what it holds
     * @param expected what its exposure lets expect
     * @param relativeRisk its rate over the rate outside
     * @param logLikelihoodRatio how much better two rates explain it than one
     * @param p share of random dealings whose strongest window is at least as strong, at least 1 / (draws + 1)
     */
    public record Cluster(
            int centre,
            List<Integer> units,
            double cases,
            double expected,
            double relativeRisk,
            double logLikelihoodRatio,
            double p) {
        public Cluster {
            units = List.copyOf(units);
        }
    }

    /**
     * The most likely cluster and further ones that overlap none stronger, the strongest first.
     *
     * @param cases whole numbers by unit
     * @param exposure by unit, in any measure
     * @param draws random dealings of the cases by exposure, usually 999
     * @param most how many clusters at most
     */
    public static List<Cluster> of(double[] cases, double[] exposure, ScanZones zones, int draws, long seed, int most) {
        int[] counts =
                Arrays.stream(cases).mapToInt(each -> (int) Math.rint(each)).toArray();
        int total = IntStream.of(counts).sum();
        if (total == 0) {
            return List.of();
        }
        Strength strength = new Strength(zones, exposure, total);
        List<Window> best = new ArrayList<>();
        for (int zone = 0; zone < zones.count(); zone++) {
            Window window = strength.strongest(zone, counts);
            if (window.ratio > 0) {
                best.add(window);
            }
        }
        best.sort(Comparator.comparingDouble((Window window) -> -window.ratio).thenComparingInt(Window::zone));
        double[] chance = strongestByChance(strength, exposure, total, draws, seed);
        List<Cluster> clusters = new ArrayList<>();
        BitSet taken = new BitSet();
        for (Window window : best) {
            int[] units = Arrays.copyOf(zones.units(window.zone), window.size);
            if (clusters.size() < most && IntStream.of(units).noneMatch(taken::get)) {
                IntStream.of(units).forEach(taken::set);
                clusters.add(strength.cluster(window, units, counts, chance));
            }
        }
        return clusters;
    }

    private static double[] strongestByChance(Strength strength, double[] exposure, int total, int draws, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        Dealing dealing = new Dealing(exposure);
        double[] strongest = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            int[] dealt = dealing.deal(total, chance);
            for (int zone = 0; zone < strength.zones.count(); zone++) {
                strongest[draw] = Math.max(strongest[draw], strength.strongest(zone, dealt).ratio);
            }
        }
        return strongest;
    }

    private record Window(int zone, int size, double ratio) {}

    /** Likelihood ratios; all logarithms are taken once. */
    private static final class Strength {
        private final ScanZones zones;
        private final double[] exposure;
        private final int total;
        private final double perExposure;
        private final double[] countLog;
        private final double[][] expected;
        private final double[][] insideLog;
        private final double[][] outsideLog;

        Strength(ScanZones zones, double[] exposure, int total) {
            this.zones = zones;
            this.exposure = exposure;
            this.total = total;
            perExposure = total / Arrays.stream(exposure).sum();
            countLog = new double[total + 1];
            for (int c = 1; c <= total; c++) {
                countLog[c] = c * Math.log(c);
            }
            expected = new double[zones.count()][];
            insideLog = new double[zones.count()][];
            outsideLog = new double[zones.count()][];
            for (int zone = 0; zone < zones.count(); zone++) {
                int[] units = zones.units(zone);
                expected[zone] = new double[units.length];
                insideLog[zone] = new double[units.length];
                outsideLog[zone] = new double[units.length];
                double sum = 0;
                for (int k = 0; k < units.length; k++) {
                    sum += exposure[units[k]] * perExposure;
                    expected[zone][k] = sum;
                    insideLog[zone][k] = Math.log(sum);
                    outsideLog[zone][k] = Math.log(Math.max(total - sum, Double.MIN_NORMAL));
                }
            }
        }

        Window strongest(int zone, int[] counts) {
            int[] units = zones.units(zone);
            boolean[] ends = zones.ends(zone);
            int inside = 0;
            double best = 0;
            int size = 0;
            for (int k = 0; k < units.length; k++) {
                inside += counts[units[k]];
                // a window of no exposure expects nothing and cannot be judged
                if (ends[k] && inside > expected[zone][k] && expected[zone][k] > 0) {
                    double ratio = countLog[inside]
                            - inside * insideLog[zone][k]
                            + countLog[total - inside]
                            - (total - inside) * outsideLog[zone][k];
                    if (ratio > best) {
                        best = ratio;
                        size = k + 1;
                    }
                }
            }
            return new Window(zone, size, best);
        }

        Cluster cluster(Window window, int[] units, int[] counts, double[] chance) {
            double cases = IntStream.of(units).map(unit -> counts[unit]).sum();
            double foreseen =
                    IntStream.of(units).mapToDouble(unit -> exposure[unit]).sum() * perExposure;
            long asStrong = Arrays.stream(chance)
                    .filter(each -> each >= window.ratio - 1e-9)
                    .count();
            double outside = (total - cases) / (total - foreseen);
            return new Cluster(
                    window.zone,
                    IntStream.of(units).boxed().toList(),
                    cases,
                    foreseen,
                    cases / foreseen / outside,
                    window.ratio,
                    (asStrong + 1.0) / (chance.length + 1));
        }
    }
}
