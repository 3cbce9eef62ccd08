package org.xunlu.patrol.planning.carplib;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xunlu.patrol.planning.arc.ArcGraph;
import org.xunlu.patrol.planning.arc.ArcReach;
import org.xunlu.refusal.Refusal;

/** Refuses instances that have no solution at all, or are too large to reckon with. */
final class Solvable {
    /** Costs between all ends of required edges are kept: a fifth of a gigabyte for so many. */
    private static final int MOST_ENDS = 5_000;

    private Solvable() {}

    /**
     * Checks.
     *
     * @param loaded whether demands and capacity bind
     * @param lines link → line that describes it
     */
    static void check(CarpInstance instance, boolean loaded, int[] lines) {
        List<ArcGraph.Link> links = instance.graph().links();
        List<ArcGraph.Link> required = instance.graph().required();
        if (required.isEmpty()) {
            throw Refusal.invalid("carp.nothing_required", "file", Map.of());
        }
        ArcReach reach = ArcReach.of(instance.graph(), instance.depot());
        for (int i = 0; i < links.size(); i++) {
            ArcGraph.Link link = links.get(i);
            if (!link.required()) {
                continue;
            }
            Map<String, Integer> edge = Map.of(
                    "line",
                    lines[i],
                    "from",
                    link.from() + instance.firstNumber(),
                    "to",
                    link.to() + instance.firstNumber(),
                    "demand",
                    link.demand(),
                    "capacity",
                    instance.capacity());
            if (loaded && link.demand() > instance.capacity()) {
                throw Refusal.invalid("carp.demand_above_capacity", "file", edge);
            }
            if (!reach.holds(link)) {
                throw Refusal.invalid("carp.unreachable", "file", edge);
            }
        }
        long ends = required.stream()
                .flatMapToInt(link -> IntStream.of(link.from(), link.to()))
                .distinct()
                .count();
        if (ends > MOST_ENDS) {
            throw Refusal.invalid("carp.too_many_ends", "file", Map.of("count", ends, "most", MOST_ENDS));
        }
    }
}
