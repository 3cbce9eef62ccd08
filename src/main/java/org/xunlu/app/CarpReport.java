package org.xunlu.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.xunlu.patrol.planning.arc.ArcGraph;
import org.xunlu.patrol.planning.arc.ArcPlan;
import org.xunlu.patrol.planning.arc.ArcRoute;
import org.xunlu.patrol.planning.carplib.CarpInstance;
import org.xunlu.patrol.planning.postman.BalancedTours;

/** Prints a solved instance so that it can be checked with paper and pencil. */
final class CarpReport {
    private final CarpInstance instance;
    private final ArcPlan plan;
    private final PrintWriter out;

    CarpReport(CarpInstance instance, ArcPlan plan, PrintWriter out) {
        this.instance = instance;
        this.plan = plan;
        this.out = out;
    }

    void routes() {
        ArcGraph graph = instance.graph();
        List<ArcGraph.Link> required = graph.required();
        out.printf(
                Locale.ROOT,
                "instance %s  nodes %d  edges %d  required %d  demand %d  capacity %s  vehicles %d  depot %d%n",
                instance.name().isEmpty() ? "-" : instance.name(),
                graph.nodes(),
                graph.links().size(),
                required.size(),
                instance.totalDemand(),
                instance.capacity() == CarpInstance.BOUNDLESS ? "-" : String.valueOf(instance.capacity()),
                instance.vehicles(),
                instance.depot() + instance.firstNumber());
        int number = 0;
        for (ArcRoute route : plan.routes()) {
            out.printf(Locale.ROOT, "route %d  cost %d  load %d ", ++number, route.cost(), route.load());
            for (ArcRoute.Visit visit : route.visits()) {
                ArcGraph.Link link = required.get(visit.task());
                int from = instance.firstNumber() + (visit.along() ? link.from() : link.to());
                int to = instance.firstNumber() + (visit.along() ? link.to() : link.from());
                out.printf(Locale.ROOT, " (%d,%d)", from, to);
            }
            out.println();
        }
    }

    void totals(long ownBound) {
        long bound = Math.max(ownBound, instance.lowerBound().orElse(0));
        out.printf(
                Locale.ROOT, "total %d  routes %d%n", plan.cost(), plan.routes().size());
        out.printf(
                Locale.ROOT,
                "lower bound %d  (own %d, file %s)  gap %.2f %%%n",
                bound,
                ownBound,
                text(instance.lowerBound()),
                100.0 * (plan.cost() - bound) / Math.max(1, bound));
        instance.upperBound()
                .ifPresent(best -> out.printf(
                        Locale.ROOT,
                        "best known %d  above it %.2f %%%n",
                        best,
                        100.0 * (plan.cost() - best) / Math.max(1, best)));
    }

    /** For tours whose longest one counts. */
    void longest(BalancedTours tours) {
        out.printf(
                Locale.ROOT,
                "longest %d  total %d  routes %d  imbalance %.2f %%%n",
                plan.mostCost(),
                plan.cost(),
                plan.routes().size(),
                100 * tours.imbalance());
        out.printf(Locale.ROOT, "lower bound of the longest %d  gap %.2f %%%n", tours.bound(), 100 * tours.gap());
    }

    void effort(double seconds, long rounds, long seed) {
        out.printf(Locale.ROOT, "seconds %.2f  rounds %d  seed %d%n", seconds, rounds, seed);
    }

    private static String text(OptionalLong bound) {
        return bound.isPresent() ? String.valueOf(bound.getAsLong()) : "none";
    }
}
