package org.xunlu.siting.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.xunlu.siting.SitingProblem;
import org.xunlu.siting.capture.CaptureSearch.Answer;
import org.xunlu.siting.capture.TaskMaker.Made;

/** What planners do without a model: the candidates with the most flow on cheapest ways, one by one. */
final class BusiestLinks {
    private final SitingProblem problem;
    private final RoadDistances open;
    private final FlowBook flows;
    private final SiteBook sites;

    BusiestLinks(SitingProblem problem, RoadDistances open, FlowBook flows, SiteBook sites) {
        this.problem = problem;
        this.open = open;
        this.flows = flows;
        this.sites = sites;
    }

    /** Takes them while they fit. The value is the worth on cheapest ways, counted at each site. */
    Answer choose(Made made) {
        double[] loads = loads();
        double[] values = made.sites().stream()
                .mapToDouble(site -> Arrays.stream(sites.arcs(site.id()))
                        .mapToDouble(arc -> loads[arc])
                        .sum())
                .toArray();
        List<Integer> order = new ArrayList<>();
        for (int site = 0; site < values.length; site++) {
            order.add(site);
        }
        order.sort(Comparator.comparingDouble(site -> -values[site]));
        boolean[] chosen = new boolean[values.length];
        double sum = 0;
        for (int site : order) {
            chosen[site] = true;
            if (made.task().allows(chosen)) {
                sum += values[site];
            } else {
                chosen[site] = false;
            }
        }
        return new Answer(chosen, sum, Double.POSITIVE_INFINITY, "ranking", List.of(), new BitSet());
    }

    private double[] loads() {
        double[] loads = new double[open.graph().arcCount()];
        Valuation valuation = flows.valuation(problem);
        for (Commodity commodity : flows.commodities()) {
            for (int arc : open.way(commodity.origin(), commodity.destination())) {
                loads[arc] += valuation.of(commodity);
            }
        }
        return loads;
    }
}
