package org.xunlu.overload.hotspot;

import java.util.HashMap;
import java.util.Map;
import org.xunlu.hotspot.Kernel;
import org.xunlu.hotspot.LineGraph;
import org.xunlu.hotspot.NetworkKernelDensity;
import org.xunlu.hotspot.NetworkKernelDensity.Split;
import org.xunlu.network.RoadNetwork;
import org.xunlu.network.SegmentId;

/** Kernel density of over-limit passes along the roads, told by segment as its greatest value. */
final class SegmentDensity {
    private static final double STRETCH_METERS = 100;
    private static final double PER_KM = 1000;
    /** Finer shares do not show in a colour. */
    private static final double LEAST_SHARE = 1e-3;

    private final RoadNetwork roads;
    private final LineGraph graph;
    private final LineGraph.Place[] samples;

    SegmentDensity(RoadNetwork roads, LineGraph graph) {
        this.roads = roads;
        this.graph = graph;
        samples = graph.lixels(STRETCH_METERS);
    }

    /** Over-limit passes per kilometre; segments that no kernel reaches are left out. */
    Map<SegmentId, Double> of(LineGraph.Place[] places, double[] over, double bandwidthMeters) {
        double[] density = new NetworkKernelDensity(graph, Kernel.QUARTIC, Split.DISCONTINUOUS, samples, LEAST_SHARE)
                .of(places, over, bandwidthMeters);
        Map<SegmentId, Double> greatest = new HashMap<>();
        for (int i = 0; i < samples.length; i++) {
            if (density[i] > 0) {
                greatest.merge(roads.segment(samples[i].line()).id(), density[i] * PER_KM, Math::max);
            }
        }
        return greatest;
    }
}
