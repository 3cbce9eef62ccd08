package org.xunlu.patrol.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes a found order out as steps over the network. */
public final class TourWriter {
    private final DriveGraph graph;
    private final Base base;
    private final Base home;
    private final FastestWays ways;
    private final List<Tour.Step> steps = new ArrayList<>();
    private double seconds;

    /** A writer of one tour that ends where it begins. */
    public TourWriter(DriveGraph graph, Base base, FastestWays ways) {
        this(graph, base, base, ways);
    }

    /** A writer of one tour from a place to another. */
    public TourWriter(DriveGraph graph, Base base, Base home, FastestWays ways) {
        this.home = home;
        this.graph = graph;
        this.base = base;
        this.ways = ways;
    }

    /**
     * The tour through these visits.
     *
     * @param visits the base, any number, first; then {@code 2 * (stretch + 1)} for a stretch driven along, one more for
     *     against
     */
    public Tour write(List<Stretch> stretches, int[] visits, Map<Integer, UnreachedReason> unreached) {
        int at = -1;
        for (int i = 1; i < visits.length; i++) {
            Stretch stretch = stretches.get(visits[i] / 2 - 1);
            boolean along = visits[i] % 2 == 0;
            int entry = stretch.entry(graph, along);
            if (i == 1) {
                leaveBase(entry);
            } else {
                drive(at, entry);
            }
            for (int arc : stretch.arcs(along)) {
                add(arc, true);
            }
            at = stretch.exit(graph, along);
        }
        enterBase(at);
        return new Tour(steps, seconds, unreached);
    }

    private void leaveBase(int to) {
        ways.from(base, new int[] {to});
        int out = ways.arcOut(to);
        addPart(base.stepOut(out), base.secondsOut(graph, out));
        ways.arcsTo(to).forEach(arc -> add(arc, false));
    }

    private void drive(int from, int to) {
        if (from != to) {
            ways.from(from, new int[] {to});
            ways.arcsTo(to).forEach(arc -> add(arc, false));
        }
    }

    private void enterBase(int from) {
        int[] into = home.arcs(graph);
        ways.from(from, IntStream.of(into).map(graph::tail).toArray());
        int best = into[0];
        for (int arc : into) {
            if (ways.secondsInto(home, arc) < ways.secondsInto(home, best)) {
                best = arc;
            }
        }
        ways.arcsTo(graph.tail(best)).forEach(arc -> add(arc, false));
        addPart(home.stepIn(best), home.secondsIn(graph, best));
    }

    private void add(int arc, boolean required) {
        boolean forward = DriveGraph.forward(arc);
        steps.add(new Tour.Step(arc >> 1, forward, forward ? 0 : 1, forward ? 1 : 0, required));
        seconds += required ? graph.inspectionSeconds(arc) : graph.seconds(arc);
    }

    private void addPart(Tour.Step step, double time) {
        if (step.fromFraction() != step.toFraction()) {
            steps.add(step);
            seconds += time;
        }
    }
}
