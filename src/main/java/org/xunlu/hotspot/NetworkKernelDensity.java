package org.xunlu.hotspot;

import java.util.ArrayDeque;

/**
 * Kernel density along a network (Okabe, Satoh and Sugihara 2009), per metre.
 *
 * <p>{@link Split#SIMPLE} takes the kernel of the shortest distance: quick, but mass grows at every junction. The
 * equal-split kernels keep it: {@link Split#DISCONTINUOUS} shares what arrives over the other lines of a junction,
 * 1/(n − 1) each, and drops at junctions; {@link Split#CONTINUOUS} sends 2/n on into each and takes (n − 2)/n back from
 * where it came, so that the density has no steps. At a dead end the continuous kernel turns back, the discontinuous
 * one ends. Both follow every way that does not turn round, so they suit bandwidths of some junctions; ways that carry
 * less than a millionth, or what else is said, are left.
 */
public final class NetworkKernelDensity {
    /** What becomes of a kernel at a junction. */
    public enum Split {
        SIMPLE,
        DISCONTINUOUS,
        CONTINUOUS
    }

    /** Ways that carry less are left, where nothing else is said. */
    public static final double LEAST_SHARE = 1e-6;

    private final LineGraph graph;
    private final Kernel kernel;
    private final Split split;
    private final LineGraph.Place[] samples;
    private final double leastShare;
    private final int[][] onLine;
    private final NetworkDistances distances;

    /** Density to be told at these places. */
    public NetworkKernelDensity(LineGraph graph, Kernel kernel, Split split, LineGraph.Place[] samples) {
        this(graph, kernel, split, samples, LEAST_SHARE);
    }

    /**
     * Density to be told at these places.
     *
     * @param leastShare ways that carry a smaller share are left: larger is quicker in a town's streets
     */
    public NetworkKernelDensity(
            LineGraph graph, Kernel kernel, Split split, LineGraph.Place[] samples, double leastShare) {
        this.graph = graph;
        this.kernel = kernel;
        this.split = split;
        this.samples = samples.clone();
        this.leastShare = leastShare;
        onLine = NetworkDistances.byLine(graph, this.samples);
        distances = new NetworkDistances(graph, this.samples);
    }

    /** The density of weighted events at the samples. */
    public double[] of(LineGraph.Place[] events, double[] weights, double bandwidthMeters) {
        double[] density = new double[samples.length];
        for (int i = 0; i < events.length; i++) {
            double weight = weights[i];
            spread(events[i], bandwidthMeters, (sample, value) -> density[sample] += weight * value);
        }
        return density;
    }

    /**
     * How well a bandwidth foretells each event from all others: the mean logarithm of the density there. The samples
     * must be the events. An event that no other reaches counts as the least double.
     */
    public double likelihood(double[] weights, double bandwidthMeters) {
        double[] density = new double[samples.length];
        double all = 0;
        for (int i = 0; i < samples.length; i++) {
            int self = i;
            double weight = weights[i];
            all += weight;
            spread(
                    samples[i],
                    bandwidthMeters,
                    (sample, value) -> density[sample] += (sample == self ? weight - 1 : weight) * value);
        }
        double sum = 0;
        for (int i = 0; i < samples.length; i++) {
            sum += weights[i] * Math.log(Math.max(density[i] / Math.max(1, all - 1), Double.MIN_NORMAL));
        }
        return sum / all;
    }

    private void spread(LineGraph.Place event, double bandwidth, NetworkDistances.Sink sink) {
        if (split == Split.SIMPLE) {
            distances.from(event, bandwidth, (sample, meters) -> sink.at(sample, kernel.density(meters, bandwidth)));
            return;
        }
        for (int sample : onLine[event.line()]) {
            double meters = Math.abs(samples[sample].offsetMeters() - event.offsetMeters());
            if (meters <= bandwidth) {
                sink.at(sample, kernel.density(meters, bandwidth));
            }
        }
        ArrayDeque<Way> open = new ArrayDeque<>();
        for (int arc = 2 * event.line(); arc <= 2 * event.line() + 1; arc++) {
            open.push(new Way(arc, graph.lengthMeters(event.line()) - graph.fromTail(arc, event), 1));
        }
        while (!open.isEmpty()) {
            onwards(open.pop(), bandwidth, open, sink);
        }
    }

    /**
     * A way that has come to the head of an arc.
     *
     * @param meters so far
     * @param share what it carries; negative where continuity takes mass back
     */
    private record Way(int arc, double meters, double share) {}

    private void onwards(Way way, double bandwidth, ArrayDeque<Way> open, NetworkDistances.Sink sink) {
        int node = graph.head(way.arc);
        int degree = graph.degree(node);
        if (way.meters >= bandwidth) {
            return;
        }
        for (int k = 0; k < degree; k++) {
            int arc = graph.out(node, k);
            double share = way.share * share(degree, arc == (way.arc ^ 1));
            if (Math.abs(share) >= leastShare) {
                for (int sample : onLine[arc >> 1]) {
                    double meters = way.meters + graph.fromTail(arc, samples[sample]);
                    if (meters <= bandwidth) {
                        sink.at(sample, share * kernel.density(meters, bandwidth));
                    }
                }
                open.push(new Way(arc, way.meters + graph.lengthMeters(arc >> 1), share));
            }
        }
    }

    private double share(int degree, boolean back) {
        if (split == Split.CONTINUOUS) {
            return back ? 2.0 / degree - 1 : 2.0 / degree;
        }
        return back ? 0 : 1.0 / (degree - 1);
    }
}
